import { Input, Textarea, makeStyles } from '@fluentui/react-components';
import type { KeyboardEvent, ReactNode } from 'react';
import { useRowLabel } from './FieldRow.tsx';
import { QuietButton } from './QuietButton.tsx';
import { refTo } from './refto.ts';
import type { Checked } from './taskedits.ts';
import { useInPlace } from './useinplace.ts';
import { WrongField } from './WrongField.tsx';

const useStyles = makeStyles({
  field: { width: '100%', minWidth: 0 },
  // Grows with what is typed, where the browser can.
  note: { width: '100%', '& textarea': { minHeight: '120px', maxHeight: '50vh', fieldSizing: 'content' } },
});

interface Props<T> {
  value: string;
  check(typed: string): Checked<T>;
  onSave(change: T): void;
  /** Shown instead of the value while nobody edits; nothing set yet: `empty`. */
  empty: string;
  lines?: 'one' | 'many';
  /** Where no row names it. */
  label?: string;
  className?: string | undefined;
}

/** Words that become a field on a click. Enter or leaving saves; in several lines Ctrl+Enter. */
export function InPlaceText<T>({ value, check, onSave, empty, lines = 'one', label, className }: Props<T>): ReactNode {
  const styles = useStyles();
  const row = useRowLabel();
  const place = useInPlace<T, HTMLElement>(value, check, onSave);
  const named: { 'aria-label': string } | { 'aria-labelledby': string } = label === undefined ? { 'aria-labelledby': row } : { 'aria-label': label };
  if (!place.editing) {
    return (
      <QuietButton ref={place.opener} className={className} empty={value === ''} onClick={place.open}>
        <bdi>{value === '' ? empty : value}</bdi>
      </QuietButton>
    );
  }
  const shared = {
    ...named,
    ref: refTo<HTMLElement>(place.field),
    value: place.typed,
    onBlur: () => { place.commit(); },
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || event.nativeEvent.isComposing || (lines === 'many' && !event.ctrlKey && !event.metaKey)) return;
      event.preventDefault();
      place.commit(undefined, true);
    },
  };
  return (
    <WrongField wrong={place.wrong}>
      {lines === 'one'
        ? <Input {...shared} className={styles.field} onChange={(_event, data) => { place.type(data.value); }} />
        : <Textarea {...shared} className={styles.note} onChange={(_event, data) => { place.type(data.value); }} />}
    </WrongField>
  );
}
