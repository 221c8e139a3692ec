import { Button, Input, makeStyles } from '@fluentui/react-components';
import { DismissCircle16Regular } from '@fluentui/react-icons';
import { useRef } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useRowLabel } from './FieldRow.tsx';
import { QuietButton } from './QuietButton.tsx';
import type { Checked } from './taskedits.ts';
import { useInPlace } from './useinplace.ts';
import { WrongField } from './WrongField.tsx';
import { refTo } from './refto.ts';
import './words.ts';

const useStyles = makeStyles({
  line: { display: 'flex', alignItems: 'flex-start', gap: '4px', width: '100%', maxWidth: '260px' },
  field: { width: '100%', minWidth: 0 },
});

interface Props<T> {
  /** As the browser's own field writes it: `2026-10-14`, with a time `2026-10-14T09:00`; empty when none is set. */
  value: string;
  kind?: 'date' | 'datetime-local';
  /** The value in words. */
  children: ReactNode;
  empty: string;
  check(typed: string): Checked<T>;
  onSave(change: T): void;
  /** The button that takes the date away. */
  clearable?: boolean;
}

/**
 * A date that becomes the browser's own date field on a click. What the calendar gives is saved at once; what is typed,
 * key by key, only when the field is left, for 2026 is 0002 first.
 */
export function InPlaceDay<T>({ value, kind = 'date', children, empty, check, onSave, clearable = true }: Props<T>): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation('edit');
  const row = useRowLabel();
  const place = useInPlace<T, HTMLInputElement>(value, check, onSave);
  const typing = useRef(false);
  if (!place.editing) {
    return <QuietButton ref={place.opener} empty={value === ''} onClick={() => { typing.current = false; place.open(); }}>{value === '' ? empty : children}</QuietButton>;
  }
  const leave = (): void => {
    // A day half typed reads as none; what was there stays then.
    if (place.field.current?.validity.badInput === true) place.commit('?');
    else place.commit();
  };
  return (
    <span
      className={styles.line}
      onBlur={(event) => { if (!event.currentTarget.contains(event.relatedTarget)) leave(); }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && event.target === place.field.current) place.commit(undefined, true);
        else if (event.key !== 'Tab') typing.current = true;
      }}
    >
      <WrongField wrong={place.wrong}>
        <Input
          ref={refTo(place.field)} type={kind} aria-labelledby={row} className={styles.field} value={place.typed}
          onChange={(_event, data) => {
            if (typing.current || kind !== 'date' || data.value === '') place.type(data.value);
            else place.commit(data.value, true);
          }}
        />
      </WrongField>
      {clearable && value !== '' ? <Button appearance="subtle" icon={<DismissCircle16Regular />} aria-label={t('clearDate')} title={t('clearDate')} onClick={() => { place.commit('', true); }} /> : null}
    </span>
  );
}
