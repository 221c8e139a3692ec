import { queryOptions, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Task } from '../domain/item.ts';
import type { Problem } from '../domain/problem.ts';
import { GraphError, problemWithout } from '../graph/errors.ts';
import * as wire from '../graph/todofiles.ts';
import type { FileContent, TaskFile } from '../graph/todofiles.ts';
import { readAll } from '../graph/paging.ts';
import { covers } from '../graph/tokens.ts';
import { askFor } from './consent.ts';
import { useSession, useStore } from './provider.tsx';
import { patchRead, todoJson } from './readcache.ts';
import type { Session } from './session.ts';
import { problemOfError } from './sourceread.ts';
import { sendTaskFile } from './sendtaskfile.ts';
import { tellUpload, uploadsOf } from './uploads.ts';
import { isUnknown } from './writecontext.ts';

export type { FileContent, TaskFile } from '../graph/todofiles.ts';

const SCOPE = 'Tasks.ReadWrite';

/** Something that was not done, and how to try it again. */
export interface FileFailure {
  name: string;
  problem: Problem;
  retry(): void;
}

/** A file as this page holds it. */
export interface LocalFile {
  name: string;
  contentType: string;
  bytes: Blob;
}

/** The files of a To Do task. They are written at once, one after the other, not through the acts: their content is not kept. */
export interface TaskFiles {
  loading: boolean;
  problem: Problem | null;
  files: TaskFile[];
  /** True when leave must be asked for before anything is written. */
  needsLeave: boolean;
  /** Names of those on their way. */
  working: string[];
  failed: FileFailure[];
  /** The one removed last, which can be brought back. */
  removed: LocalFile | null;
  /** From a click: a window may open. @throws what the host's sign-in throws */
  allow(): Promise<void>;
  /** @param file at most `largestFile('todo')` bytes */
  add(file: LocalFile): void;
  remove(file: TaskFile): void;
  /** @throws GraphError */
  content(file: TaskFile): Promise<FileContent>;
  retryReading(): void;
}

export function useTaskFiles(task: Task): TaskFiles {
  const session = useSession();
  const granted = useStore(session.granted);
  const query = useQuery(filesQuery(session, task));
  const [working, setWorking] = useState<string[]>([]);
  const [failed, setFailed] = useState<FileFailure[]>([]);
  const [removed, setRemoved] = useState<LocalFile | null>(null);
  const attempt = (name: string, work: () => Promise<unknown>): void => {
    setWorking((names) => [...names, name]);
    setFailed((all) => all.filter((each) => each.name !== name));
    const fail = (error: unknown): void => {
      const problem = problemOfError(error);
      if (problem.code !== 'cancelled') setFailed((all) => [...all, { name, problem, retry: () => attempt(name, work) }]);
    };
    void work().catch(fail).then(() => readFilesAgain(session, task)).finally(() => setWorking((names) => names.filter((each) => each !== name)));
  };
  return {
    loading: query.isLoading,
    problem: query.error === null ? null : problemOfError(query.error),
    files: query.data ?? [],
    needsLeave: !covers(granted, SCOPE),
    working, failed, removed,
    allow: async () => void (await askFor(session, [SCOPE])),
    add: (file) => {
      setRemoved(null);
      const key = crypto.randomUUID();
      attempt(file.name, () => addOnce(session, task, { ...file, key }));
    },
    remove: (file) => attempt(file.name, async () => setRemoved(await takeOff(session, task, file))),
    content: (file) => contentOf(session, task, file.id),
    retryReading: () => void query.refetch(),
  };
}

function placeOf(task: Task) {
  return { listId: task.container.id, id: task.id };
}

/** A task without files is not asked for them. */
function filesQuery(session: Session, task: Task) {
  return queryOptions({
    queryKey: ['files', task.id],
    enabled: task.hasAttachments,
    queryFn: () => readFiles(session, task),
  });
}

async function readFiles({ graph }: Session, task: Task): Promise<TaskFile[]> {
  return wire.toFiles(await readAll(graph, wire.taskFiles(placeOf(task))));
}

/** Shows what the service holds now, in the drawer and on the row. */
async function readFilesAgain(session: Session, task: Task): Promise<void> {
  const files = await readFiles(session, task).catch(() => null);
  if (files === null) return;
  session.client.setQueryData(['files', task.id], files);
  const json = todoJson(session.client, task.id);
  if (json !== null) patchRead(session.client, { source: 'todo', put: { ...json, hasAttachments: files.length > 0 }, listId: task.container.id });
}

async function contentOf({ graph }: Session, task: Task, id: string): Promise<FileContent> {
  const content = wire.toContent((await graph.read(wire.taskFile(placeOf(task), id))).body);
  if (content === null) throw new GraphError(problemWithout('unreadable', 'contentBytes', { source: 'todo', now: graph.now() }, 200));
  return content;
}

/** A file whose answer was lost is looked for before it counts as failed, so that trying again adds no second one. */
async function addOnce(session: Session, task: Task, file: LocalFile & { key: string }): Promise<void> {
  const known = new Set((await readFiles(session, task)).map(({ id }) => id));
  const uploads = uploadsOf(session);
  uploads.cancelled.delete(file.key);
  try {
    await sendTaskFile(session, placeOf(task), file, file.bytes);
  } catch (error) {
    if (!isUnknown(problemOfError(error).kind)) throw error;
    const there = await readFiles(session, task);
    if (!there.some(({ id, name }) => !known.has(id) && name === file.name)) throw error;
  } finally {
    tellUpload(uploads, file.key, null);
  }
}

/** @returns what it held, so that it can be brought back */
async function takeOff(session: Session, task: Task, file: TaskFile): Promise<LocalFile> {
  const { name, contentType, contentBytes } = await contentOf(session, task, file.id);
  try {
    await session.graph.send(wire.removeFile(placeOf(task), file.id));
  } catch (error) {
    if (problemOfError(error).kind !== 'gone') throw error;
  }
  return { name, contentType, bytes: new Blob([Uint8Array.from(atob(contentBytes), (each) => each.charCodeAt(0))]) };
}
