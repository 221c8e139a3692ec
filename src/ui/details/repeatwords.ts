import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Weekday } from '../../domain/item.ts';
import type { Recurrence } from '../../domain/recurrence.ts';
import './words.ts';

/** 2023-01-01 was a Sunday, weekday 0. */
const SUNDAY = Date.UTC(2023, 0, 1, 12);

function weekdays(days: readonly Weekday[], locale: string): string {
  const names = new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' });
  const written = [...days].sort((a, b) => a - b).map((day) => names.format(SUNDAY + day * 86_400_000));
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(written);
}

function dayAndMonth(dayOfMonth: number, month: number, locale: string): string {
  // A leap year, since somebody may have chosen the 29th of February.
  return new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(Date.UTC(2024, month - 1, dayOfMonth, 12));
}

/** Words for how something repeats: `Every 2 weeks on Mon and Thu`. */
export function useRepeatWords(locale: string): (recurrence: Recurrence) => string {
  const { t } = useTranslation('edit');
  return useCallback(({ pattern }) => {
    const count = pattern.interval;
    switch (pattern.type) {
      case 'daily': return t('every.daily', { count });
      case 'weekly': return t('every.weekly', { count, days: weekdays(pattern.daysOfWeek, locale) });
      case 'absoluteMonthly': return t('every.absoluteMonthly', { count, day: pattern.dayOfMonth });
      case 'absoluteYearly': return t('every.absoluteYearly', { count, day: dayAndMonth(pattern.dayOfMonth, pattern.month, locale) });
      case 'relativeMonthly': return t('every.relativeMonthly', { count, index: t(`index.${pattern.index}`), days: weekdays(pattern.daysOfWeek, locale) });
      case 'relativeYearly': {
        const month = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' }).format(Date.UTC(2024, pattern.month - 1, 1, 12));
        return t('every.relativeYearly', { count, index: t(`index.${pattern.index}`), days: weekdays(pattern.daysOfWeek, locale), month });
      }
    }
  }, [t, locale]);
}
