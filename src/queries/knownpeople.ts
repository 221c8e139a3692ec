import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { eachPersonOnce } from '../domain/eachperson.ts';
import type { Person } from '../domain/item.ts';
import { personsFrom, personFrom } from '../graph/persons.ts';
import { calendarQuery } from './calendar.ts';
import { mailQuery } from './mail.ts';
import { meQuery } from './me.ts';
import { assigneeIds } from './reads.ts';
import { plannerQuery } from './planner.ts';
import { useSession, useStore } from './provider.tsx';
import { namesQuery } from './people.ts';

/** Everybody whom the items read so far concern, each once: colleagues with an id first, those of mails and meetings after. */
export function useProgramPeople(): Person[] {
  const session = useSession();
  const { data: planner } = useQuery({ ...plannerQuery(session), enabled: false });
  const { data: calendar } = useQuery({ ...calendarQuery(session), enabled: false });
  const { data: mail } = useQuery({ ...mailQuery(session), enabled: false });
  const { data: owner } = useQuery(meQuery(session));
  const ids = useMemo(() => assigneeIds(planner), [planner]);
  const { data: names } = useQuery({ ...namesQuery(session, ids, useStore(session.granted)), enabled: false });
  return useMemo(() => {
    const found: Person[] = ids.map((id) => ({ id, name: names?.[id] ?? (id === owner?.me?.id ? owner.me.name : null), address: null }));
    for (const event of calendar?.events ?? []) found.push(...personsFrom(event.attendees));
    for (const message of mail?.flagged ?? []) {
      const from = personFrom(message.from);
      if (from) found.push(from);
    }
    return eachPersonOnce(found);
  }, [ids, names, owner, calendar, mail]);
}
