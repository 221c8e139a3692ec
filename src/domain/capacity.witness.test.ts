import { describe, expect, test } from 'vitest';
import { capacityOf } from './capacity.ts';
import { aFrame, aMeeting } from './fixture.ts';
import type { Meeting } from './item.ts';

/**
 * A second opinion: the same day counted minute by minute with `Intl` alone, sharing no arithmetic with the rule. A day is
 * what the clocks of the zone show; working minutes are those shown between the working hours.
 */
const MINUTE = 60_000;
const ZONES = [
  { zone: 'Europe/Berlin', spring: '2026-03-29', autumn: '2026-10-25' },
  { zone: 'America/New_York', spring: '2026-03-08', autumn: '2026-11-01' },
  { zone: 'Pacific/Auckland', spring: '2026-09-27', autumn: '2026-04-05' },
  { zone: 'Atlantic/Azores', spring: '2026-03-29', autumn: '2026-10-25' },
  { zone: 'Asia/Kolkata', spring: '2026-03-29', autumn: '2026-10-25' },
  { zone: 'Pacific/Honolulu', spring: '2026-03-08', autumn: '2026-11-01' },
];

function minutesOfDayIn(zone: string, day: string): { at: number; minute: number }[] {
  const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
  const noon = Date.parse(`${day}T12:00:00Z`);
  return Array.from({ length: 60 * 60 }, (_, index) => noon + (index - 30 * 60) * MINUTE).flatMap((at) => {
    const [shown, time = ''] = clock.format(at).split(' ');
    return shown === day ? [{ at, minute: Number(time.slice(0, 2)) * 60 + Number(time.slice(3)) }] : [];
  });
}

interface Fact { from: number; to: number; showAs: Meeting['showAs']; answer: Meeting['answer']; allDay: boolean }

/** Minutes from the day's first; the fourth hour is where clocks change. */
const FACTS: Fact[] = [
  { from: -90, to: 45, showAs: 'busy', answer: 'accepted', allDay: false },
  { from: 30, to: 250, showAs: 'busy', answer: 'organizer', allDay: false },
  { from: 540, to: 600, showAs: 'tentative', answer: 'notResponded', allDay: false },
  { from: 570, to: 660, showAs: 'oof', answer: 'accepted', allDay: false },
  { from: 700, to: 760, showAs: 'free', answer: 'accepted', allDay: false },
  { from: 800, to: 860, showAs: 'busy', answer: 'declined', allDay: false },
  { from: 900, to: 900, showAs: 'busy', answer: 'accepted', allDay: false },
  { from: 1400, to: 1600, showAs: 'workingElsewhere', answer: 'accepted', allDay: false },
];
const HOLIDAY: Fact = { from: 0, to: 0, showAs: 'oof', answer: 'accepted', allDay: true };
const FREE_DAY: Fact = { ...HOLIDAY, showAs: 'free' };

const meetingsOf = (facts: readonly Fact[], day: string, first: number): Meeting[] => facts.map(({ from, to, showAs, answer, allDay }, index) => aMeeting({
  id: String(index), showAs, answer, when: allDay ? { kind: 'all-day', first: day, last: day } : { kind: 'timed', start: first + from * MINUTE, end: first + to * MINUTE },
}));

function countedByHand(facts: readonly Fact[], zone: string, day: string): number {
  const minutes = minutesOfDayIn(zone, day);
  const first = minutes[0]?.at ?? 0;
  return minutes.filter(({ at, minute }) => facts.some((fact) => {
    if (fact.answer === 'declined' || fact.showAs === 'free') return false;
    return fact.allDay ? minute >= 540 && minute < 1020 : at >= first + fact.from * MINUTE && at < first + fact.to * MINUTE;
  })).length;
}

describe.each(ZONES)('in $zone', ({ zone, spring, autumn }) => {
  test.each([['the spring change', spring], ['the autumn change', autumn], ['a plain day', '2026-06-10']])('%s counts as it does by hand', (_name, day) => {
    const frame = aFrame('2026-01-01T00:00Z', zone, { working: { days: [0, 1, 2, 3, 4, 5, 6], start: 540, end: 1020 } });
    const first = minutesOfDayIn(zone, day)[0]?.at ?? 0;
    for (const facts of [FACTS, [...FACTS, FREE_DAY], [...FACTS, HOLIDAY], []]) {
      const { meetings, tasks, of } = capacityOf(meetingsOf(facts, day, first), [20, 45], frame, day);
      expect({ meetings, tasks, of }).toEqual({ meetings: countedByHand(facts, zone, day), tasks: 65, of: 480 });
    }
  });
});

test('the hand counts what it should: a day of the spring change has 23 hours, of the autumn change 25', () => {
  expect(['2026-03-29', '2026-10-25', '2026-06-10'].map((day) => minutesOfDayIn('Europe/Berlin', day).length / 60)).toEqual([23, 25, 24]);
});
