import { Dropdown, Field, Option, makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Weekday } from '../../domain/item.ts';
import { weekStartOf } from '../../domain/weekstart.ts';
import { useHost } from '../host.ts';
import { useWeekdayNames } from './weekdaynames.ts';
import './words.ts';

const LANGUAGE = 'language';
const STARTS: readonly Weekday[] = [6, 0, 1];

const useStyles = makeStyles({ box: { minWidth: 0, width: '100%' } });

/** A2: Saturday, Sunday or Monday, or what the language's region does. */
export function WeekStartField({ own, onChange }: { own: Weekday | null; onChange(start: Weekday | null): void }): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation('settings');
  const { locale } = useHost();
  const names = useWeekdayNames('long');
  const followed = t('fromLanguage', { value: names[weekStartOf(locale)] ?? '' });
  return (
    <Field label={t('weekStart')}>
      <Dropdown
        className={styles.box}
        value={own === null ? followed : names[own] ?? ''}
        selectedOptions={[own === null ? LANGUAGE : String(own)]}
        onOptionSelect={(_event, data) => { onChange(data.optionValue === LANGUAGE ? null : Number(data.optionValue) as Weekday); }}
      >
        <Option value={LANGUAGE} text={followed}>{followed}</Option>
        {STARTS.map((day) => <Option key={day} value={String(day)} text={names[day] ?? ''}>{names[day] ?? ''}</Option>)}
      </Dropdown>
    </Field>
  );
}
