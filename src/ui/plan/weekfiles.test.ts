import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildProgram } from '../../domain/buildprogram.ts';
import { aFrame, aMeeting, anInput, aTask, timed } from '../../domain/fixture.ts';
import { takeWeek } from '../../domain/takeaway.ts';
import { makeFormat } from '../language/format.ts';
import { weekIcs } from './weekics.ts';
import { markdownText, weekMarkdown } from './weekmarkdown.ts';

const frame = aFrame('2026-10-14T09:12+02:00', 'Europe/Copenhagen');
const WORDS = { calendar: 'My week', private: 'Private appointment', noTitle: 'No title' };
const NOW = Date.parse('2026-10-14T07:12:00Z');
const format = makeFormat('en-GB', 'Europe/Copenhagen', { today: 'today', hours: (h) => h, hoursMinutes: (h, m) => `${h} ${m}`, minutes: (m) => m });
const sources = { planner: 'Planner', todo: 'To Do', calendar: 'Calendar', mail: 'Mail' };
const t = ((_key: string, { day }: { day: string }) => `due ${day}`) as never;
const lines = (title: string) => takeWeek(buildProgram(anInput({
  tasks: [aTask({ title, due: '2026-10-15', container: { id: 'l', name: title } })],
  meetings: [
    aMeeting({ id: 'm', title, location: title, when: timed('2026-10-14T10:00+02:00', '2026-10-14T11:00+02:00') }),
    aMeeting({ id: 'p', title: 'Doctor', private: true, when: timed('2026-10-14T12:00+02:00', '2026-10-14T13:00+02:00') }),
    aMeeting({ id: 'd', title: 'Holiday', showAs: 'oof', when: { kind: 'all-day', first: '2026-10-15', last: '2026-10-16' } }),
  ],
}), frame), ['today', 'this-week', 'next-week']);

/** RFC 5545: a line that begins with a space continues the one before. */
const unfolded = (ics: string): string[] => ics.replace(/\r\n[ \t]/g, '').split('\r\n');

test('an .ics file holds each item once, times in UTC, whole days as dates, private titles masked', () => {
  const ics = unfolded(weekIcs(lines('Offer; v2, "final"'), WORDS, NOW));
  expect(ics.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(4);
  expect(ics).toContain('DTSTART:20261014T080000Z');
  expect(ics).toContain('DTSTART;VALUE=DATE:20261015');
  expect(ics).toContain('DTEND;VALUE=DATE:20261017');
  expect(ics).toContain('SUMMARY:Private appointment');
  expect(ics.join('\n')).not.toContain('Doctor');
  expect(ics.find((line) => line.startsWith('SUMMARY:Offer'))).toBe('SUMMARY:Offer\\; v2\\, "final"');
});

test('nothing that somebody else wrote begins a line of its own, in either file', () => {
  const hostile = fc.stringMatching(/^[ -~\r\n\t\u0085\u2028\u202e]{0,60}$/).map((text) => `x${text}\r\nEND:VEVENT\nBEGIN:VALARM\r=cmd()`);
  fc.assert(fc.property(hostile, (title) => {
    const ics = unfolded(weekIcs(lines(title), WORDS, NOW));
    expect(ics.filter((line) => /^(BEGIN|END):VEVENT$/.test(line))).toHaveLength(8);
    expect(ics.some((line) => /^BEGIN:VALARM/.test(line))).toBe(false);
    expect(ics.every((line) => line === '' || /^[A-Z-]+[;:]/.test(line))).toBe(true);
    const markdown = weekMarkdown(lines(title), WORDS, { t, format, sources }).split('\n');
    expect(markdown.every((line) => line === '' || /^(# |## |\* )/.test(line))).toBe(true);
    expect(markdown.filter((line) => line.startsWith('* '))).toHaveLength(4);
  }), { numRuns: 60 });
});

test('Markdown shows text letter for letter, and no cell begins a formula', () => {
  expect(markdownText('=SUM(A1) [x](javascript:1) <b>&')).toBe('\\=SUM(A1) \\[x\\](javascript:1) &lt;b\\>&amp;');
  expect(markdownText('1. one')).toBe('1\\. one');
  for (const sign of ['=', '+', '-', '@']) expect(markdownText(`${sign}1`).startsWith('\\')).toBe(true);
  expect(weekMarkdown(lines('Offer'), WORDS, { t, format, sources })).toContain('* [ ] Offer (To Do, Offer, due Thu 15 Oct)');
});
