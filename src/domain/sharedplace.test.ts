import { expect, test } from 'vitest';
import { buildProgram } from './buildprogram.ts';
import { aFrame, aMeeting, aMessage, anInput } from './fixture.ts';
import { flaggedIn } from './followup.ts';
import { asShared, notDoubled, parseSharedPlaces } from './sharedplace.ts';
import { countsAsBusy, joinable } from './meeting.ts';
import { isRefused, moveTo } from './moveto.ts';

test('shared places are read from whatever the file holds', () => {
  const desk = { address: 'desk@x.example', name: 'Desk', mail: true, calendar: false };
  expect(parseSharedPlaces([desk, null, 3, { address: '' }, { address: 'a@x.example' }, { address: 'a@x.example', mail: 'yes' }])).toEqual([desk]);
  expect(parseSharedPlaces([desk, { address: 'DESK@x.example', calendar: true }])).toEqual([{ address: 'DESK@x.example', name: 'DESK@x.example', mail: false, calendar: true }]);
  expect(parseSharedPlaces('desk')).toEqual([]);
});

test('a mail that went to both mailboxes stands once, the own one; one without an id of the internet always stands', () => {
  const mail = (id: string, internetMessageId: string | null) => aMessage({ id, internetMessageId });
  expect(notDoubled([mail('1', '<a>')], [mail('2', '<a>'), mail('3', '<b>'), mail('4', '<b>'), mail('5', null)]).map(({ id }) => id)).toEqual(['3', '5']);
});

test('a meeting of somebody else is nobody’s own time, is not joined from here and does not move', () => {
  const theirs = asShared(aMeeting({ answer: 'organizer', online: { joinUrl: 'https://teams.microsoft.com/x' } }));
  expect(countsAsBusy(theirs)).toBe(false);
  expect(joinable(theirs, 0)).toBe(false);
  expect(isRefused(moveTo(theirs, '2026-10-15', '2026-10-14', 'UTC'))).toBe(true);
});

test('the open mail is not its copy in a shared mailbox', () => {
  const copy = aMessage({ id: 'copy', internetMessageId: '<a>', due: '2026-10-14', mailbox: { address: 'desk@x.example', name: 'Desk' } });
  const program = buildProgram(anInput({ messages: [copy] }), aFrame('2026-10-14T09:00:00Z'));
  const open = { id: 'own', internetMessageId: '<a>', conversationId: null, subject: '', from: null };
  expect(flaggedIn(program, open)).toBeNull();
  expect(flaggedIn(program, { ...open, id: 'copy' })).toBe(copy);
});
