import type { TaskFileAttachment } from '@microsoft/microsoft-graph-types';
import { segment, type GraphRequest } from './request.ts';
import type { TodoPlace } from './todowrite.ts';
import { entities, entity, number, text } from './wire.ts';

/** A file of a To Do task, without its content. */
export interface TaskFile {
  id: string;
  name: string;
  /** Bytes; null when the service does not say. */
  size: number | null;
}

/** A file with its content, as it is sent and as it comes. */
export interface FileContent {
  name: string;
  contentType: string;
  /** Base64. */
  contentBytes: string;
}

const base = { workload: 'todo', source: 'todo' } as const;
const write = { ...base, scopes: ['Tasks.ReadWrite'] } as const;

/** The files of a task; the list never holds their content. [todotask-list-attachments] */
export function taskFiles(place: TodoPlace): GraphRequest {
  return { ...base, scopes: ['Tasks.Read'], path: pathOf(place), expects: 'list' };
}

/** One file, with its content. [taskfileattachment-get] */
export function taskFile(place: TodoPlace, id: string): GraphRequest {
  return { ...base, scopes: ['Tasks.Read'], path: `${pathOf(place)}/${segment(id)}` };
}

export function addFile(place: TodoPlace, { name, contentType, contentBytes }: FileContent): GraphRequest {
  return { ...write, method: 'POST', path: pathOf(place), body: { '@odata.type': '#microsoft.graph.taskFileAttachment', name, contentType, contentBytes } };
}

export function removeFile(place: TodoPlace, id: string): GraphRequest {
  return { ...write, method: 'DELETE', path: `${pathOf(place)}/${segment(id)}` };
}

export function toFiles(body: unknown): TaskFile[] {
  return entities<TaskFileAttachment>(body).flatMap((json) => {
    const id = text(json.id);
    return id === null ? [] : [{ id, name: text(json.name) ?? '', size: number(json.size) }];
  });
}

/** Null for what is no file. */
export function toContent(body: unknown): FileContent | null {
  const json = entity<TaskFileAttachment & { contentBytes: string }>(body);
  const bytes = text(json?.contentBytes);
  return bytes === null ? null : { name: text(json?.name) ?? '', contentType: text(json?.contentType) ?? 'application/octet-stream', contentBytes: bytes };
}

/** True when the list holds the file: an upload whose answer was lost is looked for here. */
export function holdsFile(list: readonly unknown[], file: { name: string; size: number }): boolean {
  return entities<{ name: string; size: number }>([...list]).some((each) => each.name === file.name && each.size === file.size);
}

/** For what is too large for one request. [taskfileattachment-createuploadsession] */
export function beginTaskUpload(place: TodoPlace, file: { name: string; size: number }): GraphRequest {
  return { ...write, method: 'POST', path: `${pathOf(place)}/createUploadSession`, body: { attachmentInfo: { attachmentType: 'file', name: file.name, size: file.size } } };
}

/** To Do's uploads lie at Graph itself and want the token, unlike those of a library. @param path of the session, below the version */
export function putTaskPart(path: string, bytes: Blob, range: string): GraphRequest {
  return { ...write, method: 'PUT', path: `${path}/content`, bytes, expects: 'anything', headers: { 'Content-Type': 'application/octet-stream', 'Content-Range': range } };
}

export function taskUpload(path: string): GraphRequest {
  return { ...write, path };
}

export function cancelTaskUpload(path: string): GraphRequest {
  return { ...write, method: 'DELETE', path };
}

function pathOf({ listId, id }: TodoPlace): string {
  return `/me/todo/lists/${segment(listId)}/tasks/${segment(id)}/attachments`;
}
