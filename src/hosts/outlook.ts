import { BROWSER_LIFECYCLE } from './browserpage.ts';
import { browserTheme } from './browsertheme.ts';
import type { AppCredential, Host, ThemeName } from './host.ts';
import { openLink } from './links.ts';
import type { OfficeApi, OfficeTheme } from './office.ts';
import { createOutlookMail } from './outlookmail.ts';

/** Below this, a background is dark: relative luminance of the middle grey. */
const DARK_BELOW = 0.2;

/** Outlook tells colours, not a name. @param colour `#rrggbb` */
export function themeOfColour(colour: string | undefined): ThemeName | null {
  const [, red = '', green = '', blue = ''] = /^#?([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(colour ?? '') ?? [];
  if (red === '') return null;
  const [r, g, b] = [red, green, blue].map((part) => (Number.parseInt(part, 16) / 255) ** 2.2) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b < DARK_BELOW ? 'dark' : 'light';
}

/** High contrast is the system's; light and dark are Outlook's. */
function themeOf(theme: OfficeTheme | undefined): ThemeName {
  const own = browserTheme();
  return own === 'contrast' ? own : themeOfColour(theme?.bodyBackgroundColor) ?? own;
}

/** Outlook's task pane, beside a mail that is read or written. @param notice what the page head says of the data, as a translation key, or null */
export function createOutlookHost(office: OfficeApi, { credential, notice }: { credential: AppCredential; notice: string | null }): Host {
  const { context } = office;
  const listeners = new Set<(theme: ThemeName) => void>();
  let theme = themeOf(context.officeTheme);
  const event = office.EventType['OfficeThemeChanged'];
  if (event !== undefined) {
    context.mailbox.addHandlerAsync(event, ({ officeTheme }: { officeTheme: OfficeTheme }) => {
      theme = themeOf(officeTheme);
      for (const listener of [...listeners]) listener(theme);
    });
  }
  return {
    name: 'outlook',
    credential,
    locale: typeof context.displayLanguage === 'string' ? context.displayLanguage : navigator.language,
    get theme() {
      return theme;
    },
    onThemeChange(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    notice,
    openLink,
    deepLink: { opened: null, to: () => null },
    lifecycle: BROWSER_LIFECYCLE,
    mail: createOutlookMail(office),
  };
}
