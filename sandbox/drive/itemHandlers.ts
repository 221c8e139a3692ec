/** What can be asked of an item or of a place below it. */
import { collection } from '../odata/collection.ts';
import type { GraphReply, GraphRequest } from '../odata/contract.ts';
import { entity, noContent } from '../odata/entity.ts';
import { checkBody } from '../odata/patch.ts';
import type { Spot } from './anchors.ts';
import { downloadUrl } from './download.ts';
import { invalidRequest, itemNotFound, nameExists } from './faults.ts';
import { checkName } from './name.ts';
import { itemEntity } from './represent.ts';
import { driveItem } from './schema.ts';
import { etagOf, type Item } from './item.ts';
import type { DriveStore } from './store.ts';
import { bytesOf, checkPreconditions, type Place, putFile, readConflict } from './write.ts';

type Start = (request: GraphRequest) => Spot;
type Entity = Record<string, unknown>;

const LARGEST_PUT = 250 * 1024 * 1024;
/** What lists of items take. */
export const CAPABILITIES = { select: true, expand: true, orderby: true, top: true, filter: 'silent', skip: 'silent', count: 'silent', search: 'silent', pages: 'driveItems' } as const;

export class ItemHandlers {
  private readonly store: DriveStore;

  constructor(store: DriveStore) {
    this.store = store;
  }

  get(request: GraphRequest, start: Start): GraphReply {
    const spot = this.find(request, start);
    const none = request.headers['if-none-match'];
    if (none !== undefined && none.replace(/^W\//, '') === etagOf(spot.item)) return { status: 304, headers: { ETag: etagOf(spot.item) } };
    return this.reply(request, spot, 200);
  }

  children(request: GraphRequest, start: Start): GraphReply {
    const { drive, item } = this.find(request, start);
    const items = this.store.children(drive, item).map((child) => itemEntity(this.store, drive, child, request));
    return collection(request, items, { type: driveItem, capabilities: CAPABILITIES, switches: this.store.sandbox.switches });
  }

  addFolder(request: GraphRequest, start: Start): GraphReply {
    const { drive, item } = this.find(request, start);
    const { name, folder, ...rest } = checkBody(request.body, driveItem);
    if (typeof name !== 'string' || folder === undefined || item.file) throw invalidRequest("A new folder needs 'name' and 'folder'.");
    const conflict = readConflict(rest['@microsoft.graph.conflictBehavior'], 'fail');
    if (this.store.child(drive, item, name) && conflict !== 'rename') throw nameExists();
    const taken = (candidate: string): boolean => this.store.child(drive, item, candidate) !== undefined;
    let free = checkName(name);
    for (let n = 1; taken(free); n++) free = `${name} ${n}`;
    const made = this.store.add(drive, item, free, null, request.principal.userId);
    this.record(request, { drive, item: made }, 'create', request.body);
    return this.reply(request, { drive, item: made }, 201);
  }

  /** 302 to an address that must not be given a token. */
  download(request: GraphRequest, start: Start): GraphReply {
    const { drive, item } = this.find(request, start);
    if (!item.file) throw invalidRequest('You cannot get content for a folder.');
    return { status: 302, headers: { Location: downloadUrl(request.contentOrigin, drive, item, request.now()) } };
  }

  put(request: GraphRequest, start: Start): GraphReply {
    const place = this.place(request, start);
    const old = this.store.child(place.drive, place.folder, place.name);
    checkPreconditions(old, request.headers);
    const bytes = bytesOf(request.body);
    if (bytes.length > LARGEST_PUT) throw invalidRequest('Files above 250 MB need an upload session.');
    const conflict = readConflict(request.query.get('@microsoft.graph.conflictBehavior'), 'replace');
    const contentType = request.headers['content-type']?.split(';')[0] ?? 'application/octet-stream';
    const { item, isNew } = putFile(this.store, place, { contentType, bytes }, conflict, request.principal.userId);
    this.record(request, { drive: place.drive, item }, isNew ? 'create' : 'update', Buffer.isBuffer(request.body) ? undefined : request.body);
    return this.reply(request, { drive: place.drive, item }, isNew ? 201 : 200);
  }

  beginUpload(request: GraphRequest, start: Start): GraphReply {
    const place = this.place(request, start);
    checkPreconditions(this.store.child(place.drive, place.folder, place.name), request.headers);
    return this.store.uploads.begin(request, place);
  }

  patch(request: GraphRequest, start: Start): GraphReply {
    const spot = this.find(request, start);
    checkPreconditions(spot.item, request.headers);
    this.change(spot, checkBody(request.body, driveItem));
    this.store.touch(spot.item, request.principal.userId);
    this.record(request, spot, 'update', request.body);
    return this.reply(request, spot, 200);
  }

  remove(request: GraphRequest, start: Start): GraphReply {
    const spot = this.find(request, start);
    checkPreconditions(spot.item, request.headers);
    if (spot.item.parentId === null) throw invalidRequest('The root cannot be deleted.');
    this.store.remove(spot.drive, spot.item);
    this.record(request, spot, 'delete', undefined);
    return noContent();
  }

  /** Name, description and parent; everything is checked before anything changes. */
  private change({ drive, item }: Spot, body: Entity): void {
    const parentId = (body.parentReference as Entity | undefined)?.id ?? item.parentId;
    const folder = typeof parentId === 'string' ? this.store.item(drive, parentId) : undefined;
    const name = body.name === undefined ? item.name : checkName(String(body.name));
    if (!folder || folder.file) throw invalidRequest('The item cannot be moved or renamed so.');
    const clash = this.store.child(drive, folder, name);
    if (clash && clash !== item) throw nameExists();
    item.name = name;
    item.parentId = folder.id;
    if (typeof body.description === 'string') item.description = body.description;
  }

  private find(request: GraphRequest, start: Start): Spot {
    const { drive, item } = start(request);
    const path = request.params.path?.split('/') ?? [];
    const found = this.store.find(drive, item, path);
    if (!found) throw itemNotFound();
    return { drive, item: found };
  }

  /** Folders on the way are made, as OneDrive does. */
  private place(request: GraphRequest, start: Start): Place {
    const { drive, item } = start(request);
    const path = request.params.path?.split('/');
    if (path === undefined) return this.ownPlace(drive, item);
    path.forEach(checkName);
    const folder = this.store.ensureFolder(drive, item, path.slice(0, -1), request.principal.userId);
    return { drive, folder, name: path.at(-1) ?? '' };
  }

  private ownPlace(drive: Spot['drive'], item: Item): Place {
    if (item.parentId === null || !item.file) throw invalidRequest('A folder takes no content.');
    return { drive, folder: this.store.item(drive, item.parentId), name: item.name };
  }

  private reply(request: GraphRequest, { drive, item }: Spot, status: number): GraphReply {
    const navigate = (of: Entity): Entity[] => this.store.children(drive, this.store.item(drive, String(of.id))).map((child) => itemEntity(this.store, drive, child, request));
    return entity(request, itemEntity(this.store, drive, item, request), driveItem, { status, navigate, headers: { ETag: etagOf(item) } });
  }

  private record(request: GraphRequest, { drive, item }: Spot, action: 'create' | 'update' | 'delete', body: unknown): void {
    const after = action === 'delete' ? null : itemEntity(this.store, drive, item, request);
    this.store.sandbox.record({ user: request.principal.userId, entity: 'drive/items', action, id: item.id, body, after });
  }
}
