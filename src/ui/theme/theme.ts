import {
  teamsDarkTheme, teamsHighContrastTheme, teamsLightTheme, webDarkTheme, webLightTheme,
} from '@fluentui/react-components';
import type { Theme } from '@fluentui/react-components';
import type { Host, ThemeName } from '../../hosts/host.ts';

/** Fluent's theme for a host: Teams has its own, the others share the web's; high contrast is one for all. */
export function themeFor(host: Host['name'], theme: ThemeName): Theme {
  if (theme === 'contrast') return teamsHighContrastTheme;
  if (host === 'teams') return theme === 'dark' ? teamsDarkTheme : teamsLightTheme;
  return theme === 'dark' ? webDarkTheme : webLightTheme;
}
