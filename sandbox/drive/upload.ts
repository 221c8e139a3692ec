/** Upload sessions [driveitem-createuploadsession]: parts in order, sent to the content origin without a token. */
import type { GraphReply, GraphRequest } from '../odata/contract.ts';
import type { ContentRequest } from '../odata/content.ts';
import { GraphFault } from '../odata/errors.ts';
import { invalidRange, invalidRequest, itemNotFound, nameExists } from './faults.ts';
import { checkName } from './name.ts';
import { itemEntity } from './represent.ts';
import type { DriveStore } from './store.ts';
import { type OnConflict, type Place, putFile, readConflict } from './write.ts';

const DAY = 86_400_000;
const UNIT = 320 * 1024;
const PART_LIMIT = 60 * 1024 * 1024;

interface Session {
  place: Place;
  conflict: OnConflict;
  userId: string;
  received: Buffer[];
  next: number;
  /** Milliseconds. */
  expires: number;
}

/** `bytes a-b/n` against what came so far. @throws GraphFault 400, 413, 416 */
function readRange(session: Session, header: string | undefined, length: number): { last: number; total: number } {
  const match = /^bytes (\d+)-(\d+)\/(\d+)$/.exec(header ?? '');
  const [first, last, total] = (match?.slice(1) ?? []).map(Number);
  if (first === undefined || last === undefined || total === undefined || last - first + 1 !== length || last >= total) {
    throw invalidRequest('The Content-Range header does not fit the fragment.');
  }
  if (length >= PART_LIMIT) throw new GraphFault(413, 'invalidRequest', 'A fragment must be smaller than 60 MiB.');
  if (first !== session.next) throw invalidRange(`The upload goes on at byte ${session.next}.`);
  if (last + 1 < total && length % UNIT !== 0) throw invalidRequest('Fragments must be multiples of 320 KiB.');
  return { last, total };
}

export class Uploads {
  private readonly sessions = new Map<string, Session>();
  private readonly store: DriveStore;

  constructor(store: DriveStore) {
    this.store = store;
  }

  /** @throws GraphFault 400 for a bad name or behaviour, 409 under `fail` */
  begin(request: GraphRequest, place: Place): GraphReply {
    const item = ((request.body as { item?: Record<string, unknown> } | undefined)?.item ?? {}) as Record<string, unknown>;
    const conflict = readConflict(item['@microsoft.graph.conflictBehavior'], 'replace');
    checkName(place.name);
    if (conflict === 'fail' && this.store.child(place.drive, place.folder, place.name)) throw nameExists();
    const id = this.store.sandbox.newId('guid');
    const session = { place, conflict, userId: request.principal.userId, received: [], next: 0, expires: request.now().getTime() + 7 * DAY };
    this.sessions.set(id, session);
    const context = `${request.root}/$metadata#microsoft.graph.uploadSession`;
    return { status: 200, body: { '@odata.context': context, uploadUrl: `${request.contentOrigin}/upload/${id}`, ...this.state(session) } };
  }

  status(request: ContentRequest): GraphReply {
    return { status: 200, body: this.state(this.find(request)) };
  }

  cancel(request: ContentRequest): GraphReply {
    this.find(request);
    this.sessions.delete(request.params.sessionId ?? '');
    return { status: 204 };
  }

  take(request: ContentRequest): GraphReply {
    const session = this.find(request);
    const { last, total } = readRange(session, request.headers['content-range'], request.body.length);
    session.received.push(request.body);
    session.next = last + 1;
    if (session.next < total) return { status: 202, body: this.state(session) };
    return this.finish(session, request);
  }

  private finish(session: Session, request: ContentRequest): GraphReply {
    const { drive } = session.place;
    this.sessions.delete(request.params.sessionId ?? '');
    const file = { contentType: 'application/octet-stream', bytes: Buffer.concat(session.received) };
    const { item, isNew } = putFile(this.store, session.place, file, session.conflict, session.userId);
    const after = itemEntity(this.store, drive, item, request);
    this.store.sandbox.record({ user: session.userId, entity: 'drive/items', action: isNew ? 'create' : 'update', id: item.id, body: undefined, after });
    return { status: isNew ? 201 : 200, body: after };
  }

  /** Unknown, finished and expired sessions, and those of a tenant that was replaced, are gone. */
  private find(request: ContentRequest): Session {
    const session = this.sessions.get(request.params.sessionId ?? '');
    if (!session || session.expires < request.now().getTime() || !this.alive(session.place)) throw itemNotFound();
    return session;
  }

  private alive(place: Place): boolean {
    return this.store.driveOf(place.drive.ownerId) === place.drive && place.drive.items.has(place.folder.id);
  }

  private state(session: Session): Record<string, unknown> {
    return { expirationDateTime: new Date(session.expires).toISOString(), nextExpectedRanges: [`${session.next}-`] };
  }
}
