import { isProgram } from './filename.ts';

/** A file that is to hang on a task: where its bytes come from, and what it shall be called. */
export interface CaptureFile {
  /** A GUID made by the page. */
  key: string;
  /** Safe for a library, and unique among the files of its task. */
  name: string;
  contentType: string;
  /** Bytes; null while only the service knows (a whole mail). */
  size: number | null;
  from:
    /** The whole mail as MIME. */
    | { kind: 'mail'; mailId: string }
    | { kind: 'attachment'; mailId: string; attachmentId: string }
    /** A file of the person's own machine. */
    | { kind: 'local'; bytes: Blob };
}

const MEGABYTE = 1024 * 1024;
/** To Do takes files up to 25 MB; a mail holds up to 150 MB, and a library takes all of that. [todo-attachments, outlook-large-attachments] */
const LARGEST = { todo: 25 * MEGABYTE, planner: 150 * MEGABYTE } as const;

/** Largest file of a task of that source, bytes. */
export function largestFile(source: 'planner' | 'todo'): number {
  return LARGEST[source];
}

/**
 * Why a file cannot hang on the task; null when it can. `program`: it could run when somebody opens it. `cloud`: it is a
 * link already. The task's link to the mail stands in for each of them.
 */
export function fileHindrance(file: { name: string; size: number; kind: 'file' | 'item' | 'link' }, source: 'planner' | 'todo'): 'program' | 'large' | 'cloud' | null {
  if (file.kind === 'link') return 'cloud';
  if (isProgram(file.name)) return 'program';
  return file.size > LARGEST[source] ? 'large' : null;
}
