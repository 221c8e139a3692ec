import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseQuickAdd } from './quickadd.ts';
import type { DateFound, QuickAdd, QuickAddOptions } from './quickadd.ts';
import { draftOfQuickAdd } from './quickadddraft.ts';

const TODAY = '2026-10-21';
const BO = { id: 'bo', name: 'Bo Ek', address: 'bo@contoso.com' };
const EVA = { id: 'eva', name: 'Eva Søgård', address: 'eva.s@contoso.com' };

/** Knows `fri`, `yesterday`, `14:00` and `14:00-15:30`. */
function dates(text: string): DateFound[] {
  const words = /\bfri\b|\byesterday\b|\b(\d\d):(\d\d)(?:-(\d\d):(\d\d))?\b/g;
  return [...text.matchAll(words)].map((match): DateFound => {
    const [word, hours, minutes, untilHours, untilMinutes] = match;
    const place = { from: match.index, to: match.index + word.length };
    if (hours === undefined) return { ...place, day: word === 'fri' ? '2026-10-23' : '2026-10-20', time: null };
    const until = untilHours === undefined ? null : Number(untilHours) * 60 + Number(untilMinutes);
    return { ...place, day: null, time: Number(hours) * 60 + Number(minutes), until };
  });
}

const OPTIONS: QuickAddOptions = {
  parseDates: dates, today: TODAY, zone: 'UTC', locale: 'en', people: [BO, EVA],
  plans: [{ id: 'p1', name: 'Sales' }, { id: 'p2', name: 'Salesforce move' }, { id: 'p3', name: 'Été 2027' }],
  lists: [{ id: 'l1', name: 'Shopping' }, { id: 'l2', name: 'Big house' }, { id: 'l3', name: 'Big boat' }],
};
const parse = (text: string, options: Partial<QuickAddOptions> = {}) => parseQuickAdd(text, { ...OPTIONS, ...options });
const doubts = (text: string) => parse(text).doubts.map(({ kind, text: about }) => [kind, about]);

test('reads a whole line and shows what it understood', () => {
  const text = 'Call Bo fri 14:00 30m +sales @eva';
  const line = parse(text);
  expect(line).toMatchObject({
    title: 'Call Bo', day: '2026-10-23', time: 840, minutes: 30, target: { kind: 'plan', id: 'p1', name: 'Sales' }, people: [EVA], assignMe: true, doubts: [],
  });
  expect(line.marks.map(({ from, to, kind }) => [kind, text.slice(from, to)])).toEqual([
    ['date', 'fri'], ['date', '14:00'], ['length', '30m'], ['target', '+sales'], ['person', '@eva'],
  ]);
});

test('names: by their beginning, without accents, in quotes with spaces; the exact one first', () => {
  expect(parse('x +ete').target?.id).toBe('p3');
  expect(parse('x +"big boat"').target?.id).toBe('l3');
  expect(parse('x +„big boat“ y')).toMatchObject({ title: 'x y', target: { id: 'l3' } });
  expect(parse('x +shop.')).toMatchObject({ title: 'x .', target: { kind: 'list', id: 'l1' } });
  expect(parse('x @sogard').people).toEqual([EVA]);
  expect(parse('x @eva.s@contoso.com @bo @bo').people).toEqual([EVA, BO]);
});

test('what is not understood stays in the title, with a doubt', () => {
  expect(parse('x +nowhere @nobody').title).toBe('x +nowhere @nobody');
  expect(doubts('x +nowhere @nobody')).toEqual([['unknown-place', 'nowhere'], ['unknown-person', 'nobody']]);
  expect(doubts('x +big')).toEqual([['several-places', 'big']]);
  expect(doubts('x +sales +shop')).toEqual([['second-place', 'shop']]);
  expect(doubts('x fri yesterday')).toEqual([['second-date', 'yesterday']]);
  expect(doubts('x 30m 1h')).toEqual([['second-length', '1h']]);
  expect(doubts('x yesterday')).toEqual([['past-day', '2026-10-20']]);
  expect(doubts('x +shop @bo')).toEqual([['list-has-no-people', 'Bo Ek']]);
  expect(doubts('fri')).toEqual([['no-title', '']]);
  expect(doubts('Call +45 12 34 about C++ and a@b.dk')).toEqual([]);
});

test('lengths', () => {
  const minutes = (text: string, locale = 'en') => parse(text, { locale }).minutes;
  expect(['x 30m', 'x 45min', 'x 1h', 'x 1h30', 'x 1h05m', 'x 1.5h', 'x 1,5h', 'x 0.25h'].map((text) => minutes(text))).toEqual([30, 45, 60, 90, 65, 90, 90, 15]);
  expect(['x 0m', 'x 14h', 'x 1h75', 'x in 30m', 'x 30', '5mm', 'x 2h30s'].map((text) => minutes(text))).toEqual(Array(7).fill(null));
  expect(['x 30 min', 'x 45 Minuten y', 'x 2 hours', 'x 1,5 Std', 'x in 30 min', 'x 30 minions', 'x 200 hours'].map((text) => minutes(text))).toEqual([30, 45, 120, 90, null, null, null]);
  expect(['x 30 دقيقة', 'x 10 دقائق y', 'x 2 ساعة', 'x 30 د', 'x 3 ساعات'].map((text) => minutes(text, 'ar'))).toEqual([30, 10, 120, 30, 180]);
  expect([minutes('x 2 heures', 'fr'), minutes('x 9 h', 'fr')]).toEqual([120, null]);
  expect(parse('Call Bo fri 14:00 30 min +Sales')).toMatchObject({ title: 'Call Bo', minutes: 30, time: 840 });
  expect([minutes('x 9h30', 'fr-FR'), minutes('x 1h30', 'fr-FR'), minutes('x 9h30', 'de')]).toEqual([null, 90, 570]);
});

test('a time alone means today, a range gives the length', () => {
  expect(parse('x 14:00')).toMatchObject({ day: TODAY, time: 840, minutes: null });
  expect(parse('x 14:00-15:30')).toMatchObject({ time: 840, minutes: 90 });
});

test('no date is found inside names, nor across them', () => {
  const parseDates = (text: string): DateFound[] => [...text.matchAll(/fri\S*\s+\S+|may/gi)].map(({ index, 0: word }) => ({ from: index, to: index + word.length, day: TODAY, time: null }));
  expect(parse('x fri +sales 14', { parseDates })).toMatchObject({ title: 'x fri 14', day: null });
  expect(parse('x +may', { parseDates, plans: [{ id: 'm', name: 'May' }] })).toMatchObject({ day: null, target: { id: 'm' } });
});

test('makes a task: assigned to me in a plan, with a reminder in a list', () => {
  const place = { key: 'guid', me: { id: 'me', name: 'Ida', address: null }, zone: 'UTC', otherwise: { kind: 'list' as const, id: 'l', name: 'Tasks' } };
  const planner = draftOfQuickAdd(parse('Offer fri 14:00 30m +sales @bo'), place);
  expect(planner).toMatchObject({ source: 'planner', title: 'Offer 14:00', plan: { id: 'p1' }, due: '2026-10-23', estimate: 30 });
  expect(planner.source === 'planner' && planner.assignees.map((each) => each.id)).toEqual(['me', 'bo']);
  expect(draftOfQuickAdd(parse('Milk fri 14:00'), place)).toMatchObject({ source: 'todo', title: 'Milk', list: { id: 'l', name: 'Tasks' }, reminder: Date.parse('2026-10-23T14:00Z') });
});

/** The title must be the text without its marks, white space aside. */
function covers(text: string, { title, marks }: QuickAdd): void {
  let end = 0;
  let rest = '';
  for (const { from, to } of marks) {
    expect(from).toBeGreaterThanOrEqual(end);
    expect(to).toBeGreaterThan(from);
    rest += text.slice(end, from);
    end = to;
  }
  expect(end).toBeLessThanOrEqual(text.length);
  expect(title.replace(/\s/gu, '')).toBe((rest + text.slice(end)).replace(/\s/gu, ''));
}

const word = fc.oneof(
  fc.constantFrom('Call', 'fri', '14:00', '14:00-15:30', '30m', '30 min', '1h', '+sales', '+"big boat"', '+“Big', '+big', '@bo', '@eva,', '@', '+', 'é', '👩‍👩‍👧', '\uFFFC', '"', '  ', '1h30,'),
  fc.string({ unit: 'grapheme', maxLength: 6 }),
);
const line = fc.array(fc.tuple(word, fc.constantFrom(' ', ' ', '', '\t'))).map((words) => words.flat().join(''));

test('marks never overlap, and title and marks together are the whole text', () => {
  fc.assert(fc.property(line, (text) => covers(text, parse(text))), { numRuns: 1000 });
});

test('whatever a date parser says, the same holds', () => {
  const found = fc.record({
    from: fc.integer({ min: -2, max: 20 }), to: fc.integer({ min: -2, max: 25 }), day: fc.constantFrom(null, TODAY, 'soon'), time: fc.constantFrom(null, 0, 900, 2000),
  });
  fc.assert(fc.property(line, fc.array(found), (text, all) => covers(text, parse(text, { parseDates: () => all }))), { numRuns: 1000 });
});
