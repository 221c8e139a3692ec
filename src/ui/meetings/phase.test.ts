import { describe, expect, it } from 'vitest';
import type { Meeting } from '../../domain/item.ts';
import { phaseOf } from './phase.ts';

const MINUTE = 60_000;
const start = Date.parse('2026-10-14T09:00:00Z');

function meeting(change: Partial<Meeting> = {}): Meeting {
  return {
    id: 'm', title: 'Standup', link: null, source: 'calendar', calendar: { id: 'c', name: 'Calendar' },
    when: { kind: 'timed', start, end: start + 30 * MINUTE }, showAs: 'busy', answer: 'accepted', cancelled: false,
    private: false, location: null, online: { joinUrl: 'https://teams.microsoft.com/l/1' }, organizer: null,
    attendees: [], repeats: false, categories: [], version: 'v', ...change,
  };
}

describe('phaseOf', () => {
  it.each([[-11, 'ahead'], [-10, 'joinable'], [0, 'joinable'], [29, 'joinable'], [30, 'past']])(
    'at %i minutes from the start is %s',
    (minutes, phase) => expect(phaseOf(meeting(), start + minutes * MINUTE)).toBe(phase),
  );

  it('offers no Join for what was cancelled or is not online', () => {
    expect(phaseOf(meeting({ cancelled: true }), start)).toBe('now');
    expect(phaseOf(meeting({ online: null }), start)).toBe('now');
  });

  it('never ends an all-day event during its day', () => {
    expect(phaseOf(meeting({ when: { kind: 'all-day', first: '2026-10-14', last: '2026-10-14' } }), start)).toBe('ahead');
  });
});
