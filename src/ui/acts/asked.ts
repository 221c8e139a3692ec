import type { ActWord, Step } from '../../domain/act.ts';
import type { Item, Message, Person, Task, UnansweredMessage } from '../../domain/item.ts';
import type { Refusal } from '../../domain/moveto.ts';
import type { Entry } from '../../domain/program.ts';
import { createStore } from '../../queries/store.ts';

/** Where a menu or a popover is to stand: the box of what opened it, in CSS pixels of the window. */
export type Box = Pick<DOMRect, 'x' | 'y' | 'width' | 'height' | 'top' | 'left' | 'right' | 'bottom'>;

/** What stands over the page on behalf of an act; one at a time. */
export type Asked =
  | { kind: 'menu'; entry: Entry; box: Box }
  /** `due`: the due date in the service is changed, for everyone; else the item is moved. */
  | { kind: 'date'; item: Item; box: Box; due: boolean }
  | { kind: 'notify'; steps: Step[]; word: ActWord | undefined; people: Person[]; onAct?: (actId: string) => void }
  /** A time is to be chosen for it. */
  | { kind: 'block'; item: Task | Message; box: Box }
  | { kind: 'nudge'; mail: UnansweredMessage }
  | { kind: 'keys' }
  | { kind: 'spread' }
  | { kind: 'clear' };

/** Kept outside React's tree: opening a menu draws no row anew. */
export const asked = createStore<Asked | null>(null);

/** The last refusal, to be said once. */
export const refused = createStore<{ item: Item; refusal: Refusal } | null>(null);

/** Called with what is about to be done, while the rows still stand where they were: the page moves focus and lets rows leave. */
export type BeforeAct = (steps: readonly Step[]) => void;
export const beforeAct = createStore<BeforeAct | null>(null);
