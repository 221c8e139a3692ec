import { searchPreparation } from '../domain/filter.ts';
import type { ProgramInput } from '../domain/program.ts';

/** Items read between two chances for a key to be heard: a few milliseconds. */
const PIECE = 300;

/** Reads every item's text for the search, in pieces. To be called once somebody is about to search. */
export function prepareSearch(input: ProgramInput): void {
  const next = searchPreparation(input, PIECE);
  const on = (): void => { if (next()) setTimeout(on); };
  setTimeout(on);
}
