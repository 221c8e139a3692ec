/** What `env/` says of this build. */
const read = (value: unknown): string => (typeof value === 'string' ? value : '');

export const CONFIG = {
  /** The app's registration in Microsoft Entra; empty in the sandbox. */
  clientId: read(import.meta.env['VITE_CLIENT_ID']),
  /** The app's id in the Teams catalogue, for links to items; empty where there is none. */
  teamsAppId: read(import.meta.env['VITE_TEAMS_APP_ID']),
  /** Relative to the page, or absolute; with the version. */
  graphUrl: read(import.meta.env['VITE_GRAPH_URL']),
};
