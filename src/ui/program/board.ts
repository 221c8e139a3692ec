import { createContext, useContext } from 'react';
import type { TFunction } from 'i18next';
import type { Day, Person } from '../../domain/item.ts';
import type { Entry } from '../../domain/program.ts';
import type { Me } from '../../queries/view.ts';
import type { Format } from '../language/format.ts';

/** What every row needs and none may cause to change: a new value here draws all rows anew. */
export interface Board {
  today: Day;
  me: Me | null;
  /** True when more than the default calendar is shown, so that each must be named (D2). */
  labelCalendars: boolean;
  format: Format;
  t: TFunction<'program'>;
  openItem(entry: Entry): void;
  openDay(day: Day): void;
  /** Everything open with one person. */
  openPerson(person: Person): void;
  openLink(url: string): void;
}

export const BoardContext = createContext<Board | null>(null);

export function useBoard(): Board {
  const board = useContext(BoardContext);
  if (board === null) throw new Error('useBoard needs a BoardContext around it');
  return board;
}
