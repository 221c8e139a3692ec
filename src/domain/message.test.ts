import { describe, expect, it, test } from 'vitest';
import type { Person } from './item.ts';
import { isNobody, unanswered, workingDaysBetween, type ReceivedMessage, type SentMessage } from './message.ts';

const person = (address: string | null): Person => ({ id: null, name: null, address });
const bo = person('bo@contoso.example');
const zone = 'Europe/Copenhagen';
const at = (time: string) => Date.parse(`${time}+01:00`);
const options = { me: ['ida@contoso.example'], now: at('2026-11-25T09:00'), zone, workingDays: [1, 2, 3, 4, 5] as const, after: 3 };
/** Thursday 19 November: four working days before the Wednesday of the test. */
const mail = (fields: Partial<SentMessage> = {}): SentMessage => ({
  id: 'asked', title: 'Question', link: null, to: [bo], sent: at('2026-11-19T10:00'), conversationId: 'c', ...fields,
});
const reply = (fields: Partial<ReceivedMessage> = {}): ReceivedMessage => ({
  conversationId: 'c', from: bo, received: at('2026-11-20T10:00'), automatic: false, ...fields,
});
const waiting = (sent: SentMessage[], received: ReceivedMessage[] = []) => unanswered(sent, received, options).map((each) => each.id);

describe('a sent mail', () => {
  it('waits after some working days, and tells how many', () => {
    expect(unanswered([mail()], [], options)).toMatchObject([{ id: 'asked', source: 'mail', workingDays: 4, to: [bo] }]);
    expect(waiting([mail({ sent: at('2026-11-20T10:00') })])).toEqual(['asked']);
    expect(waiting([mail({ sent: at('2026-11-23T10:00') })])).toEqual([]);
  });

  it('is closed by a reply of anybody else, and by nothing else', () => {
    expect(waiting([mail()], [reply()])).toEqual([]);
    expect(waiting([mail()], [reply({ from: person('someone@else.example') })])).toEqual([]);
    expect(waiting([mail()], [reply({ from: person('Ida@Contoso.example') })])).toEqual(['asked']);
    expect(waiting([mail()], [reply({ automatic: true })])).toEqual(['asked']);
    expect(waiting([mail()], [reply({ conversationId: 'other' })])).toEqual(['asked']);
    expect(waiting([mail()], [reply({ received: at('2026-11-18T10:00') })])).toEqual(['asked']);
    expect(waiting([mail()], [reply(), reply({ received: at('2026-11-18T10:00') })])).toEqual([]);
  });

  it('counts for its conversation only when it is the newest', () => {
    const newer = mail({ id: 'again', sent: at('2026-11-20T09:00') });
    expect(waiting([newer, mail()])).toEqual(['again']);
    expect(waiting([mail(), newer], [reply({ received: at('2026-11-19T12:00') })])).toEqual(['again']);
    expect(waiting([mail(), mail({ id: 'today', sent: at('2026-11-25T08:00') })])).toEqual([]);
  });

  it('is left out when it asks nobody: to me, to machines and lists, to many, or automatic', () => {
    expect(waiting([mail({ to: [person('IDA@contoso.example')] })])).toEqual([]);
    expect(waiting([mail({ to: [] })])).toEqual([]);
    expect(waiting([mail({ to: [person('no-reply@shop.example')] })])).toEqual([]);
    expect(waiting([mail({ to: [1, 2, 3, 4, 5, 6].map((n) => person(`p${n}@contoso.example`)) })])).toEqual([]);
    expect(waiting([mail({ title: 'Automatic reply: hello' })])).toEqual([]);
    expect(unanswered([mail({ to: [bo, person('noreply@x.example')] })], [], options)[0]?.to).toEqual([bo]);
  });

  it('stands before those sent later', () => {
    expect(waiting([mail({ id: 'b', conversationId: 'b', sent: at('2026-11-18T10:00') }), mail({ id: 'a', sent: at('2026-11-12T10:00') })])).toEqual(['a', 'b']);
  });
});

test.each(['no-reply@x.io', 'NoReply@x.io', 'do_not_reply@x.io', 'mailer-daemon@x.io', 'dev-list@x.io', 'all@x.io', 'x@lists.x.io', 'news@googlegroups.com'])(
  'nobody answers from %s', (address) => expect(isNobody(address)).toBe(true));
test.each(['nora@x.io', 'alla@x.io', 'lister@x.io', 'bo@listservice.io', 'post@x.io'])('somebody may from %s', (address) => expect(isNobody(address)).toBe(false));

test('working days are those begun since, in the zone, counted here one by one', () => {
  const days = [1, 2, 3, 4, 5] as const;
  const friday = at('2026-11-20T17:00');
  expect(workingDaysBetween(friday, at('2026-11-20T23:00'), zone, days)).toBe(0);
  expect(workingDaysBetween(friday, at('2026-11-22T23:00'), zone, days)).toBe(0);
  expect(workingDaysBetween(friday, at('2026-11-23T00:00'), zone, days)).toBe(1);
  expect(workingDaysBetween(at('2026-11-24T10:00'), friday, zone, days)).toBe(0);
  expect(workingDaysBetween(friday, at('2026-11-26T09:00'), zone, [0, 1, 2, 3, 4])).toBe(5);
  let count = 0;
  for (let n = 0; n < 60; n += 1) {
    const noon = Date.UTC(2026, 9, 20 + n, 12);
    if (n > 0 && ![0, 6].includes(new Date(noon).getUTCDay())) count += 1;
    expect(workingDaysBetween(Date.UTC(2026, 9, 20, 12), noon, zone, days)).toBe(count);
  }
});
