import type { CaptureFile } from '../domain/capturefile.ts';
import * as todo from '../graph/todofiles.ts';
import type { TodoPlace } from '../graph/todowrite.ts';
import * as wire from '../graph/upload.ts';
import { sendParts, type Parts } from './sendparts.ts';
import type { Session } from './session.ts';
import { uploadsOf } from './uploads.ts';

/**
 * Hangs a file on a To Do task: in one request up to 3 MB, above that in parts which go on where they stopped.
 * @throws GraphError; code `cancelled` when the person gave it up
 */
export async function sendTaskFile(session: Session, place: TodoPlace, file: Pick<CaptureFile, 'key' | 'name' | 'contentType'>, bytes: Blob): Promise<void> {
  const { graph } = session;
  if (bytes.size <= wire.WHOLE.todo) {
    await graph.send(todo.addFile(place, { name: file.name, contentType: file.contentType, contentBytes: await base64(bytes) }));
    return;
  }
  const pathOf = (url: string): string => wire.pathInGraph(url, graph);
  const parts: Parts = {
    begin: async () => wire.toUpload((await graph.send(todo.beginTaskUpload(place, { name: file.name, size: bytes.size }))).body),
    status: (url) => graph.send(todo.taskUpload(pathOf(url))),
    put: (url, part, range) => graph.send(todo.putTaskPart(pathOf(url), part, range)),
    cancel: async (url) => void (await graph.send(todo.cancelTaskUpload(pathOf(url)))),
  };
  await sendParts(session, { uploads: uploadsOf(session), file, bytes }, parts);
}

/** In pieces: a browser takes only so many arguments at once. */
async function base64(bytes: Blob): Promise<string> {
  const array = new Uint8Array(await bytes.arrayBuffer());
  let binary = '';
  for (let at = 0; at < array.length; at += 0x8000) binary += String.fromCharCode(...array.subarray(at, at + 0x8000));
  return btoa(binary);
}
