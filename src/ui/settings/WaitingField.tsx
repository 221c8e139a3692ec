import { Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { waitingDays } from './workingtime.ts';
import './words.ts';

const useStyles = makeStyles({ box: { maxWidth: '220px' }, unit: { color: tokens.colorNeutralForeground3 } });

/** After how many working days a sent mail counts as waiting (E3). */
export function WaitingField({ days, onChange }: { days: number; onChange(days: number): void }): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation('settings');
  const [typed, setTyped] = useState<string | null>(null);
  const wrong = typed !== null && waitingDays(typed) === null;
  const change = (text: string): void => {
    const read = waitingDays(text);
    setTyped(read === null ? text : null);
    if (read !== null) onChange(read);
  };
  return (
    <Field label={t('waitingAfter')} {...(wrong ? { validationState: 'error', validationMessage: t('waitingWrong', { kept: String(days) }) } : {})}>
      <Input className={styles.box} type="number" min={1} max={60} step={1} inputMode="numeric" value={typed ?? String(days)} contentAfter={<span className={styles.unit}>{t('waitingUnit')}</span>} onChange={(_event, data) => { change(data.value); }} />
    </Field>
  );
}
