import { fold } from '../../domain/fold.ts';
import type { Person } from '../../domain/item.ts';
import type { Named } from '../../domain/taskedit.ts';

/** The word after `+` or `@` that the caret stands in: `to` is the first place after it. */
export interface TokenAt {
  sign: '+' | '@';
  /** What was typed so far, without sign and quotes. */
  typed: string;
  from: number;
  to: number;
}

/** A plan, a list or a person that could be meant. */
export interface Suggestion {
  key: string;
  kind: 'plan' | 'list' | 'person';
  name: string;
  /** Tells apart who has the same name: the address. */
  more: string | null;
  /** What stands after the sign once it is chosen. */
  written: string;
}

/** What can be named in a line. */
export interface Names {
  plans: readonly Named[];
  lists: readonly Named[];
  people: readonly Person[];
}

const MOST = 6;
/** Before the caret: a sign at the start of a word, then an open quote and anything, or no space at all. */
const OPEN = /(?:^|\s)([+@])(?:["“„]([^"”“]*)|([^\s"“„]*))$/u;

/** The token that is being typed at the caret, or null. */
export function tokenAt(text: string, caret: number): TokenAt | null {
  const match = OPEN.exec(text.slice(0, caret));
  if (!match) return null;
  const [whole, sign, quoted, plain] = match;
  const typed = quoted ?? plain ?? '';
  // "+45 12 34 56 78" is a telephone number.
  if (sign === '+' && /^\d/u.test(typed)) return null;
  const from = match.index + (whole.length - whole.trimStart().length);
  const rest = quoted === undefined ? /^[^\s]*/u.exec(text.slice(caret)) : /^[^"”“\s]*["”“]?/u.exec(text.slice(caret));
  return { sign: sign as '+' | '@', typed, from, to: caret + (rest?.[0].length ?? 0) };
}

/** At most six names for a token: those that begin like it first, then those with a word that does. */
export function suggestionsFor(token: TokenAt, names: Names): Suggestion[] {
  const all = token.sign === '+' ? placesOf(names) : names.people.flatMap((person) => personOf(person, names.people));
  const typed = fold(token.typed).trim();
  const ranked = all.map((each) => ({ each, rank: rankOf(typed, each) })).filter(({ rank }) => rank < NO_FIT);
  return ranked.sort((a, b) => a.rank - b.rank).slice(0, MOST).map(({ each }) => each);
}

/** The line with the token completed, and where the caret goes then. A name of several words stands in quotes. */
export function completed(text: string, token: TokenAt, suggestion: Suggestion): { text: string; caret: number } {
  const { written } = suggestion;
  const word = token.sign + (/[\s,;:!?]|\.$/u.test(written) ? `"${written.replaceAll('"', '')}"` : written);
  const rest = text.slice(token.to);
  const gap = rest.startsWith(' ') ? '' : ' ';
  return { text: text.slice(0, token.from) + word + gap + rest, caret: token.from + word.length + 1 };
}

function placesOf({ plans, lists }: Names): Suggestion[] {
  const of = (kind: 'plan' | 'list', places: readonly Named[]) => places.map(({ id, name }): Suggestion => ({ key: `${kind}:${id}`, kind, name, more: null, written: name }));
  return [...of('plan', plans), ...of('list', lists)];
}

/** By name, unless somebody else has the same one. */
function personOf(person: Person, all: readonly Person[]): Suggestion[] {
  const name = person.name ?? person.address;
  if (name === null) return [];
  const shared = all.some((other) => other !== person && other.name !== null && fold(other.name) === fold(name));
  const written = shared && person.address !== null ? person.address : name;
  return [{ key: `person:${person.id ?? person.address ?? name}`, kind: 'person', name, more: person.name === null ? null : person.address, written }];
}

const NO_FIT = 3;

function rankOf(typed: string, { name, more }: Suggestion): number {
  const whole = fold(name);
  if (whole.startsWith(typed)) return 0;
  if (whole.split(/\s+/u).some((word) => word.startsWith(typed))) return 1;
  return more !== null && fold(more).startsWith(typed) ? 2 : NO_FIT;
}
