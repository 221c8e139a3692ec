import type { TFunction } from 'i18next';
import type { Day } from '../../domain/item.ts';
import type { TakenLine } from '../../domain/takeaway.ts';
import type { Format } from '../language/format.ts';
import type { FileWords } from './weekics.ts';

/**
 * Text as Markdown shows it, letter for letter: what Markdown or HTML would act on is escaped, and at the beginning `=`, `+`,
 * `-` and `@` too, with which a cell of a spreadsheet would begin a formula, and the point that would make a numbered list.
 */
export function markdownText(text: string): string {
  return text
    .replace(/[\\`*_{}[\]#|<>~&$^]/g, (sign) => (sign === '<' ? '&lt;' : sign === '&' ? '&amp;' : `\\${sign}`))
    .replace(/^[=+\-@]/, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2');
}

/** A week as Markdown: a heading for each day, a line for each item; tasks with a box. Lines begin with `*`, with which no formula begins. */
export function weekMarkdown(lines: readonly TakenLine[], words: FileWords, { t, format, sources }: { t: TFunction<'plan'>; format: Format; sources: Record<TakenLine['source'], string> }): string {
  const byDay = new Map<Day, TakenLine[]>();
  for (const line of lines) byDay.set(line.day, [...(byDay.get(line.day) ?? []), line]);
  const days = [...byDay].map(([day, entries]) => [`## ${markdownText(format.dayLong(day))}`, '', ...entries.map((line) => entryLine(line))].join('\n'));
  return `# ${markdownText(words.calendar)}\n\n${days.join('\n\n')}\n`;

  function entryLine({ source, title, private: isPrivate, where, time, due }: TakenLine): string {
    const name = markdownText(isPrivate ? words.private : title || words.noTitle);
    const note = [sources[source], where, due === null ? '' : t('due', { day: format.day(due) })].filter((part) => part !== '').map(markdownText);
    const when = time === null ? '' : `${markdownText(format.times(time.start, time.end))} `;
    return `* ${source === 'calendar' ? '' : '[ ] '}${when}${name} (${format.commas(note)})`;
  }
}
