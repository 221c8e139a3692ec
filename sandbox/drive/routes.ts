import type { ContentRoutes } from '../odata/content.ts';
import type { GraphRequest, Routes, Sandbox } from '../odata/contract.ts';
import { entity } from '../odata/entity.ts';
import { accessDenied } from './faults.ts';
import { anchors } from './anchors.ts';
import { serveDownload } from './download.ts';
import { ItemHandlers } from './itemHandlers.ts';
import { driveEntity } from './represent.ts';
import { drive as driveType } from './schema.ts';
import { SCOPES } from './scopes.ts';
import { searchRoutes } from './search.ts';
import type { DriveStore } from './store.ts';

/** Registers drives and their items; page size key `driveItems`. Content has `driveContent`. */
export function driveRoutes(routes: Routes, _sandbox: Sandbox, store: DriveStore): void {
  const mine = (request: GraphRequest) => {
    if (request.owner !== request.principal.userId) throw accessDenied();
    return entity(request, driveEntity(store.driveOf(request.owner)), driveType);
  };
  const ofGroup = (request: GraphRequest) => {
    const drive = store.driveOf(request.params.groupId ?? '');
    store.allow(drive, request.principal.userId);
    return entity(request, driveEntity(drive), driveType);
  };
  routes.on('GET', '/me/drive', SCOPES.drive, mine, { both: true });
  routes.on('GET', '/groups/{groupId}/drive', SCOPES.own.read, ofGroup);
  searchRoutes(routes, store);
  const handlers = new ItemHandlers(store);
  for (const { template, access, start } of anchors(store)) {
    const both = { both: true };
    const path = `${template}:/{path}`;
    for (const [at, inside] of [[template, `${template}/`], [path, `${path}:/`]] as const) {
      routes.on('GET', at, access.read, (request) => handlers.get(request, start), both);
      routes.on('PATCH', at, access.write, (request) => handlers.patch(request, start), both);
      routes.on('DELETE', at, access.write, (request) => handlers.remove(request, start), both);
      routes.on('GET', `${inside}children`, access.read, (request) => handlers.children(request, start), both);
      routes.on('POST', `${inside}children`, access.write, (request) => handlers.addFolder(request, start), both);
      routes.on('GET', `${inside}content`, access.read, (request) => handlers.download(request, start), both);
      routes.on('PUT', `${inside}content`, access.write, (request) => handlers.put(request, start), both);
    }
    routes.on('POST', `${path}:/createUploadSession`, access.write, (request) => handlers.beginUpload(request, start), both);
  }
}

/** Registers downloads and upload sessions on the content origin. */
export function driveContent(routes: ContentRoutes, _sandbox: Sandbox, store: DriveStore): void {
  const { uploads } = store;
  routes.on('GET', '/download/{token}', (request) => serveDownload(store, request));
  routes.on('GET', '/upload/{sessionId}', (request) => uploads.status(request));
  routes.on('PUT', '/upload/{sessionId}', (request) => uploads.take(request));
  routes.on('DELETE', '/upload/{sessionId}', (request) => uploads.cancel(request));
}
