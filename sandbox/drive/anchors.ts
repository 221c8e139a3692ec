/** Where a drive's path may begin: the root, an item, the app folder; of the user's own drive, a group's, or any by id. */
import type { Access, GraphRequest } from '../odata/contract.ts';
import { accessDenied, itemNotFound } from './faults.ts';
import { SCOPES } from './scopes.ts';
import { APP_FOLDER, type Drive, type Item } from './item.ts';
import type { DriveStore } from './store.ts';

export interface Spot {
  drive: Drive;
  item: Item;
}

export interface Anchor {
  /** Template of the item it begins at. */
  template: string;
  access: { read: Access; write: Access };
  start: (request: GraphRequest) => Spot;
}

const APP_WRITERS = SCOPES.appFolder.write.anyOf;

/** Made on first access with a scope that may write; the name is case-sensitive [drive-get-specialfolder]. */
function appFolder(store: DriveStore, drive: Drive, request: GraphRequest): Item {
  if (request.params.special !== 'approot') throw itemNotFound();
  const root = store.item(drive, drive.rootId);
  const found = store.find(drive, root, APP_FOLDER);
  if (found) return found;
  if (!APP_WRITERS.some((scope) => request.principal.scopes.has(scope))) throw itemNotFound();
  return store.ensureFolder(drive, root, APP_FOLDER, drive.ownerId);
}

/** All anchors; `start` throws GraphFault 403 for another's drive and 404 for what is not there. */
export function anchors(store: DriveStore): Anchor[] {
  const opened = (drive: Drive, request: GraphRequest): Drive => {
    store.allow(drive, request.principal.userId);
    return drive;
  };
  const mine = (request: GraphRequest): Drive => {
    if (request.owner !== request.principal.userId) throw accessDenied();
    return store.driveOf(request.owner);
  };
  const ofGroup = (request: GraphRequest): Drive => opened(store.driveOf(request.params.groupId ?? ''), request);
  const byId = (request: GraphRequest): Drive => opened(store.drive(request.params.driveId ?? ''), request);
  const root = (find: (request: GraphRequest) => Drive) => (request: GraphRequest): Spot => {
    const drive = find(request);
    return { drive, item: store.item(drive, drive.rootId) };
  };
  const item = (find: (request: GraphRequest) => Drive) => (request: GraphRequest): Spot => {
    const drive = find(request);
    return { drive, item: store.item(drive, request.params.itemId ?? '') };
  };
  const special = (request: GraphRequest): Spot => {
    const drive = mine(request);
    return { drive, item: appFolder(store, drive, request) };
  };
  return [
    { template: '/me/drive/root', access: SCOPES.own, start: root(mine) },
    { template: '/me/drive/items/{itemId}', access: SCOPES.own, start: item(mine) },
    { template: '/me/drive/special/{special}', access: SCOPES.appFolder, start: special },
    { template: '/groups/{groupId}/drive/root', access: SCOPES.group, start: root(ofGroup) },
    { template: '/groups/{groupId}/drive/items/{itemId}', access: SCOPES.group, start: item(ofGroup) },
    { template: '/drives/{driveId}/root', access: SCOPES.own, start: root(byId) },
    { template: '/drives/{driveId}/items/{itemId}', access: SCOPES.own, start: item(byId) },
  ];
}
