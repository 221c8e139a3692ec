import { useEffect, useState } from 'react';
import type { DateParser } from './dateparsers.ts';
import { loadDateParsers } from './dateparsers.ts';

/** The date reader of the person's languages: `null` while its code comes, none (and `failed`) when it does not. */
export function useDateParsers(locale: string): { parsers: readonly DateParser[] | null; failed: boolean } {
  const [state, setState] = useState<{ parsers: readonly DateParser[] | null; failed: boolean }>({ parsers: null, failed: false });
  useEffect(() => {
    let current = true;
    loadDateParsers(locale).then(
      (parsers) => { if (current) setState({ parsers, failed: false }); },
      () => { if (current) setState({ parsers: [], failed: true }); },
    );
    return () => { current = false; };
  }, [locale]);
  return state;
}
