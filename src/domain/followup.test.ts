import { expect, it } from 'vitest';
import { buildProgram } from './buildprogram.ts';
import { aFrame, aMessage, anInput } from './fixture.ts';
import { flaggedIn, unflagged } from './followup.ts';
import { inverseOf } from './inverse.ts';

const MAIL = { id: 'rest-1', internetMessageId: '<a@x>', conversationId: 'c', subject: 'Hall', from: { name: 'Bo', address: 'bo@x' } };

it('knows a flagged mail again by its id, or by its name after it was moved', () => {
  const program = (fields: object) => buildProgram(anInput({ messages: [aMessage({ due: '2026-10-14', ...fields })] }), aFrame('2026-10-14T08:00:00Z'));
  expect(flaggedIn(program({ id: 'rest-1' }), MAIL)?.id).toBe('rest-1');
  expect(flaggedIn(program({ id: 'other', internetMessageId: '<a@x>' }), MAIL)?.id).toBe('other');
  expect(flaggedIn(program({ id: 'other', internetMessageId: '<b@x>' }), MAIL)).toBeNull();
  expect(flaggedIn(program({ id: 'other', internetMessageId: null }), { ...MAIL, internetMessageId: null })).toBeNull();
});

it('a flag that was set on a mail without one is undone by clearing it, a changed one by its dates', () => {
  const item = unflagged(MAIL);
  expect(inverseOf(item, { kind: 'flag', start: null, due: null, fresh: true })).toEqual({ kind: 'unflag' });
  expect(inverseOf({ ...item, due: '2026-10-14', start: '2026-10-13' }, { kind: 'flag', start: null, due: null })).toEqual({ kind: 'flag', start: '2026-10-13', due: '2026-10-14' });
});
