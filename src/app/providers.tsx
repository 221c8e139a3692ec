import { FluentProvider } from '@fluentui/react-components';
import { useSyncExternalStore, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Host, ThemeName } from '../hosts/host.ts';
import { GraphProvider } from '../queries/provider.tsx';
import type { Session } from '../queries/session.ts';
import { HostContext } from '../ui/host.ts';
import { direction } from '../ui/language/language.ts';
import { themeFor } from '../ui/theme/theme.ts';

interface ProvidersProps {
  host: Host;
  session: Session;
  children: ReactNode;
}

/** What every page of the app stands in: the host, its theme, and the session. */
export function Providers({ host, session, children }: ProvidersProps) {
  return <Themed host={host}><GraphProvider session={session}>{children}</GraphProvider></Themed>;
}

/** The host and its theme alone: for what is shown before anybody is signed in. */
export function Themed({ host, children }: Omit<ProvidersProps, 'session'>) {
  const theme = useTheme(host);
  const { i18n } = useTranslation();
  return (
    <HostContext.Provider value={host}>
      <FluentProvider theme={themeFor(host.name, theme)} dir={direction(i18n.language)}>{children}</FluentProvider>
    </HostContext.Provider>
  );
}

const themes = new WeakMap<Host, ThemeName>();

/** The host's theme, followed while the page is open; the page behind it follows too, so that nothing flashes. */
function useTheme(host: Host): ThemeName {
  return useSyncExternalStore(
    (changed) => host.onThemeChange((theme) => {
      themes.set(host, theme);
      document.documentElement.dataset['theme'] = theme;
      changed();
    }),
    () => themes.get(host) ?? host.theme,
  );
}
