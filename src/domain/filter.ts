import { fold } from './fold.ts';
import { foldedTitle } from './foldedtitle.ts';
import { SOURCES, isUnanswered } from './item.ts';
import type { Item, Person, Source } from './item.ts';
import type { Filter, FilterChoices, ProgramInput } from './program.ts';

/** Lets everything through. */
export const EMPTY_FILTER: Filter = { sources: [], containers: [], calendars: [], people: [], categories: [], text: '' };

/** True when the filter lets everything through. */
export function isEmpty(filter: Filter): boolean {
  const { text, ...kinds } = filter;
  return text.trim() === '' && Object.values(kinds).every((kind) => kind.length === 0);
}

/**
 * The items that every set part of the filter lets through (A10), and how many it hides. Within a part one match is
 * enough. Plans, lists and calendars are one part, "where it lives": with a plan chosen, other plans, all calendars and
 * mails are hidden, unless chosen too. Text: every word must occur somewhere, case and accents aside.
 */
export function applyFilter(input: ProgramInput, filter: Filter): { input: ProgramInput; hidden: number } {
  if (isEmpty(filter)) return { input, hidden: 0 };
  const passes = passing(input, filter);
  const shown: ProgramInput = {
    tasks: input.tasks.filter(passes),
    meetings: input.meetings.filter(passes),
    messages: input.messages.filter(passes),
    unanswered: input.unanswered.filter(passes),
  };
  return { input: shown, hidden: sizeOf(input) - sizeOf(shown) };
}

/** Number of items, whatever becomes of them on the page. */
export function sizeOf(input: ProgramInput): number {
  return input.tasks.length + input.meetings.length + input.messages.length + input.unanswered.length;
}

/** What a person is chosen by in a filter: the id, else the address in small letters; null when neither is known. */
export function personKey(person: Person): string | null {
  return person.id ?? person.address?.toLowerCase() ?? null;
}

/** All that the filter can be set to, from what was read; each once, sorted by name. */
export function filterChoices(input: ProgramInput): FilterChoices {
  const ofSource = (source: 'planner' | 'todo') =>
    named(input.tasks.filter((task) => task.source === source).map((task) => task.container));
  const categories = new Set(itemsIn(input).flatMap(categoriesOf));
  return {
    plans: ofSource('planner'),
    lists: ofSource('todo'),
    calendars: named(input.meetings.map((meeting) => meeting.calendar)),
    people: distinctPeople(input),
    categories: byText([...categories], (category) => category),
  };
}

/** The filter as it stands in the page's address (rule 1: until something is kept, the URL holds it). */
export function toQuery(filter: Filter): URLSearchParams {
  const query = new URLSearchParams();
  for (const [name, kind] of QUERY_NAMES) for (const value of filter[kind]) query.append(name, value);
  if (filter.text.trim() !== '') query.set('q', filter.text);
  return query;
}

/** Reads what `toQuery` wrote. Unknown sources and names are ignored; ids that no longer exist simply match nothing. */
export function fromQuery(query: URLSearchParams): Filter {
  const values = (name: string) => [...new Set(query.getAll(name).filter((value) => value !== ''))];
  return {
    sources: values('source').filter((value): value is Source => (SOURCES as readonly string[]).includes(value)),
    containers: values('in'),
    calendars: values('calendar'),
    people: values('person'),
    categories: values('category'),
    text: query.get('q') ?? '',
  };
}

const QUERY_NAMES = [
  ['source', 'sources'], ['in', 'containers'], ['calendar', 'calendars'], ['person', 'people'], ['category', 'categories'],
] as const;

function passing(input: ProgramInput, filter: Filter): (item: Item) => boolean {
  const sources = new Set<string>(filter.sources);
  const places = new Set([...filter.containers, ...filter.calendars]);
  const people = withAliases(input, filter.people);
  const categories = new Set(filter.categories);
  const words = fold(filter.text).split(/\s+/).filter(Boolean);
  return (item) =>
    (sources.size === 0 || sources.has(item.source)) &&
    (places.size === 0 || places.has(placeIdOf(item))) &&
    (people.size === 0 || peopleOf(item).some((person) => keysOf(person).some((key) => people.has(key)))) &&
    (categories.size === 0 || categoriesOf(item).some((category) => categories.has(category))) &&
    (words.length === 0 || hasWords(item, words));
}

/** Folded text per item; items are never changed in place, so a text stays right as long as its item lives. */
const haystacks = new WeakMap<Item, string>();

/**
 * Reads every item's text, so that the first key pressed in the search box costs no more than the next.
 * @param most items read in one piece. @returns reads the next piece; false when there is none
 */
export function searchPreparation(input: ProgramInput, most: number): () => boolean {
  const items = itemsIn(input);
  let at = 0;
  return () => {
    for (const item of items.slice(at, at + most)) haystackOf(item);
    at += most;
    return at < items.length;
  };
}

function haystackOf(item: Item): string {
  const known = haystacks.get(item);
  if (known !== undefined) return known;
  let text = foldedTitle(item);
  const add = (part: string | null): void => {
    if (part) text += `\n${fold(part)}`;
  };
  placeNamesOf(item).forEach(add);
  for (const person of peopleOf(item)) {
    add(person.name);
    add(person.address);
  }
  categoriesOf(item).forEach(add);
  haystacks.set(item, text);
  return text;
}

function hasWords(item: Item, words: readonly string[]): boolean {
  const haystack = haystackOf(item);
  for (const word of words) if (!haystack.includes(word)) return false;
  return true;
}

function placeIdOf(item: Item): string {
  if (item.source === 'calendar') return item.calendar.id;
  return item.source === 'mail' ? '' : item.container.id;
}

function placeNamesOf(item: Item): (string | null)[] {
  if (item.source === 'calendar') return [item.calendar.name];
  return item.source === 'mail' ? [] : [item.container.name, item.section];
}

function categoriesOf(item: Item): readonly string[] {
  return isUnanswered(item) ? [] : item.categories;
}

/** Everybody an item concerns: assignees; organiser and attendees; sender; those who owe an answer. */
export function peopleOf(item: Item): readonly Person[] {
  if (item.source === 'calendar') return item.organizer ? [item.organizer, ...item.attendees] : item.attendees;
  if (isUnanswered(item)) return item.to;
  if (item.source === 'mail') return item.from ? [item.from] : [];
  return item.assignees;
}

function keysOf(person: Person): string[] {
  return [person.id, person.address?.toLowerCase()].filter((key): key is string => key != null);
}

function itemsIn(input: ProgramInput): Item[] {
  return [...input.tasks, ...input.meetings, ...input.messages, ...input.unanswered];
}

/** The chosen people by every key they are known by: Planner tells only ids, mail only addresses. */
function withAliases(input: ProgramInput, chosen: readonly string[]): Set<string> {
  const keys = new Set(chosen.flatMap((key) => [key, key.toLowerCase()]));
  if (keys.size === 0) return keys;
  for (const person of itemsIn(input).flatMap(peopleOf)) {
    const own = keysOf(person);
    if (own.length > 1 && own.some((key) => keys.has(key))) own.forEach((key) => keys.add(key));
  }
  return keys;
}

function distinctPeople(input: ProgramInput): Person[] {
  const byKey = new Map<string, Person>();
  for (const person of itemsIn(input).flatMap(peopleOf)) {
    const keys = keysOf(person);
    const known = keys.map((key) => byKey.get(key)).find((each) => each !== undefined);
    const merged: Person = {
      id: known?.id ?? person.id,
      name: known?.name ?? person.name,
      address: known?.address ?? person.address,
    };
    for (const key of [...keys, ...keysOf(merged)]) byKey.set(key, merged);
  }
  const people = [...new Map([...byKey.values()].map((person) => [personKey(person), person])).values()];
  return byText(people, (person) => person.name ?? person.address ?? '~');
}

function named(places: readonly { id: string; name: string }[]): { id: string; name: string }[] {
  return byText([...new Map(places.map((place) => [place.id, place])).values()], (place) => place.name);
}

function byText<T>(values: readonly T[], textOf: (value: T) => string): T[] {
  const keyed = values.map((value) => ({ value, key: fold(textOf(value)) }));
  return keyed.sort((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key))).map(({ value }) => value);
}
