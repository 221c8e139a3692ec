import { queryOptions, useQuery } from '@tanstack/react-query';
import type { Source } from '../domain/item.ts';
import { folderName } from '../graph/mail.ts';
import { entity, text } from '../graph/wire.ts';
import { MAIL_KEY, type MailRead } from './mail.ts';
import { PLANNER_KEY, type PlannerRead } from './planner.ts';
import { useSession } from './provider.tsx';
import type { Session } from './session.ts';
import { useSettings } from './settings.ts';
import { createTroubles } from './sourceread.ts';
import { TODO_KEY, type TodoRead } from './todo.ts';
import { CALENDAR_KEY, type CalendarRead } from './calendar.ts';

/** A plan, list, calendar or mail folder, and whether its items are shown. */
export interface ShownPlace {
  id: string;
  name: string;
  shown: boolean;
  /** The main calendar is always shown. */
  fixed: boolean;
}

export interface ShownPlaces {
  places: ShownPlace[];
  loading: boolean;
  show(id: string, shown: boolean): void;
}

/** What of one source is shown, for choosing. Folders are those that hold flagged mails; their names are read when this is used. */
export function useShownPlaces(source: Source): ShownPlaces {
  const session = useSession();
  const { settings, save } = useSettings();
  const folders = useQuery(foldersQuery(session, source === 'mail'));
  const known = source === 'mail' ? (folders.data ?? []) : namesOf(source, session);
  const isCalendar = source === 'calendar';
  const places = known.map(({ id, name, fixed = false }) => ({
    id, name, fixed, shown: fixed || (isCalendar ? settings.calendars.includes(id) : !settings.hiddenPlaces.includes(id)),
  }));
  return {
    places: places.sort((a, b) => Number(b.fixed) - Number(a.fixed) || a.name.localeCompare(b.name, session.locale)),
    loading: source === 'mail' && folders.isFetching,
    show(id, shown) {
      const kept = (isCalendar ? settings.calendars : settings.hiddenPlaces).filter((each) => each !== id);
      const listed = isCalendar === shown ? [...kept, id] : kept;
      void save(isCalendar ? { calendars: listed } : { hiddenPlaces: listed });
    },
  };
}

interface Named { id: string; name: string; fixed?: boolean }

function namesOf(source: Source, { client }: Session): Named[] {
  if (source === 'planner') return Object.entries(client.getQueryData<PlannerRead>(PLANNER_KEY)?.plans ?? {}).map(([id, name]) => ({ id, name }));
  if (source === 'todo') return (client.getQueryData<TodoRead>(TODO_KEY)?.lists ?? []).filter((list) => !list.mirrorsMail);
  return (client.getQueryData<CalendarRead>(CALENDAR_KEY)?.calendars ?? []).map(({ id, name, isDefault }) => ({ id, name, fixed: isDefault }));
}

function foldersQuery(session: Session, enabled: boolean) {
  const flagged = session.client.getQueryData<MailRead>(MAIL_KEY)?.flagged ?? [];
  const ids = [...new Set(flagged.flatMap((json) => text(json.parentFolderId) ?? []))].sort();
  return queryOptions({
    queryKey: ['mailFolders', ...ids],
    enabled: enabled && ids.length > 0,
    queryFn: async (): Promise<Named[]> => {
      const troubles = createTroubles();
      const answers = await Promise.all(ids.map((id) => troubles.bear(session.graph.read(folderName(id)), null)));
      return answers.map((answer, index) => ({ id: ids[index] ?? '', name: text(entity<{ displayName: string }>(answer?.body)?.displayName) ?? '–' }));
    },
  });
}
