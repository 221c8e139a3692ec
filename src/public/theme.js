/* A host writes its theme into the address (`{theme}` in the manifest's contentUrl), so that the first surfaces have it before the app itself is there to ask. */
{
  const themes = { default: 'light', dark: 'dark', contrast: 'contrast' };
  const told = new URLSearchParams(location.search).get('theme');
  if (told !== null && Object.hasOwn(themes, told)) document.documentElement.dataset.theme = themes[told];
}
