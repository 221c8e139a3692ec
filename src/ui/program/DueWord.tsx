import type { Day } from '../../domain/item.ts';
import { useBoard } from './board.ts';
import { useRowStyles } from './rowstyles.ts';

/** " · due Thu"; orange today, red when the day has passed. */
export function DueWord(props: { due: Day | null }) {
  const styles = useRowStyles();
  const { t, today, format } = useBoard();
  const { due } = props;
  if (due === null) return null;
  const words = t('row.due', { day: format.dueWord(due, today) });
  if (due > today) return <>{` · ${words}`}</>;
  return <>{' · '}<span className={due === today ? styles.dueToday : styles.overdue}>{words}</span></>;
}
