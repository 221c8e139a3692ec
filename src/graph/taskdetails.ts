import type { ChecklistItem, LinkedResource, PlannerTaskDetails, TodoTask } from '@microsoft/microsoft-graph-types';
import { safeLink } from '../domain/link.ts';
import type { Instant, Task } from '../domain/item.ts';
import type { Recurrence } from '../domain/recurrence.ts';
import { instantIn } from './dates.ts';
import { plainText } from './plaintext.ts';
import { recurrenceFrom } from './recurrence.ts';
import { query, segment, type GraphRequest } from './request.ts';
import { entities, entity, text } from './wire.ts';

export interface TaskDetails {
  notes: string;
  checklist: { id: string; title: string; done: boolean }[];
  links: { title: string; url: string }[];
  /** To Do. */
  reminder: Instant | null;
  /** To Do. */
  recurrence: Recurrence | null;
}

/** What a list answer leaves out: notes, steps and links of one task. */
export function taskDetails(task: Pick<Task, 'source' | 'id' | 'container'>): GraphRequest {
  if (task.source === 'planner') {
    const path = `/planner/tasks/${segment(task.id)}/details${query({ $select: 'id,description,checklist,references' })}`;
    return { workload: 'planner', source: 'planner', scopes: ['Tasks.Read'], path };
  }
  const options = query({ $select: 'id,body,reminderDateTime,isReminderOn,recurrence', $expand: 'checklistItems,linkedResources' });
  const path = `/me/todo/lists/${segment(task.container.id)}/tasks/${segment(task.id)}${options}`;
  return { workload: 'todo', source: 'todo', scopes: ['Tasks.Read'], path };
}

export function toTaskDetails(source: Task['source'], body: unknown): TaskDetails {
  return source === 'planner' ? plannerDetails(body) : todoDetails(body);
}

/** Planner sorts the steps by `orderHint`, ordinally. [planner-order-hint-format] */
function plannerDetails(body: unknown): TaskDetails {
  const json = entity<PlannerTaskDetails>(body);
  const steps = dictionary(json?.checklist).sort(([, a], [, b]) => (String(a.orderHint) < String(b.orderHint) ? -1 : 1));
  return {
    notes: text(json?.description) ?? '',
    checklist: steps.map(([id, step]) => ({ id, title: text(step.title) ?? '', done: step.isChecked === true })),
    links: dictionary(json?.references).flatMap(([key, reference]) => link(decoded(key), text(reference.alias))),
    reminder: null,
    recurrence: null,
  };
}

function todoDetails(body: unknown): TaskDetails {
  const json = entity<TodoTask>(body);
  const note = entity<{ content: string; contentType: string }>(json?.body);
  const content = text(note?.content) ?? '';
  return {
    notes: note?.contentType === 'html' ? plainText(content) : content,
    checklist: entities<ChecklistItem>(json?.checklistItems).flatMap((step) => {
      const id = text(step.id);
      return id === null ? [] : [{ id, title: text(step.displayName) ?? '', done: step.isChecked === true }];
    }),
    links: entities<LinkedResource>(json?.linkedResources).flatMap((each) => link(text(each.webUrl), text(each.displayName) ?? text(each.applicationName))),
    reminder: json?.isReminderOn === true ? instantIn(json.reminderDateTime) : null,
    recurrence: recurrenceFrom(json?.recurrence),
  };
}

function dictionary(value: unknown): [string, Record<string, unknown>][] {
  return Object.entries(entity<Record<string, unknown>>(value) ?? {}).flatMap(([key, each]) => {
    const object = entity<Record<string, unknown>>(each);
    return object === null || key.startsWith('@') ? [] : [[key, object] as [string, Record<string, unknown>]];
  });
}

/** Keys are addresses with `%`, `.`, `:`, `@` and `#` percent-encoded. [plannerexternalreferences] */
function decoded(key: string): string | null {
  try {
    return decodeURIComponent(key);
  } catch {
    return null;
  }
}

function link(url: string | null, title: string | null): { title: string; url: string }[] {
  const safe = safeLink(url);
  return safe === null ? [] : [{ title: title ?? new URL(safe).host, url: safe }];
}
