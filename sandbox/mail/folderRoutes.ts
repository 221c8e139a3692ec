/** Mail folders, by id or well-known name ([mailfolder], [user-list-mailfolders]). */
import { collection } from '../odata/collection.ts';
import type { Capabilities, GraphReply, GraphRequest, Routes, Sandbox } from '../odata/contract.ts';
import type { Entity } from '../odata/entity.ts';
import { created, entity, noContent } from '../odata/entity.ts';
import { badRequest, GraphFault } from '../odata/errors.ts';
import { checkBody, merge } from '../odata/patch.ts';
import { mailboxOf, READ, WRITE } from './access.ts';
import { FOLDER } from './schema.ts';
import type { MailBox, MailStore } from './store.ts';

const LIST: Capabilities = { select: true, filter: true, orderby: true, top: true, skip: true, count: true, search: false, expand: true, pages: 'mailFolders' };

function childrenOf(box: MailBox, folderId: string): Entity[] {
  return [...box.folders.values()].filter((folder) => folder['parentFolderId'] === folderId);
}

/** The folder with its counts. */
function presentFolder(box: MailBox, folderId: string): Entity {
  const folder = box.folders.get(folderId) ?? { id: box.rootId, displayName: 'Top of Information Store', parentFolderId: '', isHidden: false };
  const inside = [...box.messages.values()].filter(({ fields }) => fields['parentFolderId'] === folderId);
  const children = childrenOf(box, folderId);
  return {
    ...folder,
    childFolderCount: children.length,
    totalItemCount: inside.length,
    unreadItemCount: inside.filter(({ fields }) => fields['isRead'] === false).length,
    childFolders: children.map((child) => presentFolder(box, String(child['id']))),
  };
}

function folderList(request: GraphRequest, sandbox: Sandbox, store: MailStore): GraphReply {
  const box = mailboxOf(request, store);
  const parent = request.params['folderId'] === undefined ? box.rootId : store.folderId(box, request.params['folderId']);
  const hidden = /^true$/i.test([...request.query].find(([name]) => name.toLowerCase() === 'includehiddenfolders')?.[1] ?? '');
  const folders = childrenOf(box, parent).filter((folder) => hidden || folder['isHidden'] !== true).map((folder) => presentFolder(box, String(folder['id'])));
  return collection(request, folders, { type: FOLDER, capabilities: LIST, switches: sandbox.switches, maxPageSize: true, topAbove: 'refuse' });
}

function createFolder(request: GraphRequest, sandbox: Sandbox, store: MailStore): GraphReply {
  const box = mailboxOf(request, store);
  const parentFolderId = request.params['folderId'] === undefined ? box.rootId : store.folderId(box, request.params['folderId']);
  const sent = checkBody(request.body, FOLDER);
  if (typeof sent['displayName'] !== 'string' || sent['displayName'] === '') throw badRequest('The displayName of the folder is required.', 'ErrorInvalidRequest');
  if (childrenOf(box, parentFolderId).some((folder) => folder['displayName'] === sent['displayName'])) throw new GraphFault(409, 'ErrorFolderExists', 'A folder with the specified name already exists.');
  const id = sandbox.newId('outlook');
  box.folders.set(id, { isHidden: false, ...sent, id, parentFolderId });
  sandbox.record({ user: request.principal.userId, entity: 'mail/mailFolders', action: 'create', id, body: request.body, after: presentFolder(box, id) });
  return created(request, presentFolder(box, id), FOLDER);
}

function changeFolder(request: GraphRequest, sandbox: Sandbox, store: MailStore): GraphReply {
  const box = mailboxOf(request, store);
  const id = store.folderId(box, request.params['folderId'] ?? '');
  const folder = box.folders.get(id);
  const sent = checkBody(request.body, FOLDER);
  if (!folder || (folder['wellKnownName'] && sent['displayName'] !== undefined)) throw badRequest('A distinguished folder cannot be renamed.', 'ErrorCannotUpdateDistinguishedFolder');
  box.folders.set(id, merge(folder, sent));
  sandbox.record({ user: request.principal.userId, entity: 'mail/mailFolders', action: 'update', id, body: request.body, after: presentFolder(box, id) });
  return entity(request, presentFolder(box, id), FOLDER);
}

function deleteFolder(request: GraphRequest, sandbox: Sandbox, store: MailStore): GraphReply {
  const box = mailboxOf(request, store);
  const id = store.folderId(box, request.params['folderId'] ?? '');
  if (!box.folders.has(id) || box.folders.get(id)?.['wellKnownName']) throw badRequest('Distinguished folders cannot be deleted.', 'ErrorDeleteDistinguishedFolder');
  box.folders.set(id, { ...box.folders.get(id), parentFolderId: store.folderId(box, 'deleteditems') });
  sandbox.record({ user: request.principal.userId, entity: 'mail/mailFolders', action: 'delete', id, body: null, after: null });
  return noContent();
}

/** Registers folders and child folders. */
export function folderRoutes(routes: Routes, sandbox: Sandbox, store: MailStore): void {
  for (const base of ['/me/mailFolders', '/me/mailFolders/{folderId}/childFolders']) {
    routes.on('GET', base, READ, (request) => folderList(request, sandbox, store), { both: true });
    routes.on('POST', base, WRITE, (request) => createFolder(request, sandbox, store), { both: true });
  }
  const one = '/me/mailFolders/{folderId}';
  routes.on('GET', one, READ, (request) => {
    const box = mailboxOf(request, store);
    return entity(request, presentFolder(box, store.folderId(box, request.params['folderId'] ?? '')), FOLDER);
  }, { both: true });
  routes.on('PATCH', one, WRITE, (request) => changeFolder(request, sandbox, store), { both: true });
  routes.on('DELETE', one, WRITE, (request) => deleteFolder(request, sandbox, store), { both: true });
}
