import type { Task } from '../domain/item.ts';
import type { TaskEdit } from '../domain/taskedit.ts';
import type { TaskDetails } from '../graph/taskdetails.ts';
import { detailsAfter, withDetails } from './detailsafter.ts';
import type { Session } from './session.ts';
import { detailsKey } from './taskdetails.ts';

/**
 * Details are kept by the task's version. After a write of ours they are those known before with the edit in them: nothing
 * blinks in an open drawer. New steps of To Do get ids of their own, so those are read again.
 */
export function carryDetails({ client }: Session, before: Task, after: Task, edit: TaskEdit): void {
  const known = client.getQueryData<TaskDetails>(detailsKey(before));
  if (known === undefined || before.version === after.version) return;
  const { bucket: _bucket, ...details } = detailsAfter(withDetails(known, null), edit);
  client.setQueryData(detailsKey(after), details);
  const added = Object.values(edit.checklist ?? {}).some(({ from }) => from === null);
  if (added && after.source === 'todo') void client.invalidateQueries({ queryKey: detailsKey(after) });
}
