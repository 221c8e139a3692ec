import type { Access } from '../odata/contract.ts';

const SITES = ['Sites.Read.All', 'Sites.ReadWrite.All'];
const any = (...anyOf: string[]): Access => ({ anyOf });

/** Scopes that open a drive's calls, from each method's page. */
export const SCOPES = {
  drive: any('Files.Read', 'Files.Read.All', 'Files.ReadWrite', 'Files.ReadWrite.All', ...SITES, 'User.Read'),
  own: {
    read: any('Files.Read', 'Files.Read.All', 'Files.ReadWrite', 'Files.ReadWrite.All', ...SITES),
    write: any('Files.ReadWrite', 'Files.ReadWrite.All', 'Sites.ReadWrite.All'),
  },
  /** The app's own folder needs less [onedrive-sharepoint-appfolder]. */
  appFolder: {
    read: any('Files.ReadWrite.AppFolder', 'Files.Read', 'Files.Read.All', 'Files.ReadWrite', 'Files.ReadWrite.All', ...SITES),
    write: any('Files.ReadWrite.AppFolder', 'Files.ReadWrite', 'Files.ReadWrite.All', 'Sites.ReadWrite.All'),
  },
  /** A group's library is not the user's own: only the wide scopes reach it. */
  group: {
    read: any('Files.Read.All', 'Files.ReadWrite.All', ...SITES, 'Group.Read.All', 'Group.ReadWrite.All'),
    write: any('Files.ReadWrite.All', 'Sites.ReadWrite.All'),
  },
};
