import { useMemo } from 'react';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProgramView } from '../../queries/view.ts';
import { useFormat } from '../language/format.ts';
import { useHost } from '../host.ts';
import type { Board } from './board.ts';
import type { Drawers } from './PageDrawers.tsx';

/** The rows' surroundings; the same object until the day, the person, the language or the calendars change. */
export function useBoardValue(view: ProgramView, drawers: RefObject<Drawers | null>): Board {
  const { t } = useTranslation('program');
  const format = useFormat();
  const host = useHost();
  const { me } = view;
  const { today } = view.program;
  const labelCalendars = view.settings.calendars.length > 0;
  return useMemo(() => ({
    today, me, labelCalendars, format, t,
    openItem: (entry) => drawers.current?.openItem(entry),
    openPerson: (person) => drawers.current?.openPerson(person),
    openDay: (day) => drawers.current?.openDay(day),
    openLink: (url) => host.openLink(url),
  }), [today, me, labelCalendars, format, t, drawers, host]);
}
