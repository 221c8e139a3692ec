import { Button, Field, Input, ToggleButton, makeStyles, mergeClasses, shorthands, tokens, typographyStyles, useId } from '@fluentui/react-components';
import { Checkmark12Filled } from '@fluentui/react-icons';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Weekday } from '../../domain/item.ts';
import type { Settings } from '../../domain/settings.ts';
import { useFormat } from '../language/format.ts';
import { useWeekdayNames } from './weekdaynames.ts';
import { draftOf, readDraft, weekFrom } from './workingtime.ts';
import type { WorkingDraft } from './workingtime.ts';
import './words.ts';

const useStyles = makeStyles({
  days: { display: 'flex', flexWrap: 'wrap', gap: '4px', border: 'none', margin: 0, padding: 0 },
  day: { minWidth: '56px', paddingInline: '4px', gap: '2px' },
  chosen: {
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    ...shorthands.borderColor(tokens.colorBrandStroke1),
    ':hover': { backgroundColor: tokens.colorBrandBackground2Hover, color: tokens.colorBrandForeground2 },
  },
  legend: { padding: 0, marginBottom: '4px', ...typographyStyles.body1 },
  times: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)', gap: '12px' },
  time: { minWidth: 0 },
  origin: { display: 'flex', alignItems: 'center', flexWrap: 'wrap', gap: '8px', color: tokens.colorNeutralForeground3, minHeight: '24px', ...typographyStyles.caption1 },
  fault: { margin: 0, color: tokens.colorPaletteRedForeground1, ...typographyStyles.caption1 },
});

interface Props {
  own: Settings['working'];
  /** What is in force. */
  working: NonNullable<Settings['working']>;
  weekStart: Weekday;
  onChange(working: Settings['working']): void;
}

interface DaysProps { draft: WorkingDraft; weekStart: Weekday; onToggle(day: Weekday): void }

function DayButtons({ draft, weekStart, onToggle }: DaysProps): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation('settings');
  const short = useWeekdayNames('short');
  return (
    <fieldset className={styles.days}>
      <legend className={styles.legend}>{t('workingDays')}</legend>
      {weekFrom(weekStart).map((day) => (
        <ToggleButton key={day} size="small" className={mergeClasses(styles.day, draft.days.includes(day) && styles.chosen)} checked={draft.days.includes(day)} onClick={() => { onToggle(day); }}>
          {draft.days.includes(day) ? <Checkmark12Filled aria-hidden /> : null}{short[day]}
        </ToggleButton>
      ))}
    </fieldset>
  );
}

/** Working days and hours. A draft that is wrong stays as typed and is explained; what was in force stays in force. */
export function WorkingField({ own, working, weekStart, onChange }: Props): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation('settings');
  const format = useFormat();
  const fault = useId('working-fault');
  // Null: the fields show what is in force, also when it changes underneath.
  const [draft, setDraft] = useState<WorkingDraft | null>(null);
  const shown = draft ?? draftOf(working);
  const read = readDraft(shown);
  const kept = `${format.clock(working.start)}–${format.clock(working.end)}`;
  const change = (next: WorkingDraft): void => {
    const result = readDraft(next);
    setDraft('working' in result ? null : next);
    if ('working' in result) onChange(result.working);
  };
  const wrong = 'fault' in read ? read.fault : null;
  const timeField = (which: 'start' | 'end', label: string): ReactNode => (
    <Field label={label} className={styles.time} {...(wrong === 'end' || wrong === 'unreadable' ? { validationState: 'error' as const } : {})}>
      <Input type="time" className={styles.time} input={{ className: styles.time }} value={shown[which]} aria-describedby={wrong === null ? undefined : fault} onChange={(_event, data) => { change({ ...shown, [which]: data.value }); }} />
    </Field>
  );
  return (
    <>
      <DayButtons draft={shown} weekStart={weekStart} onToggle={(day) => { change({ ...shown, days: shown.days.includes(day) ? shown.days.filter((one) => one !== day) : [...shown.days, day] }); }} />
      <div className={styles.times}>{timeField('start', t('workingFrom'))}{timeField('end', t('workingTo'))}</div>
      {wrong === null ? null : <p id={fault} role="alert" className={styles.fault}>{t(`workingWrong.${wrong}`, { kept })}</p>}
      <div className={styles.origin}>
        {own === null ? t('workingMailbox') : t('workingOwn')}
        {own === null ? null : <Button size="small" appearance="transparent" onClick={() => { setDraft(null); onChange(null); }}>{t('useMailbox')}</Button>}
      </div>
    </>
  );
}
