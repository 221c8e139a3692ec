import fc from 'fast-check';
import { expect, it } from 'vitest';
import { itemOf } from './linkeditem.ts';

it('reads what the app itself puts into a link', () => {
  expect(itemOf('todo:AQMk-_=')).toEqual({ source: 'todo', id: 'AQMk-_=' });
  expect(itemOf('planner:xqQg5FS2LkCp935s-FIFm2QAFkHM')).toEqual({ source: 'planner', id: 'xqQg5FS2LkCp935s-FIFm2QAFkHM' });
});

it('takes nothing else', () => {
  for (const link of [null, '', 'todo:', 'todo', 'files:1', 'todo:a b', 'todo:<img>', 'javascript:alert(1)', `todo:${'a'.repeat(700)}`]) expect(itemOf(link)).toBeNull();
  fc.assert(fc.property(fc.string(), (link) => { const item = itemOf(link); expect(item === null || `${item.source}:${item.id}` === link).toBe(true); }));
});
