import type { Instant } from '../domain/item.ts';
import { useSession, useStore } from './provider.tsx';

/** The time, anew at each full minute and when the page is looked at again. */
export function useNow(): Instant {
  return useStore(useSession().clock);
}
