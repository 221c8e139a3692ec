import { personKey } from '../../domain/filter.ts';
import { fold } from '../../domain/fold.ts';
import { SOURCES } from '../../domain/item.ts';
import type { Source } from '../../domain/item.ts';
import type { Filter, FilterChoices } from '../../domain/program.ts';

export type GroupName = 'sources' | 'plans' | 'lists' | 'calendars' | 'people' | 'categories';
/** A part of the filter that can be ticked; plans and lists are one part. */
type Part = 'sources' | 'containers' | 'calendars' | 'people' | 'categories';

export interface Choice {
  value: string;
  /** What people read; null for somebody whose name is not known. */
  name: string | null;
}

export interface ChoiceGroup {
  name: GroupName;
  part: Part;
  choices: Choice[];
  /** Values of this group that are ticked. */
  chosen: string[];
}

const PARTS: readonly Part[] = ['sources', 'containers', 'calendars', 'people', 'categories'];

function group(name: GroupName, part: Part, choices: Choice[], filter: Filter): ChoiceGroup {
  const values = new Set(choices.map((choice) => choice.value));
  return { name, part, choices, chosen: (filter[part] as string[]).filter((value) => values.has(value)) };
}

/** The groups of the menu, those without any choice left out. Sources always stand, named by the caller. */
export function choiceGroups(choices: FilterChoices, filter: Filter, nameOf: (source: Source) => string): ChoiceGroup[] {
  const named = (list: readonly { id: string; name: string }[]): Choice[] => list.map(({ id, name }) => ({ value: id, name }));
  const people = choices.people.flatMap((person) => {
    const value = personKey(person);
    return value === null ? [] : [{ value, name: person.name ?? person.address }];
  });
  return [
    group('sources', 'sources', SOURCES.map((source) => ({ value: source, name: nameOf(source) })), filter),
    group('plans', 'containers', named(choices.plans), filter),
    group('lists', 'containers', named(choices.lists), filter),
    group('calendars', 'calendars', named(choices.calendars), filter),
    group('people', 'people', people, filter),
    group('categories', 'categories', choices.categories.map((name) => ({ value: name, name })), filter),
  ].filter((one) => one.choices.length > 0);
}

/** The filter with one value ticked or unticked; everything else as it was. */
export function toggle(filter: Filter, part: Part, value: string): Filter {
  const before = filter[part] as string[];
  const after = before.includes(value) ? before.filter((one) => one !== value) : [...before, value];
  return { ...filter, [part]: after };
}

/** The filter without what is ticked in one group; ticks of the other group of the same part stay. */
export function clearGroup(filter: Filter, { part, chosen }: ChoiceGroup): Filter {
  return { ...filter, [part]: (filter[part] as string[]).filter((value) => !chosen.includes(value)) };
}

/** The filter without any tick; the text searched for stays. */
export function clearTicks(filter: Filter): Filter {
  return { ...filter, sources: [], containers: [], calendars: [], people: [], categories: [] };
}

/** How many ticks there are, those for things no longer read included: they still hide items. */
export function ticks(filter: Filter): number {
  return PARTS.reduce((sum, part) => sum + filter[part].length, 0);
}

/** The choices whose name holds every word, case and accents aside; ticked ones first, so that none is out of sight. */
export function matching({ choices, chosen }: ChoiceGroup, text: string): Choice[] {
  const words = fold(text).split(/\s+/).filter((word) => word !== '');
  const found = choices.filter(({ name }) => words.every((word) => fold(name ?? '').includes(word)));
  return words.length > 0 ? found : [...found.filter((one) => chosen.includes(one.value)), ...found.filter((one) => !chosen.includes(one.value))];
}
