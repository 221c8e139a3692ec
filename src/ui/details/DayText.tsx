import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { dayOf } from '../../domain/day.ts';
import type { Day } from '../../domain/item.ts';
import { useNow } from '../../queries/clock.ts';
import { useFormat } from '../language/format.ts';
import './words.ts';

const useStyles = makeStyles({
  today: { color: tokens.colorPaletteDarkOrangeForeground1, fontWeight: tokens.fontWeightSemibold },
  overdue: { color: tokens.colorPaletteRedForeground1, fontWeight: tokens.fontWeightSemibold },
});

/** A due date: red when past, orange and called today when it is, plain otherwise. `open` is false for finished things. */
export function DayText({ day, open }: { day: Day; open: boolean }): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation('details');
  const format = useFormat();
  const today = dayOf(useNow(), format.zone);
  if (open && day < today) return <span className={styles.overdue}>{format.day(day)}</span>;
  if (day === today) return <span className={open ? styles.today : undefined}>{format.commas([format.day(day), t('dueToday')])}</span>;
  return <span>{format.day(day)}</span>;
}
