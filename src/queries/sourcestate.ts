import type { Source } from '../domain/item.ts';
import { FIRST_VIEW_SCOPES } from '../domain/permissions.ts';
import type { Problem } from '../domain/problem.ts';
import type { Program, ProgramInput } from '../domain/program.ts';
import { isOpen } from '../domain/task.ts';
import { askFor } from './consent.ts';
import type { Reads } from './reads.ts';
import type { Session } from './session.ts';
import { of, problemOfError } from './sourceread.ts';
import type { SharedRead } from './sharedplaces.ts';
import { turnSources } from './turnsource.ts';
import type { SourceState } from './view.ts';

interface Counted {
  count: number;
  containers: number;
}

/**
 * One source as the trust strip tells it.
 * @param visible the sources that are on
 * @param wait set while Graph keeps us waiting for longer than a moment
 * @param counts asked when the counts are: who shows them comes after the frame that shows an act
 */
export function sourceState(source: Source, session: Session, reads: Reads, visible: readonly Source[], wait: Problem | undefined, counts: () => Record<Source, Counted>): SourceState {
  const query = reads[source];
  const isOff = !visible.includes(source);
  const besides = besidesOf(source, reads);
  const refreshing = query.isFetching || besides.pending;
  const waiting = query.isFetching ? wait : undefined;
  const found = waiting ?? (query.error === null ? (query.data?.problem ?? besides.problem) : problemOfError(query.error));
  const problem = isOff || found === null ? null : of(source, found);
  return {
    source,
    status: isOff ? 'off' : problem !== null ? 'failed' : query.data === undefined ? 'loading' : 'ready',
    refreshing: !isOff && refreshing,
    get count() { return counts()[source].count; },
    get containers() { return counts()[source].containers; },
    readAt: query.data?.complete === true ? query.dataUpdatedAt : null,
    problem,
    retry: () => void retry(session, source, problem),
    connect: () => void turnSources(session, [...visible, source]),
    unreadShared: isOff ? [] : sharedOf(source, reads).filter(({ problem: trouble }) => trouble !== null).map(({ place }) => place.name),
  };
}

/** True once there is nothing more to come of it for now. */
export function isSettled(state: SourceState, reads: Reads): boolean {
  if (state.status === 'off' || state.status === 'failed') return true;
  return reads[state.source].data?.complete === true && !besidesOf(state.source, reads).pending;
}

function sharedOf(source: Source, { shared }: Reads): readonly SharedRead<unknown>[] {
  return source === 'mail' ? shared.mails : source === 'calendar' ? shared.calendars : [];
}

/** What a source may need beside its own read: further calendars, or the list that stands in for mail. */
function besidesOf(source: Source, { further, flaggedList }: Reads): { pending: boolean; problem: Problem | null } {
  if (source === 'calendar') return further;
  if (source !== 'todo' || flaggedList === null) return { pending: false, problem: null };
  return { pending: flaggedList.isPending, problem: flaggedList.error === null ? null : problemOfError(flaggedList.error) };
}

/** Asks the person first where only they can help. Reads this source alone, and after a sign-in all that failed. */
async function retry(session: Session, source: Source, problem: Problem | null): Promise<void> {
  const { client } = session;
  if (problem?.kind === 'signed-out' || problem?.kind === 'consent') {
    const scopes = problem.kind === 'consent' && problem.code.includes('.') ? [problem.code] : FIRST_VIEW_SCOPES;
    try {
      await askFor(session, scopes);
    } catch {
      return; // The problem stands as it was; the person may try again.
    }
    await client.refetchQueries({ predicate: ({ queryKey, state }) => queryKey[0] === source || state.status === 'error' || isPartial(state.data) }, { cancelRefetch: false });
    return;
  }
  await client.refetchQueries({ queryKey: [source] }, { cancelRefetch: false });
}

/** Whether a read came back with trouble in a part of it: that part may have wanted the same sign-in. */
function isPartial(data: unknown): boolean {
  return typeof data === 'object' && data !== null && 'problem' in data && data.problem !== null;
}

/** Open items and what they lie in, before any filter; of the calendar, the occurrences from today to the end of next week. */
export function countsOf(input: ProgramInput, whole: Program, reads: Reads): Record<Source, Counted> {
  const planner = { count: 0, plans: new Set<string>() };
  let todo = 0;
  for (const task of input.tasks) {
    if (!isOpen(task)) continue;
    if (task.source === 'todo') todo += 1;
    else {
      planner.count += 1;
      planner.plans.add(task.container.id);
    }
  }
  const days = Object.values(whole.buckets).flatMap((bucket) => bucket.days);
  const meetings = new Set(days.flatMap((day) => day.entries).map(({ item }) => item).filter((item) => item.source === 'calendar'));
  const mails = input.messages.filter((message) => !message.completed);
  return {
    planner: { count: planner.count, containers: planner.plans.size },
    todo: { count: todo, containers: listsRead(reads) },
    calendar: { count: meetings.size, containers: (reads.calendar.data ? 1 : 0) + reads.further.events.size + reads.shared.calendars.filter(({ data }) => data !== null).length },
    mail: { count: mails.length, containers: new Set(mails.map((message) => message.folderId)).size },
  };
}

function listsRead(reads: Reads): number {
  return (reads.todo.data?.lists ?? []).filter((list) => !list.mirrorsMail || reads.flaggedList?.data !== undefined).length;
}
