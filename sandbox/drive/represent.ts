/** drive and driveItem as they go over the wire. */
import type { GraphRequest } from '../odata/contract.ts';
import { downloadUrl } from './download.ts';
import { APP_FOLDER, ctagOf, type Drive, etagOf, type Item } from './item.ts';
import type { DriveStore } from './store.ts';

type Entity = Record<string, unknown>;

const HOST = 'https://contoso.sharepoint.com';
const typeOf = (drive: Drive): string => (drive.ofGroup ? 'documentLibrary' : 'business');
const identity = (id: string): Entity => ({ user: { id } });

function site(drive: Drive): string {
  return drive.ofGroup ? `${HOST}/sites/${drive.ownerId}/Shared%20Documents` : `${HOST}/personal/${drive.ownerId}/Documents`;
}

/** Names from the root down to the item, the root left out. */
function pathOf(drive: Drive, item: Item): string[] {
  const parent = item.parentId === null ? undefined : drive.items.get(item.parentId);
  return parent ? [...pathOf(drive, parent), item.name] : [];
}

export function driveEntity(drive: Drive): Entity {
  const owner = { id: drive.ownerId, displayName: drive.ownerName };
  const used = [...drive.items.values()].reduce((sum, item) => sum + (item.file?.bytes.length ?? 0), 0);
  const total = 1_099_511_627_776;
  return {
    id: drive.id,
    name: drive.ofGroup ? 'Documents' : 'OneDrive',
    driveType: typeOf(drive),
    webUrl: site(drive),
    owner: drive.ofGroup ? { group: owner } : { user: owner },
    quota: { total, used, remaining: total - used, deleted: 0, state: 'normal' },
  };
}

function sizeOf(store: DriveStore, drive: Drive, item: Item): number {
  if (item.file) return item.file.bytes.length;
  return store.children(drive, item).reduce((sum, child) => sum + sizeOf(store, drive, child), 0);
}

function parentOf(drive: Drive, item: Item): Entity {
  const base = { driveId: drive.id, driveType: typeOf(drive) };
  const parent = item.parentId === null ? undefined : drive.items.get(item.parentId);
  if (!parent) return base;
  const path = pathOf(drive, parent).map(encodeURIComponent).join('/');
  return { ...base, id: parent.id, name: parent.name, path: `/drives/${drive.id}/root:${path === '' ? '' : `/${path}`}` };
}

export function itemEntity(store: DriveStore, drive: Drive, item: Item, request: Pick<GraphRequest, 'contentOrigin' | 'now'>): Entity {
  const path = pathOf(drive, item);
  const kind: Entity = item.file
    ? { file: { mimeType: item.file.contentType }, '@microsoft.graph.downloadUrl': downloadUrl(request.contentOrigin, drive, item, request.now()) }
    : { folder: { childCount: store.children(drive, item).length } };
  return {
    ...kind,
    ...(item.parentId === null ? { root: {} } : {}),
    ...(!drive.ofGroup && path.join('/') === APP_FOLDER.join('/') ? { specialFolder: { name: 'approot' } } : {}),
    id: item.id,
    name: item.name,
    ...(item.description === undefined ? {} : { description: item.description }),
    eTag: etagOf(item),
    cTag: ctagOf(item),
    size: sizeOf(store, drive, item),
    createdDateTime: item.created,
    createdBy: identity(item.createdBy),
    lastModifiedDateTime: item.modified,
    lastModifiedBy: identity(item.modifiedBy),
    fileSystemInfo: { createdDateTime: item.created, lastModifiedDateTime: item.modified },
    parentReference: parentOf(drive, item),
    webUrl: [site(drive), ...path.map(encodeURIComponent)].join('/'),
  };
}
