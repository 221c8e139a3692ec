import { useTranslation } from 'react-i18next';
import { isDay } from '../../domain/day.ts';
import { useFormat } from '../language/format.ts';
import { useRepeatWords } from './repeatwords.ts';
import './words.ts';

/** Fields that can clash or be merged, and have a word of their own. */
const FIELDS = [
  'title', 'container', 'bucket', 'start', 'due', 'priority', 'progress', 'assignees', 'categories', 'notes', 'checklist', 'references',
  'reminder', 'recurrence', 'location', 'when', 'showAs', 'private', 'flag',
] as const;
type Field = (typeof FIELDS)[number];

/** The field that a clash is about: `checklist.4f2a…` is a part of the checklist. */
export function fieldOf(name: string): Field | 'other' {
  const first = name.split(/[./]/)[0];
  return FIELDS.find((each) => each === first) ?? 'other';
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? value as Record<string, unknown> : {};
}

export interface ConflictWords {
  name(field: string): string;
  value(field: string, value: unknown): string;
  merged(fields: readonly string[]): string;
}

/** Words for both sides of a clash: each value as its row in the drawer writes it. */
export function useConflictWords(): ConflictWords {
  const { t } = useTranslation('edit');
  const { t: d } = useTranslation('details');
  const format = useFormat();
  const repeats = useRepeatWords(format.locale);
  const whole = (field: Field | 'other', value: unknown): string => {
    const { name, title, done } = record(value);
    if (field === 'progress' || field === 'priority') {
      const known = field === 'progress' ? `progressWord.${String(value)}` : `priorityWord.${String(value)}`;
      return d(known as 'progressWord.notStarted');
    }
    if (field === 'reminder' && typeof value === 'number') return format.moment(value);
    if (field === 'recurrence') return repeats(value as Parameters<typeof repeats>[0]);
    if (field === 'checklist' && typeof title === 'string') return `${title} (${d(done === true ? 'stepDone' : 'stepOpen')})`;
    if (isDay(value)) return format.day(value);
    if (Array.isArray(value)) return format.list(value.map((each) => whole(field, each)));
    return [title, name, value].find((each) => typeof each === 'string' || typeof each === 'number')?.toString() ?? t('conflict.something');
  };
  return {
    name: (field) => t(`conflict.field.${fieldOf(field)}`),
    value: (field, value) => (value === null || value === undefined || value === '' ? t('conflict.nothing') : whole(fieldOf(field), value)),
    merged: (fields) => {
      const names = [...new Set(fields.map((field) => t(`conflict.mergedField.${fieldOf(field)}`)))];
      return t('conflict.merged', { count: names.length, fields: format.list(names) });
    },
  };
}
