import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { Filter } from '../domain/program.ts';
import { useSession, useStore } from './provider.tsx';
import { NO_FILTER, type Session } from './session.ts';
import { saveSettings } from './settings.ts';
import { settingsQuery, SETTINGS_KEY, type KeptSettings } from './settingsfile.ts';

export interface FilterState {
  filter: Filter;
  setFilter(next: Filter): void;
  /** The filter's text, as typed. */
  text: string;
  setText(text: string): void;
}

/** The filter in force (A10): the one set here, else the one the address names, else the one kept with the settings. */
export function useFilter(): FilterState {
  const session = useSession();
  const own = useStore(session.filter);
  const { data } = useQuery(settingsQuery(session));
  const filter = own ?? data?.settings.filter ?? NO_FILTER;
  const setFilter = useCallback((next: Filter) => change(session, next), [session]);
  const setText = useCallback((text: string) => change(session, { ...filter, text }), [session, filter]);
  return { filter, setFilter, text: filter.text, setText };
}

let timer: ReturnType<typeof setTimeout> | undefined;
/** A filter is kept once the person has stopped changing it. */
const SETTLED = 1_500;

function change(session: Session, next: Filter): void {
  session.filter.set(next);
  session.onFilter(next);
  clearTimeout(timer);
  if (session.client.getQueryData<KeptSettings>(SETTINGS_KEY)?.kept !== true) return;
  timer = setTimeout(() => void saveSettings(session, { filter: { ...next, text: '' } }), SETTLED);
}
