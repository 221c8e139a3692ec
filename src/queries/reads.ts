import { useQueries, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import type { Source } from '../domain/item.ts';
import type { Problem } from '../domain/problem.ts';
import type { Settings } from '../domain/settings.ts';
import type { MailboxDays, SignedIn } from '../graph/me.ts';
import type { EventJson } from '../graph/calendar.ts';
import type { TaskJson } from '../graph/todo.ts';
import { entity } from '../graph/wire.ts';
import { calendarQuery, furtherCalendarQuery, type CalendarRead } from './calendar.ts';
import { mailQuery, type MailRead } from './mail.ts';
import { meQuery } from './me.ts';
import { namesQuery } from './people.ts';
import { plannerQuery, type PlannerRead } from './planner.ts';
import { useSession, useStore } from './provider.tsx';
import { useSharedReads, type SharedReads } from './sharedplaces.ts';
import { problemOfError } from './sourceread.ts';
import { flaggedListQuery, todoQuery, type TodoRead } from './todo.ts';

/** Everything that was read for the page, each part as far as it has come. */
export interface Reads {
  planner: UseQueryResult<PlannerRead>;
  todo: UseQueryResult<TodoRead>;
  calendar: UseQueryResult<CalendarRead>;
  mail: UseQueryResult<MailRead>;
  /** Tasks of the list that mirrors flagged mails, while mail cannot be read; null while mail itself shows them. */
  flaggedList: UseQueryResult<TaskJson[]> | null;
  further: FurtherCalendars;
  shared: SharedReads;
  me: SignedIn | null;
  mailbox: MailboxDays | null;
  /** True once it is known whose days they are: nothing is told complete before. */
  daysKnown: boolean;
  /** Display names by user id. */
  people: ReadonlyMap<string, string>;
}

export interface FurtherCalendars {
  events: ReadonlyMap<string, readonly EventJson[]>;
  pending: boolean;
  problem: Problem | null;
}

export function useReads(settings: Settings): Reads {
  const session = useSession();
  const enabled = (source: Source) => settings.visibleSources.includes(source);
  const planner = useQuery({ ...plannerQuery(session), enabled: enabled('planner') });
  const todo = useQuery({ ...todoQuery(session), enabled: enabled('todo') });
  const calendar = useQuery({ ...calendarQuery(session), enabled: enabled('calendar') });
  const mail = useQuery({ ...mailQuery(session), enabled: enabled('mail') });
  const owner = useQuery(meQuery(session));
  const mirror = todo.data?.lists.find((list) => list.mirrorsMail) ?? null;
  const withoutMail = !enabled('mail') || (mail.isError && mail.data === undefined);
  const insteadOfMail = withoutMail && mirror !== null && enabled('todo');
  const flaggedList = useQuery(flaggedListQuery(session, mirror, insteadOfMail));
  const further = useFurtherCalendars(settings, calendar.data, enabled('calendar'));
  const shared = useSharedReads(settings);
  const people = usePeopleNames(planner.data, owner.data?.me ?? null);
  return {
    planner, todo, calendar, mail, further, shared, people,
    flaggedList: insteadOfMail ? flaggedList : null,
    me: owner.data?.me ?? null,
    mailbox: owner.data?.mailbox ?? null,
    daysKnown: !owner.isPending,
  };
}

/** Calendars switched on beside the default one, read once it is known which one that is. */
function useFurtherCalendars(settings: Settings, calendar: CalendarRead | undefined, enabled: boolean): FurtherCalendars {
  const session = useSession();
  const known = calendar?.calendars;
  const ids = useMemo(
    () => (enabled ? settings.calendars.filter((id) => known?.some((each) => each.id === id && !each.isDefault)) : []),
    [enabled, settings.calendars, known],
  );
  // The same function as long as it says the same: a new one would be asked again at each drawing, and its answer is a new object.
  const combine = useCallback((results: UseQueryResult<EventJson[]>[]) => joined(ids, results), [ids]);
  return useQueries({ queries: ids.map((id) => furtherCalendarQuery(session, id)), combine });
}

const NO_EVENTS: FurtherCalendars['events'] = new Map();

function joined(ids: readonly string[], results: readonly UseQueryResult<EventJson[]>[]): FurtherCalendars {
  const error = results.find((result) => result.error !== null)?.error ?? null;
  return {
    events: ids.length === 0 ? NO_EVENTS : new Map(results.flatMap((result, index) => (result.data ? [[ids[index] ?? '', result.data] as const] : []))),
    pending: results.some((result) => result.isPending),
    problem: error === null ? null : problemOfError(error),
  };
}

function usePeopleNames(read: PlannerRead | undefined, me: SignedIn | null): ReadonlyMap<string, string> {
  const session = useSession();
  const granted = useStore(session.granted);
  const ids = useMemo(() => assigneeIds(read), [read]);
  const { data } = useQuery(namesQuery(session, read?.complete === true ? ids : [], granted));
  return useMemo(() => new Map([...Object.entries(data ?? {}), ...(me ? [[me.id, me.name] as const] : [])]), [data, me]);
}

/** User ids of all assignees, sorted. */
export function assigneeIds(read: Pick<PlannerRead, 'tasks'> | undefined): string[] {
  const ids = (read?.tasks ?? []).flatMap((task) => Object.keys(entity<Record<string, unknown>>(task.assignments) ?? {}));
  return [...new Set(ids)].filter((id) => !id.includes('@')).sort();
}
