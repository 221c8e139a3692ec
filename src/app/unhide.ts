/** Milliseconds after which the library that hides the page behind a dialog has shown it again, when it does. */
const SETTLED = 500;

/**
 * Shows `#root` to screen readers again once no dialog is open any more. Tabster, which hides the page behind a dialog,
 * at times leaves it hidden for good when one closes while another one still slides out and the page changes
 * (seen with 8.8.1, about every third time).
 */
export function keepReachable(root: HTMLElement): void {
  let timer = 0;
  const check = (): void => {
    if (document.querySelector('[aria-modal="true"]') === null) root.removeAttribute('aria-hidden');
  };
  new MutationObserver(() => {
    clearTimeout(timer);
    timer = window.setTimeout(check, SETTLED);
  }).observe(document.body, { childList: true });
}
