import { Button, makeStyles, Table, TableBody, TableCell, TableHeader, TableHeaderCell, TableRow, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { Person, Task } from '../../domain/item.ts';
import type { TeamPlan, TeamRow } from '../../domain/teamplan.ts';
import { PersonButton } from '../details/PersonButton.tsx';
import { useActing } from '../acts/acting.ts';
import { useBoard } from '../program/board.ts';
import { PlanRows } from './PlanRows.tsx';

const useStyles = makeStyles({
  scroll: { overflowX: 'auto', maxBlockSize: '44dvh' },
  cell: { verticalAlign: 'top', paddingBlock: '8px', minInlineSize: '96px' },
  list: { margin: '0', padding: '0', listStyleType: 'none' },
  late: { color: tokens.colorPaletteRedForeground1, fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground3 },
  head: { margin: '8px 0 0', fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
});

function Tasks({ tasks, late }: { tasks: readonly Task[]; late: boolean }) {
  const styles = useStyles();
  const { t, format, today } = useBoard();
  const { t: words } = useTranslation('plan');
  if (tasks.length === 0) return <span className={styles.quiet}>{late ? '–' : words('team.nothing')}</span>;
  return (
    <ul className={styles.list} role="list">
      {tasks.map(({ id, title, due }) => <li key={id}>{title || t('row.noSubject')}{due === null ? null : <span className={late ? styles.late : styles.quiet}>{` · ${format.dueWord(due, today)}`}</span>}</li>)}
    </ul>
  );
}

interface TeamTableProps {
  plan: TeamPlan;
  onPerson: (person: Person) => void;
}

/** A line for each person, and what is nobody's yet below. */
export function TeamTable({ plan, onPerson }: TeamTableProps) {
  const styles = useStyles();
  const { t } = useTranslation('plan');
  const { me } = useBoard();
  const { perform } = useActing();
  const named = (row: TeamRow, index: number): Person => ({ ...row.person, name: row.person.name ?? t('team.someone', { number: index + 1 }) });
  const toMe = (task: Task): void => {
    if (me !== null) perform([{ item: task, change: { kind: 'edit', fields: { assignees: { add: [{ id: me.id, name: me.name, address: me.address }], remove: [] } } } }]);
  };
  return (
    <>
      {plan.rows.length === 0 ? null : (
        <div className={styles.scroll} tabIndex={0} role="region" aria-label={t('team.name')}>
          <Table aria-label={t('team.name')} size="small">
            <TableHeader><TableRow>{(['person', 'thisWeek', 'late', 'later'] as const).map((head) => <TableHeaderCell key={head} className={styles.cell}>{t(`team.${head}`)}</TableHeaderCell>)}</TableRow></TableHeader>
            <TableBody>
              {plan.rows.map((row, index) => (
                <TableRow key={row.person.id} data-team={row.person.id}>
                  <TableCell className={styles.cell}><PersonButton person={named(row, index)} you={row.person.id === me?.id} onPerson={() => onPerson(row.person)} /></TableCell>
                  <TableCell className={styles.cell}><Tasks tasks={row.thisWeek} late={false} /></TableCell>
                  <TableCell className={styles.cell}><Tasks tasks={row.late} late /></TableCell>
                  <TableCell className={styles.cell}>{row.later}</TableCell>
                </TableRow>
              ))}
            </TableBody>
          </Table>
        </div>
      )}
      {plan.unassigned.length === 0 ? null : (
        <>
          <h3 className={styles.head}>{`${t('team.unassigned')} ${plan.unassigned.length}`}</h3>
          <PlanRows name={t('team.unassigned')} rows={plan.unassigned.map((item) => ({ item, end: <Button size="small" aria-label={t('team.mineWhat', { title: item.title })} onClick={() => toMe(item)}>{t('team.mine')}</Button> }))} />
        </>
      )}
    </>
  );
}
