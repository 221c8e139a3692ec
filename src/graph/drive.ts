import type { DriveItem } from '@microsoft/microsoft-graph-types';
import { query, type GraphRequest } from './request.ts';
import { entity, text } from './wire.ts';

export const APP_FOLDER = 'Files.ReadWrite.AppFolder';
const FILE = '/me/drive/special/approot:/settings.json:';
const base = { workload: 'drive', source: null, scopes: [APP_FOLDER] } as const;

/** Where the settings file is and its etag; 404 while there is none. The content has an address of its own, for a redirect carries no CORS. [driveitem-get-content] */
export const settingsFile: GraphRequest = {
  ...base,
  path: `${FILE.slice(0, -1)}${query({ $select: 'id,eTag,@microsoft.graph.downloadUrl' })}`,
  opening: true,
};

/**
 * Writes the whole file. @param etag of the file that was read; null when there was none. 412 when it changed meanwhile,
 * 409 when somebody else made it meanwhile. [driveitem-put-content]
 */
export function putSettings(content: unknown, etag: string | null): GraphRequest {
  const path = `${FILE}/content${etag === null ? query({ '@microsoft.graph.conflictBehavior': 'fail' }) : ''}`;
  return { ...base, method: 'PUT', path, body: content, headers: etag === null ? {} : { 'If-Match': etag } };
}

/** 204; 404 when there is none. [driveitem-delete] */
export const deleteSettings: GraphRequest = { ...base, method: 'DELETE', path: FILE.slice(0, -1), expects: 'anything' };

export interface StoredFile {
  etag: string | null;
  downloadUrl: string | null;
}

export function toStoredFile(body: unknown): StoredFile {
  const item = entity<DriveItem & { '@microsoft.graph.downloadUrl': unknown }>(body);
  return { etag: text(item?.eTag), downloadUrl: text(item?.['@microsoft.graph.downloadUrl']) };
}
