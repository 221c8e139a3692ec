import { EMPTY_FILTER, fromQuery, isEmpty, toQuery } from '../domain/filter.ts';
import type { Filter } from '../domain/program.ts';

/** The names that a filter uses in an address, as `toQuery` writes them. */
const NAMES = [...new Set(toQuery({ sources: ['mail'], containers: ['-'], calendars: ['-'], people: ['-'], categories: ['-'], text: '-' }).keys())];

/** The filter that an address names; null when it names none. @param search e.g. `?source=mail&theme=dark` */
export function filterIn(search: string): Filter | null {
  const filter = fromQuery(new URLSearchParams(search));
  return isEmpty({ ...EMPTY_FILTER, ...filter }) ? null : filter;
}

/** The address with this filter instead of its own; other parameters are kept as they are. */
export function withFilter(search: string, filter: Filter): string {
  const query = new URLSearchParams(search);
  for (const name of NAMES) query.delete(name);
  for (const [name, value] of toQuery(filter)) query.append(name, value);
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}
