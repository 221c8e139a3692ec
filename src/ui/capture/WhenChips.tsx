import { Input, ToggleButton, makeStyles } from '@fluentui/react-components';
import { CalendarLtr16Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isDay } from '../../domain/day.ts';
import type { Day } from '../../domain/item.ts';
import { useFormat } from '../language/format.ts';
import { useChipStyles } from './chipstyles.ts';
import { whenDays } from './whendays.ts';

const useStyles = makeStyles({ day: { width: '150px', minWidth: 0 } });

interface Props {
  /** By which the group of buttons is called. */
  label: string;
  value: Day | null;
  today: Day;
  onChange(day: Day | null): void;
}

/** Today · Fri · Next Mon · Pick: one of them, or none. The chosen one is taken back by pressing it again. */
export function WhenChips({ label, value, today, onChange }: Props): ReactNode {
  const styles = useStyles();
  const chips = useChipStyles();
  const { t } = useTranslation('capture');
  const format = useFormat();
  const days = whenDays(today);
  const other = value !== null && !days.includes(value);
  const [picking, setPicking] = useState(false);
  const words = (day: Day, index: number): string => (day === today ? t('when.today') : index === days.length - 1 ? t('when.next', { day: format.weekday(day) }) : format.weekday(day));
  return (
    <div role="group" aria-label={label} className={chips.chips}>
      {days.map((day, index) => (
        <ToggleButton key={day} size="small" className={chips.chip} checked={value === day} aria-label={format.commas([words(day, index), format.day(day)])} onClick={() => { setPicking(false); onChange(value === day ? null : day); }}>
          {words(day, index)}
        </ToggleButton>
      ))}
      {picking || other
        ? <Input type="date" size="small" className={styles.day} aria-label={t('when.other')} autoFocus={picking} value={other ? value : ''} onChange={(_event, data) => { onChange(isDay(data.value) ? data.value : null); }} />
        : <ToggleButton size="small" className={chips.chip} checked={false} icon={<CalendarLtr16Regular />} onClick={() => { setPicking(true); }}>{t('when.pick')}</ToggleButton>}
    </div>
  );
}
