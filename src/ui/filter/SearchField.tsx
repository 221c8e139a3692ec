import { SearchBox, makeStyles } from '@fluentui/react-components';
import { useDeferredValue, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { usePageKey } from '../quickadd/pagekey.ts';

const useStyles = makeStyles({ field: { width: '220px', minWidth: '96px', maxWidth: '100%', flexShrink: 1 } });

/**
 * The strip's search. Letters show at once; the list behind follows when the browser has time for it, so that no key is
 * dropped in a long program. Esc closes and clears.
 */
export default function SearchField({ text, onChange, onClose }: { text: string; onChange(text: string): void; onClose(): void }): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation('filter');
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(text);
  const deferred = useDeferredValue(typed);
  // What was handed on last; a text that differs from it came from outside (the address, "Clear") and wins.
  const handed = useRef(text);
  useEffect(() => {
    if (deferred === handed.current) return;
    handed.current = deferred;
    onChange(deferred);
  }, [deferred, onChange]);
  useEffect(() => {
    if (text === handed.current) return;
    handed.current = text;
    setTyped(text);
  }, [text]);
  // Before the next key: whoever types already, into what stood here until now, goes on at the end.
  useLayoutEffect(() => {
    input.current?.focus();
    input.current?.setSelectionRange(input.current.value.length, input.current.value.length);
  }, []);
  usePageKey('search', () => { input.current?.focus(); });
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    handed.current = '';
    onChange('');
    onClose();
  };
  return (
    <SearchBox
      size="small"
      className={styles.field}
      input={{ ref: input }}
      value={typed}
      aria-label={t('search')}
      aria-keyshortcuts="/"
      placeholder={t('searchPlaceholder')}
      onChange={(_event, data) => { setTyped(data.value); }}
      onKeyDown={onKeyDown}
    />
  );
}
