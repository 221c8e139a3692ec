/** Planner's resources, each with an etag of its own. */
export type PlannerKind =
  | 'Task'
  | 'TaskDetails'
  | 'Bucket'
  | 'Plan'
  | 'PlanDetails'
  | 'BucketTaskBoardTaskFormat'
  | 'ProgressTaskBoardTaskFormat'
  | 'AssignedToTaskBoardTaskFormat';

const VERSION_LENGTH = 16;
const TAIL = 'RCc=';

/** Base64 of `'1-<kind>`, padded to whole groups so that the version can follow it as base64 characters. */
function prefix(kind: PlannerKind): string {
  const text = `'1-${kind}`;
  return Buffer.from(text.padEnd(Math.ceil(text.length / 3) * 3, ' ')).toString('base64');
}

/**
 * The etag of a resource at a version, in Planner's weak form `W/"JzEt…"`.
 * A greater string by character codes is a newer version [planner-overview]: the version is written in the letters A to Z.
 */
export function plannerEtag(kind: PlannerKind, version: number): string {
  let digits = '';
  for (let rest = version; rest > 0; rest = Math.floor(rest / 26)) digits = String.fromCharCode(65 + (rest % 26)) + digits;
  return `W/"${prefix(kind)}${digits.padStart(VERSION_LENGTH, 'A')}${TAIL}"`;
}

/** The version an etag of this kind stands for; undefined for an etag of another kind or a made-up one. */
export function plannerVersion(kind: PlannerKind, etag: string): number | undefined {
  const head = `W/"${prefix(kind)}`;
  const tail = `${TAIL}"`;
  if (!etag.startsWith(head) || !etag.endsWith(tail)) return undefined;
  const digits = etag.slice(head.length, etag.length - tail.length);
  if (!/^[A-Z]{16}$/.test(digits)) return undefined;
  return [...digits].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 65, 0);
}
