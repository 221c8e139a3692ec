import type { Change } from '../domain/act.ts';
import { isUnanswered, type Item, type Task } from '../domain/item.ts';
import type { Op } from './actop.ts';
import { readItem } from './readcache.ts';
import { editOfChanges, isNothing } from './taskgroup.ts';
import { answerMeeting, createMeeting, deleteMeeting, editMeeting, look } from './writecalendar.ts';
import type { WriteContext, Written } from './writecontext.ts';
import { attachFile, detachFile } from './writefile.ts';
import { editMail, readMail } from './writemail.ts';
import { createPlanner, deletePlanner, editPlanner, readPlanner, writeNewDetails } from './writeplanner.ts';
import { createTodo, deleteTodo, editTodo, findOccurrence, readTodo } from './writetodo.ts';
import { detailsOfDraft } from '../graph/plannerwrite.ts';

const ALONE: readonly Change['kind'][] = ['create', 'delete', 'answer', 'attach', 'detach'];

/**
 * Which of the waiting changes of one item are written next, as one: changes of fields join up to the next that stands
 * alone. Something not made yet that is deleted again is never made.
 */
export function nextGroup(waiting: readonly Op[]): Op[] {
  const [first] = waiting;
  if (first === undefined) return [];
  const kindOf = (op: Op) => op.step.change.kind;
  if (kindOf(first) === 'create' && first.doubt.sent === null && first.doubt.made === null) {
    const deleted = waiting.findIndex((op) => kindOf(op) === 'delete');
    if (deleted > 0) return waiting.slice(0, deleted + 1);
  }
  if (ALONE.includes(kindOf(first))) return [first];
  const end = waiting.findIndex((op) => ALONE.includes(kindOf(op)));
  return waiting.slice(0, end < 0 ? undefined : end);
}

/**
 * Writes a group.
 * @param id what the item is called now
 * @param seen the item as it was read when the first of these was done: what others changed since is merged, or asked about
 * @throws GraphError
 */
export async function writeGroup(context: WriteContext, group: readonly Op[], id: string, seen: Item | null): Promise<Written> {
  const [first] = group;
  if (first === undefined) return undefined;
  const { item: asked, change } = first.step;
  if (change.kind === 'create') return group.length > 1 ? undefined : create(context, asked, change);
  const item = { ...asked, id };
  // Of several changes in doubt nobody knows which one counts: what the service holds now decides what is left to write.
  const unsure = context.doubt.sent !== null && group.length > 1;
  if (unsure) await readAnew(context, item);
  const read = readItem(context.session.client, item, context.zone) ?? item;
  if (change.kind === 'delete') return remove(context, read);
  if (change.kind === 'attach' || change.kind === 'detach') return hang(context, read, change);
  const now = unsure || seen === null ? read : { ...seen, id };
  const changes = group.map((op) => op.step.change);
  if (now.source === 'planner' || now.source === 'todo') return editTask(context, now, changes);
  if (now.source === 'calendar') return change.kind === 'answer' ? answerMeeting(context, now, change.answer) : editMeeting(context, now, changes);
  return now.source !== 'mail' || 'sent' in now ? undefined : editMail(context, now, changes);
}

async function hang(context: WriteContext, item: Item, { kind, file }: Extract<Change, { kind: 'attach' | 'detach' }>): Promise<Written> {
  if (kind === 'detach') return detachFile(context, file);
  return item.source === 'planner' || item.source === 'todo' ? attachFile(context, item, file) : undefined;
}

async function editTask(context: WriteContext, task: Task, changes: readonly Change[]): Promise<Written> {
  const edit = editOfChanges(task, changes, context.today);
  const reopened = [...changes].reverse().find((change) => change.kind === 'reopen');
  const occurrence = reopened?.kind === 'reopen' && task.progress === 'completed' ? reopened.occurrence : undefined;
  if (task.source === 'planner') return isNothing(edit) ? undefined : editPlanner(context, task, edit);
  const written = isNothing(edit) ? undefined : await editTodo(context, task, edit);
  if (occurrence && edit.progress !== undefined) {
    const made = occurrence.id === '' ? await findOccurrence(context, task) : occurrence.id;
    if (made !== null) await deleteTodo(context, { ...task, id: made });
  }
  return written;
}

async function readAnew(context: WriteContext, item: Item): Promise<void> {
  if (item.source === 'planner') await readPlanner(context, item.id);
  if (item.source === 'todo') await readTodo(context, item);
  if (item.source === 'mail' && !isUnanswered(item)) await readMail(context, item);
  if (item.source === 'calendar') await look(context, item);
}

async function create(context: WriteContext, item: Item, { draft }: Extract<Change, { kind: 'create' }>): Promise<Written> {
  if (draft.source === 'calendar') context.rename(item, { id: await createMeeting(context, draft) });
  else if (draft.source === 'todo') context.rename(item, { id: await createTodo(context, draft) });
  else {
    const id = context.doubt.made ?? (await createPlanner(context, draft));
    context.doubt.made = id;
    context.rename(item, { id });
    const details = detailsOfDraft(draft);
    const made = readItem(context.session.client, { ...item, id }, context.zone);
    if (Object.keys(details).length > 0 && made?.source === 'planner') await writeNewDetails(context, made, details);
  }
  return undefined;
}

async function remove(context: WriteContext, item: Item): Promise<Written> {
  if (item.source === 'planner') return deletePlanner(context, item);
  if (item.source === 'todo') return deleteTodo(context, item);
  return item.source === 'calendar' ? deleteMeeting(context, item) : undefined;
}
