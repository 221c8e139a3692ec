import type { TFunction } from 'i18next';
import type { Day, Item } from '../../domain/item.ts';
import { isUnanswered } from '../../domain/item.ts';
import { oneLine } from '../../domain/oneline.ts';
import type { Entry, Program } from '../../domain/program.ts';
import { dayPlanOf } from '../../domain/suggest.ts';
import type { Format } from '../language/format.ts';

export interface DayTextWords {
  t: TFunction<'plan'>;
  words: TFunction<'program'>;
  format: Format;
  /** "6 h 10 meetings + 3 h 30 tasks of 8 h: over by 1 h 40" */
  booked: string;
}

/** The time an entry has on its day, or null for one that has none. */
function timeOf({ item }: Entry, day: Day): { start: number; end: number } | null {
  if (item.source === 'calendar') return item.when.kind === 'timed' ? item.when : null;
  return !isUnanswered(item) && item.block?.day === day ? item.block : null;
}

function titleOf(item: Item, { words }: DayTextWords): string {
  if (item.source === 'calendar' && item.private) return words('meeting.private');
  return oneLine(item.title) || (item.source === 'mail' ? words('row.noSubject') : words('meeting.noTitle'));
}

function taskLine(entry: Entry, text: DayTextWords, today: Day): string {
  const { item } = entry;
  const due = item.source === 'calendar' || isUnanswered(item) || item.due === null ? '' : ` (${text.t('due', { day: text.format.dueWord(item.due, today) })})`;
  return `• ${titleOf(item, text)}${due}`;
}

/** A day in words, composed by rules (I6): how full it is, what has a time, what is to do, what waits. Each title is one line. */
export function dayText(program: Program, day: Day, text: DayTextWords): string {
  const { t, format } = text;
  const entries = dayPlanOf(program, day)?.entries ?? [];
  const timed = entries.flatMap((entry) => {
    const time = timeOf(entry, day);
    return time === null ? [] : [`${format.times(time.start, time.end)} ${titleOf(entry.item, text)}`];
  });
  const allDay = entries.filter(({ item }) => item.source === 'calendar' && item.when.kind === 'all-day').map(({ item }) => `${text.words('meeting.allDay')}: ${titleOf(item, text)}`);
  const toDo = entries.filter((entry) => entry.item.source !== 'calendar' && timeOf(entry, day) === null).map((entry) => taskLine(entry, text, program.today));
  const today = day === program.today;
  const later = [
    ...(today && program.overdue.count > 0 ? [t('text.overdue', { count: program.overdue.count })] : []),
    ...(today && program.waiting.count > 0 ? [t('text.waiting', { count: program.waiting.count })] : []),
  ];
  const parts = [
    [format.dayLong(day), text.booked].filter((line) => line !== ''),
    [...allDay, ...timed],
    toDo.length === 0 ? [] : [t('text.toDo'), ...toDo],
    later,
  ];
  const filled = parts.filter((lines) => lines.length > 0).map((lines) => lines.join('\n'));
  return filled.length === 1 ? `${filled[0] ?? ''}\n\n${t('text.nothing')}` : filled.join('\n\n');
}
