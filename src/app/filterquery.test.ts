import fc from 'fast-check';
import { expect, it } from 'vitest';
import { SOURCES } from '../domain/item.ts';
import type { Filter } from '../domain/program.ts';
import { filterIn, withFilter } from './filterquery.ts';

const words = fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 4 });
const filters: fc.Arbitrary<Filter> = fc.record({
  sources: fc.subarray([...SOURCES], { minLength: 1 }), containers: words, calendars: words, people: words, categories: words, text: fc.string({ unit: 'grapheme' }),
});

it('reads back what it wrote, and leaves other parameters as they were', () => {
  fc.assert(fc.property(filters, filters, (before, filter) => {
    const search = withFilter(withFilter('?theme=dark&user=ida', before), filter);
    expect(filterIn(search)).toEqual({ ...filter, text: filter.text.trim() === '' ? '' : filter.text });
    expect([new URLSearchParams(search).get('theme'), new URLSearchParams(search).get('user')]).toEqual(['dark', 'ida']);
  }));
});

it('an address without a filter names none', () => {
  expect(filterIn('?theme=dark')).toBeNull();
  expect(filterIn('?source=elsewhere')).toBeNull();
});

it('an empty filter leaves no trace', () => {
  expect(withFilter('?source=mail&q=x', { sources: [], containers: [], calendars: [], people: [], categories: [], text: '' })).toBe('');
});

it('whatever an address says, what comes out is a filter and nothing else (10 000 addresses)', () => {
  const names = fc.constantFrom('source', 'in', 'calendar', 'person', 'category', 'q', 'theme', '__proto__', 'constructor', 'redirect', 'token');
  const values = fc.oneof(fc.string({ unit: 'binary', maxLength: 40 }), fc.constantFrom('javascript:alert(1)', '../../x', '<img src=x onerror=alert(1)>', '__proto__', 'planner', '%00', '%E0%A4%A'));
  const addresses = fc.oneof(fc.string({ unit: 'binary' }), fc.array(fc.tuple(names, values), { maxLength: 6 }).map((pairs) => `?${pairs.map(([name, value]) => `${name}=${value}`).join('&')}`));
  fc.assert(fc.property(addresses, (address) => {
    const filter = filterIn(address);
    if (filter === null) return;
    expect(Object.keys(filter).sort()).toEqual(['calendars', 'categories', 'containers', 'people', 'sources', 'text']);
    expect(filter.sources.every((source) => SOURCES.includes(source))).toBe(true);
    expect(new URL(withFilter(address, filter) || '/', 'https://app.test/').origin).toBe('https://app.test');
  }), { numRuns: 10_000 });
});
