import { createContext, useContext } from 'react';
import type { ActWord, Step } from '../../domain/act.ts';
import type { Day, Item, Weekday, Zone } from '../../domain/item.ts';
import type { Refusal } from '../../domain/moveto.ts';
import type { Weeks } from '../../domain/week.ts';
import type { Acts } from '../../queries/acts.ts';

/** What acting on items needs. The same object until the day, the week or the working days change, so that no row is drawn for it. */
export interface Acting {
  acts: Acts;
  today: Day;
  zone: Zone;
  weeks: Weeks;
  workingDays: readonly Weekday[];
  /** Acts at once; what tells other people is asked first (rule 7). */
  perform(steps: Step[], word?: ActWord): void;
  /** Says in a sentence why an item does not move. */
  refuse(item: Item, refusal: Refusal): void;
}

export const ActingContext = createContext<Acting | null>(null);

/** An error outside an ActingContext. */
export function useActing(): Acting {
  const acting = useContext(ActingContext);
  if (acting === null) throw new Error('useActing needs an ActingContext around it');
  return acting;
}
