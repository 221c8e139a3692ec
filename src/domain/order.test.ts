import { expect, test } from 'vitest';
import { aMeeting, aMessage, aTask, anUnanswered, timed } from './fixture.ts';
import type { Item } from './item.ts';
import { inOrder, inOrderByDay } from './order.ts';
import type { Entry } from './program.ts';

const entry = (item: Item, fields: Partial<Entry> = {}): Entry => ({
  key: `${item.source}:${item.id}`, item, place: 'today', day: '2026-11-25', span: null, dueElsewhere: null, ...fields,
});
const ids = (entries: Entry[]) => entries.map((each) => each.item.id);

test('whole days, then times, then pinned, priority, due date, title, and mails that wait', () => {
  const expected = [
    entry(aMeeting({ id: 'holiday', title: 'A', when: { kind: 'all-day', first: '2026-11-25', last: '2026-11-25' } })),
    entry(aMeeting({ id: 'night', title: 'B', when: timed('2026-11-25T22:00Z', '2026-11-26T02:00Z') }), { span: { day: '2026-11-25', index: 1, of: 2 } }),
    entry(aMeeting({ id: 'nine', when: timed('2026-11-25T09:00Z', '2026-11-25T09:30Z') })),
    entry(aMeeting({ id: 'nine, longer', when: timed('2026-11-25T09:00Z', '2026-11-25T10:00Z') })),
    entry(aMeeting({ id: 'ten', title: 'A', when: timed('2026-11-25T10:00Z', '2026-11-25T11:00Z') })),
    entry(aTask({ id: 'pinned', priority: 'low', pinned: true })),
    entry(aTask({ id: 'urgent', title: 'Z', priority: 'urgent' })),
    entry(aMessage({ id: 'important', important: true })),
    entry(aTask({ id: 'due', title: 'Z', due: '2026-11-25' })),
    entry(aTask({ id: 'due later', title: 'A', due: '2026-11-27' })),
    entry(aTask({ id: 'accents aside', title: 'Émile' })),
    entry(aTask({ id: 'title', title: 'fox' })),
    entry(aTask({ id: 'low', title: 'A', priority: 'low' })),
    entry(anUnanswered({ id: 'asked long ago', sent: 1 })),
    entry(anUnanswered({ id: 'asked lately', sent: 2 })),
  ];
  expect(ids(inOrder([...expected].reverse()))).toEqual(ids(expected));
});

test('equal ones stand by key, whichever came first, and the argument is left alone', () => {
  const twins = [entry(aTask({ id: 'b' })), entry(aTask({ id: 'a' }))];
  expect(ids(inOrder(twins))).toEqual(['a', 'b']);
  expect(ids(inOrder([...twins].reverse()))).toEqual(['a', 'b']);
  expect(ids(twins)).toEqual(['b', 'a']);
});

test('over several days the day decides first', () => {
  const urgent = entry(aTask({ id: 'urgent', priority: 'urgent' }), { day: '2026-11-27' });
  const low = entry(aTask({ id: 'low', priority: 'low' }), { day: '2026-11-26' });
  const undated = entry(aTask({ id: 'undated', priority: 'urgent' }), { day: null });
  expect(ids(inOrderByDay([undated, urgent, low]))).toEqual(['low', 'urgent', 'undated']);
});
