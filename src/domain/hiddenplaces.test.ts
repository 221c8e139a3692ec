import { expect, test } from 'vitest';
import { withoutHidden } from './hiddenplaces.ts';
import type { ProgramInput } from './program.ts';

const input = {
  tasks: [{ id: 'a', container: { id: 'plan' } }, { id: 'b', container: { id: 'list' } }],
  messages: [{ id: 'c', folderId: 'inbox' }, { id: 'd', folderId: 'archive' }],
  meetings: [{ id: 'm' }], unanswered: [{ id: 'u' }],
} as unknown as ProgramInput;

test('what lies in a hidden place is left out, the rest stays in its order', () => {
  const left = withoutHidden(input, ['plan', 'archive', 'gone']);
  expect([left.tasks, left.messages].map((items) => items.map(({ id }) => id))).toEqual([['b'], ['c']]);
  expect([left.meetings, left.unanswered]).toEqual([input.meetings, input.unanswered]);
  expect(withoutHidden(input, [])).toBe(input);
});
