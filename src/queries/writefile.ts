import { cutTo } from '../domain/capturetitle.ts';
import { largestFile, type CaptureFile } from '../domain/capturefile.ts';
import { safeFileName } from '../domain/filename.ts';
import type { Task } from '../domain/item.ts';
import { GraphError, problemWithout } from '../graph/errors.ts';
import { mailFileBytes, mailMime } from '../graph/mailbody.ts';
import { readAll } from '../graph/paging.ts';
import * as todo from '../graph/todofiles.ts';
import * as wire from '../graph/upload.ts';
import { problemOfError } from './sourceread.ts';
import { sendParts, type Parts } from './sendparts.ts';
import { sendTaskFile } from './sendtaskfile.ts';
import { tellUpload, uploadsOf, type Uploads } from './uploads.ts';
import { persist, type WriteContext, type Written } from './writecontext.ts';
import { writeNewDetails } from './writeplanner.ts';

/** Uploads a file and hangs it on its task (F3, G1). @throws GraphError; code `cancelled` when the person gave it up, `large` when it is too large */
export async function attachFile(context: WriteContext, task: Task, file: CaptureFile): Promise<Written> {
  const { session } = context;
  const uploads = uploadsOf(session);
  uploads.cancelled.delete(file.key);
  tellUpload(uploads, file.key, { name: file.name, sent: 0, total: file.size ?? 0 });
  try {
    const bytes = await bytesOf(context, file);
    if (bytes.size > largestFile(task.source)) throw refusal(context, task, 'large');
    const job: Job = { context, uploads, task, file, bytes };
    await (task.source === 'planner' ? toLibrary(job) : toTask(job));
  } finally {
    tellUpload(uploads, file.key, null);
  }
  return undefined;
}

/** Takes away what was uploaded, and its folder once that is empty. Files of a To Do task go with their task. */
export async function detachFile({ session }: WriteContext, file: CaptureFile): Promise<Written> {
  const { stored } = uploadsOf(session);
  const there = stored.get(file.key);
  if (there === undefined) return undefined;
  const { graph } = session;
  await goneIsFine(graph.send(wire.deleteFile(there.groupId, there.id)));
  stored.delete(file.key);
  const folder = await graph.read(wire.folderAt(there)).catch(() => null);
  const id = (folder?.body as { id?: unknown } | undefined)?.id;
  if (folder !== null && wire.isEmptyFolder(folder.body) && typeof id === 'string') await goneIsFine(graph.send(wire.deleteFile(there.groupId, id)));
  return undefined;
}

interface Job {
  context: WriteContext;
  uploads: Uploads;
  task: Task;
  file: CaptureFile;
  bytes: Blob;
}

async function bytesOf({ session: { graph } }: WriteContext, { from }: CaptureFile): Promise<Blob> {
  if (from.kind === 'local') return from.bytes;
  const request = from.kind === 'mail' ? mailMime(from.mailId) : mailFileBytes(from.mailId, from.attachmentId);
  return (await graph.send(request)).body as Blob;
}

/** The plan's library, in a folder of the task's own; then the reference on the task, by which everybody in the plan finds it. */
async function toLibrary({ context, uploads, task, file, bytes }: Job): Promise<void> {
  const { graph } = context.session;
  const groupId = wire.groupIn((await graph.read(wire.planContainer(task.container.id))).body);
  if (groupId === null) throw refusal(context, task, 'noLibrary');
  const place = { groupId, folder: `${safeFileName(cutTo(task.title, 60), 'Task')} ${task.id.slice(-8)}`, name: file.name };
  const item = await persist(context, async (lookFirst) => {
    const there = lookFirst ? await storedAt(context, place, bytes.size) : null;
    return there ?? await store(context, place, { uploads, file, bytes });
  });
  uploads.stored.set(file.key, { groupId, folder: place.folder, id: item.id });
  await writeNewDetails(context, task, { references: { [item.webUrl]: { from: null, to: { title: file.name } } } });
}

async function store(context: WriteContext, place: wire.LibraryPlace, { uploads, file, bytes }: Pick<Job, 'uploads' | 'file' | 'bytes'>): Promise<wire.StoredItem> {
  const { graph } = context.session;
  if (bytes.size <= wire.WHOLE.planner) return itemIn(context, (await graph.send(wire.putFile(place, bytes))).body);
  const parts: Parts = {
    begin: async () => wire.toUpload((await graph.send(wire.beginUpload(place))).body),
    status: async (url) => graph.content('GET', url),
    put: async (url, part, range) => graph.content('PUT', url, { bytes: part, range }),
    cancel: async (url) => void (await graph.content('DELETE', url)),
  };
  return itemIn(context, await sendParts(context.session, { uploads, file, bytes }, parts));
}

/** Our own file of an earlier try: the folder is the task's alone. */
async function storedAt({ session: { graph } }: WriteContext, place: wire.LibraryPlace, size: number): Promise<wire.StoredItem | null> {
  try {
    const item = wire.toStoredItem((await graph.read(wire.fileAt(place))).body);
    return item?.size === size ? item : null;
  } catch (error) {
    if (problemOfError(error).kind === 'gone') return null;
    throw error;
  }
}

function itemIn(context: WriteContext, body: unknown): wire.StoredItem {
  const item = wire.toStoredItem(body);
  if (item === null) throw new GraphError(problemWithout('unreadable', 'driveItem', { source: null, now: context.session.graph.now() }, 200));
  return item;
}

async function toTask({ context, task, file, bytes }: Job): Promise<void> {
  const { session } = context;
  const place = { listId: task.container.id, id: task.id };
  await persist(context, async (lookFirst) => {
    if (lookFirst && todo.holdsFile(await readAll(session.graph, todo.taskFiles(place)), { name: file.name, size: bytes.size })) return;
    await sendTaskFile(session, place, file, bytes);
  });
}

function refusal({ session }: WriteContext, { source }: Task, code: string): GraphError {
  return new GraphError(problemWithout('invalid', code, { source, now: session.graph.now() }));
}

async function goneIsFine(sent: Promise<unknown>): Promise<void> {
  try {
    await sent;
  } catch (error) {
    if (problemOfError(error).kind !== 'gone') throw error;
  }
}
