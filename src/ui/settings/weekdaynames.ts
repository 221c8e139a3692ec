import { useMemo } from 'react';
import { useFormat } from '../language/format.ts';

/** The names of the days, Sunday first as `Weekday` counts. 2026-02-01 was a Sunday. */
export function useWeekdayNames(length: 'short' | 'long'): string[] {
  const { locale } = useFormat();
  return useMemo(() => {
    const write = new Intl.DateTimeFormat(locale, { weekday: length, timeZone: 'UTC' });
    return Array.from({ length: 7 }, (_unused, index) => write.format(Date.UTC(2026, 1, 1 + index)));
  }, [locale, length]);
}
