import { useQuery } from '@tanstack/react-query';
import { NOTHING_PERSONAL, type Personal } from '../domain/personal.ts';
import { useSession } from './provider.tsx';
import { settingsQuery } from './settingsfile.ts';

/** What the settings file keeps about items: do-dates, pins, dismissals, estimates. */
export function usePersonal(): Personal {
  return useQuery(settingsQuery(useSession())).data?.personal ?? NOTHING_PERSONAL;
}
