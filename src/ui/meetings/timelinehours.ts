import type { DayLayout } from '../../domain/timeline.ts';

/** Pixels per hour and per minute. */
export const HOUR = 64;
export const px = (minutes: number): number => (minutes * HOUR) / 60;

/** The hours always shown, 08 to 18, when working hours and meetings ask for no more. */
const USUAL = { first: 8, last: 18 };

/** First and last full hour of the column: wide enough for the working hours, every block and, within reason, the now-line. */
export function shownHours(layout: DayLayout, working: { start: number; end: number }): { first: number; last: number } {
  const starts = layout.blocks.map((block) => block.startMinute);
  const ends = layout.blocks.map((block) => block.endMinute);
  const first = Math.min(USUAL.first, Math.floor(Math.min(working.start, ...starts) / 60));
  const last = Math.max(USUAL.last, Math.ceil(Math.max(working.end, ...ends) / 60));
  return { first, last: Math.min(24, last) };
}

/** Where a block is drawn, in pixels from the first hour. Never too low to be read or clicked. */
export function blockBox(block: { startMinute: number; endMinute: number }, firstHour: number): { top: number; height: number } {
  const top = px(block.startMinute - firstHour * 60);
  return { top, height: Math.max(18, px(block.endMinute - block.startMinute) - 1) };
}
