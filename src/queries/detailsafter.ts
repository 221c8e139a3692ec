import type { ChecklistStep, Named, Swap, TaskEdit } from '../domain/taskedit.ts';
import type { TaskDetails } from '../graph/taskdetails.ts';

/** The details of a task with the bucket it stands in. */
export interface PlacedDetails extends TaskDetails {
  bucket: Named | null;
}

export function withDetails(details: TaskDetails, bucket: Named | null): PlacedDetails {
  return { ...details, bucket };
}

/** The details as they will be once the edit is written. Steps keep their order, new ones stand last. */
export function detailsAfter(details: PlacedDetails, { notes, bucket, checklist, references, reminder, recurrence }: TaskEdit): PlacedDetails {
  return {
    ...details,
    ...(notes && { notes: notes.to }),
    ...(bucket && { bucket: bucket.to }),
    ...(checklist && { checklist: stepsAfter(details.checklist, checklist) }),
    ...(references && { links: linksAfter(details.links, references) }),
    ...(reminder && { reminder: reminder.to }),
    ...(recurrence && { recurrence: recurrence.to }),
  };
}

function stepsAfter(steps: TaskDetails['checklist'], swaps: Record<string, Swap<ChecklistStep | null>>): TaskDetails['checklist'] {
  const kept = steps.flatMap((step) => {
    const to = Object.hasOwn(swaps, step.id) ? swaps[step.id]?.to : step;
    return to ? [{ id: step.id, title: to.title, done: to.done }] : [];
  });
  const known = new Set(steps.map(({ id }) => id));
  const added = Object.entries(swaps).flatMap(([id, { to }]) => (known.has(id) || to === null ? [] : [{ id, title: to.title, done: to.done }]));
  return [...kept, ...added];
}

function linksAfter(links: TaskDetails['links'], swaps: Record<string, Swap<{ title: string } | null>>): TaskDetails['links'] {
  const others = links.filter(({ url }) => !Object.hasOwn(swaps, url));
  return [...others, ...Object.entries(swaps).flatMap(([url, { to }]) => (to === null ? [] : [{ url, title: to.title }]))];
}
