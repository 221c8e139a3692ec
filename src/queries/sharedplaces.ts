import { queryOptions, useQueries, type UseQueryResult } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { groupOf, type Source } from '../domain/item.ts';
import type { Problem } from '../domain/problem.ts';
import type { Settings } from '../domain/settings.ts';
import { sharedCalendarId, type SharedPlace } from '../domain/sharedplace.ts';
import { groupCalendarView, sharedCalendarView, type EventJson } from '../graph/calendar.ts';
import { flaggedOf, folderOf, type MessageJson } from '../graph/mail.ts';
import { readAll } from '../graph/paging.ts';
import { covers } from '../graph/tokens.ts';
import { entities, entity, text } from '../graph/wire.ts';
import { CALENDAR_KEY, windowOf } from './calendar.ts';
import { mailKey } from './mail.ts';
import { useSession, useStore } from './provider.tsx';
import type { Session } from './session.ts';
import { createTroubles, problemOfError } from './sourceread.ts';

export const SHARED_MAIL = 'Mail.Read.Shared';
export const SHARED_CALENDAR = 'Calendars.Read.Shared';
export const GROUP_CALENDAR = 'Group.Read.All';

/** What a shared mailbox gives: its flagged mails, and the folders that do not count. */
export interface SharedMailRead {
  flagged: MessageJson[];
  leftOut: string[];
}

/** What stands of one shared place on the page, or why it does not. */
export interface SharedRead<T> {
  place: SharedPlace;
  data: T | null;
  problem: Problem | null;
  pending: boolean;
}

export interface SharedReads {
  mails: readonly SharedRead<SharedMailRead>[];
  calendars: readonly SharedRead<EventJson[]>[];
}

/** Read beside the first view and never waited for. Nothing is asked of a kind that was not allowed. */
export function useSharedReads({ sharedPlaces, visibleSources }: Settings): SharedReads {
  const session = useSession();
  const granted = useStore(session.granted);
  const shows = (source: Source, scope: string): boolean => visibleSources.includes(source) && covers(granted, scope);
  const [mail, calendar, groups] = [shows('mail', SHARED_MAIL), shows('calendar', SHARED_CALENDAR), shows('calendar', GROUP_CALENDAR)];
  const boxes = useMemo(() => (mail ? sharedPlaces.filter((place) => place.mail) : []), [mail, sharedPlaces]);
  const diaries = useMemo(() => sharedPlaces.filter((place) => place.calendar && (groupOf(place.address) === null ? calendar : groups)), [calendar, groups, sharedPlaces]);
  // The same functions as long as they say the same: a new one would be asked again at each drawing, and its answer is a new object.
  const combineMail = useCallback((results: UseQueryResult<SharedMailRead>[]) => joined(boxes, results), [boxes]);
  const combineCalendar = useCallback((results: UseQueryResult<EventJson[]>[]) => joined(diaries, results), [diaries]);
  const mails = useQueries({ queries: boxes.map((place) => sharedMailQuery(session, place.address)), combine: combineMail });
  const calendars = useQueries({ queries: diaries.map((place) => sharedCalendarQuery(session, place.address)), combine: combineCalendar });
  return useMemo(() => ({ mails, calendars }), [mails, calendars]);
}

function joined<T>(places: readonly SharedPlace[], results: readonly UseQueryResult<T>[]): SharedRead<T>[] {
  return results.flatMap(({ data, error, isPending }, index) => {
    const place = places[index];
    return place === undefined ? [] : [{ place, data: data ?? null, problem: error === null ? null : problemOfError(error), pending: isPending }];
  });
}

export function sharedMailQuery({ graph }: Session, address: string) {
  return queryOptions({
    queryKey: mailKey(address),
    queryFn: async (): Promise<SharedMailRead> => {
      const troubles = createTroubles();
      const folders = (['deleteditems', 'junkemail'] as const).map(async (name) => text(entity<{ id: string }>((await troubles.bear(graph.read(folderOf(address, name)), null, ['gone']))?.body)?.id));
      const [flagged, ...leftOut] = await Promise.all([readAll(graph, flaggedOf(address)), ...folders]);
      return { flagged: entities(flagged), leftOut: leftOut.filter((id) => id !== null) };
    },
  });
}

export function sharedCalendarQuery({ graph }: Session, address: string) {
  return queryOptions({
    queryKey: [...CALENDAR_KEY, sharedCalendarId(address)],
    queryFn: async (): Promise<EventJson[]> => {
      const [group, when] = [groupOf(address), windowOf(graph)];
      return entities(await readAll(graph, group === null ? sharedCalendarView(address, ...when) : groupCalendarView(group, ...when)));
    },
  });
}
