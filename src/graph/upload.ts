import type { DriveItem, PlannerPlan, UploadSession } from '@microsoft/microsoft-graph-types';
import { safeLink } from '../domain/link.ts';
import type { GraphClient } from './client.ts';
import { pathBelow } from './paging.ts';
import { query, segment, type GraphRequest } from './request.ts';
import { entity, number, text } from './wire.ts';

const library = { workload: 'drive', source: null, scopes: ['Files.ReadWrite.All'] } as const;

/** Bytes up to which a file goes in one request; above it goes in parts. [driveitem-put-content, taskfileattachment-createuploadsession] */
export const WHOLE = { planner: 4 * 1024 * 1024, todo: 3 * 1024 * 1024 - 1 } as const;
/** A part of an upload: a multiple of 320 KiB, below the 4 MB that To Do takes. [driveitem-createuploadsession] */
export const PART = 10 * 320 * 1024;

/** A file in a library. */
export interface StoredItem {
  id: string;
  name: string;
  size: number;
  /** What a Planner reference carries. */
  webUrl: string;
}

/** A folder of its own per task, so that nothing there is anybody else's. */
export interface LibraryPlace {
  groupId: string;
  folder: string;
  name: string;
}

/** The group that a plan belongs to. [plannerplancontainer] */
export function planContainer(planId: string): GraphRequest {
  return { workload: 'planner', source: 'planner', scopes: ['Tasks.Read'], path: `/planner/plans/${segment(planId)}${query({ $select: 'id,container' })}` };
}

export function groupIn(body: unknown): string | null {
  return text(entity<{ containerId: string }>(entity<PlannerPlan>(body)?.container)?.containerId);
}

const ITEM = query({ $select: 'id,name,size,webUrl' });

function pathOf({ groupId, folder, name }: LibraryPlace): string {
  return `/groups/${segment(groupId)}/drive/root:/${segment(folder)}/${segment(name)}:`;
}

/** Writes a small file; 409 when the name is taken. Folders on the way are made. [driveitem-put-content] */
export function putFile(place: LibraryPlace, bytes: Blob): GraphRequest {
  return { ...library, method: 'PUT', path: `${pathOf(place)}/content${query({ '@microsoft.graph.conflictBehavior': 'fail' })}`, bytes, headers: { 'Content-Type': 'application/octet-stream' } };
}

export function fileAt(place: LibraryPlace): GraphRequest {
  return { ...library, path: pathOf(place).slice(0, -1) + ITEM };
}

export function beginUpload(place: LibraryPlace): GraphRequest {
  return { ...library, method: 'POST', path: `${pathOf(place)}/createUploadSession`, body: { item: { '@microsoft.graph.conflictBehavior': 'fail', name: place.name } } };
}

export function deleteFile(groupId: string, id: string): GraphRequest {
  return { ...library, method: 'DELETE', path: `/groups/${segment(groupId)}/drive/items/${segment(id)}` };
}

/** The folder with the number of things in it. */
export function folderAt({ groupId, folder }: Omit<LibraryPlace, 'name'>): GraphRequest {
  return { ...library, path: `/groups/${segment(groupId)}/drive/root:/${segment(folder)}${query({ $select: 'id,folder' })}` };
}

export function isEmptyFolder(body: unknown): boolean {
  return number(entity<{ childCount: number }>(entity<DriveItem>(body)?.folder)?.childCount) === 0;
}

export function toStoredItem(body: unknown): StoredItem | null {
  const json = entity<DriveItem>(body);
  const [id, webUrl] = [text(json?.id), safeLink(text(json?.webUrl))];
  return id === null || webUrl === null ? null : { id, webUrl, name: text(json?.name) ?? '', size: number(json?.size) ?? 0 };
}

/** @throws GraphError `unreadable` for an address that leads away from Graph */
export function pathInGraph(url: string, graph: GraphClient): string {
  return pathBelow(url, graph, { source: 'todo' });
}

export interface Upload {
  url: string;
  /** The byte it goes on at. */
  next: number;
}

/** @returns null when it names no address */
export function toUpload(body: unknown): Upload | null {
  const url = text(entity<UploadSession>(body)?.uploadUrl);
  return url === null ? null : { url, next: nextByte(body) };
}

/** `["3276800-"]` or `["3276800"]`; the beginning when it says nothing. */
export function nextByte(body: unknown): number {
  const ranges = entity<UploadSession>(body)?.nextExpectedRanges;
  const first = Array.isArray(ranges) ? Number.parseInt(String(ranges[0]), 10) : 0;
  return Number.isFinite(first) ? first : 0;
}
