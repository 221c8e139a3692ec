import type { DriveItem } from '@microsoft/microsoft-graph-types';
import type { FoundDocument } from '../domain/document.ts';
import { safeLink } from '../domain/link.ts';
import { query, segment, type GraphRequest } from './request.ts';
import { entities, entity, text, type Wire } from './wire.ts';

export const OWN_FILES = 'Files.Read';
export const ALL_FILES = 'Files.Read.All';
/** What a list to choose from can show. */
const MOST = 20;

/** Files of the person's own OneDrive whose name or text has these words. [driveitem-search] */
export function ownDocuments(words: string): GraphRequest {
  const quoted = `'${segment(words.replaceAll("'", "''"))}'`;
  return {
    workload: 'drive', source: null, scopes: [OWN_FILES], expects: 'list',
    path: `/me/drive/root/search(q=${quoted})${query({ $select: 'id,name,webUrl,parentReference,file', $top: MOST })}`,
  };
}

/** Files that the person may open, wherever they lie. Signs that mean something to the search are left out; each word may go on. [search-query, keyword-query-language] */
export function allDocuments(words: string): GraphRequest {
  const queryString = words.split(/[^\p{L}\p{N}]+/u).filter(Boolean).map((word) => `${word}*`).join(' ');
  return {
    method: 'POST', workload: 'drive', source: null, scopes: [ALL_FILES], path: '/search/query', expects: 'list',
    body: { requests: [{ entityTypes: ['driveItem'], query: { queryString }, from: 0, size: MOST }] },
  };
}

/** What either of the two answers holds. Folders, and what has no address that may be opened, are left out. */
export function toDocuments(body: unknown): FoundDocument[] {
  const listed = entities<Record<string, unknown>>(entity<{ value: unknown }>(body)?.value);
  const items = listed.flatMap((each) => ('hitsContainers' in each ? hitsOf(each) : [each]));
  return items.flatMap((item) => {
    const { name, webUrl, folder, parentReference } = item as Wire<DriveItem>;
    const [url, title] = [safeLink(webUrl), text(name)];
    return url === null || title === null || folder != null ? [] : [{ url, name: title, folder: folderOf(parentReference) }];
  });
}

function hitsOf(answer: Record<string, unknown>): Record<string, unknown>[] {
  const containers = entities<{ hits: unknown }>(answer['hitsContainers']);
  return containers.flatMap(({ hits }) => entities<{ resource: unknown }>(hits)).map(({ resource }) => entity<Record<string, unknown>>(resource)).filter((each) => each !== null);
}

/** The last name of the parent's path, `/drives/{id}/root:/Documents/Hiring`. */
function folderOf(parent: unknown): string | null {
  const path = text(entity<{ path: unknown }>(parent)?.path);
  const last = path?.split(':').slice(1).join(':').split('/').at(-1) ?? '';
  try {
    return last === '' ? null : decodeURIComponent(last);
  } catch {
    return last;
  }
}
