import { makeStyles } from '@fluentui/react-components';
import { CalendarCancel16Regular, CalendarToday16Regular, Wand16Regular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import type { Program } from '../../domain/program.ts';
import { allTo } from '../../domain/repair.ts';
import { PANE } from '../program/layout.ts';
import { ToolButton } from '../program/ToolButton.tsx';
import { useActing } from './acting.ts';
import { asked } from './asked.ts';

const useStyles = makeStyles({
  actions: { display: 'flex', alignItems: 'center', columnGap: '4px', flexShrink: 0, [PANE]: { flexWrap: 'wrap' } },
  action: { fontWeight: 'inherit', minInlineSize: '0', whiteSpace: 'nowrap' },
});

/** What can be done with everything overdue at once. */
export default function OverdueActions({ program }: { program: Program }) {
  const styles = useStyles();
  const { t } = useTranslation('acts');
  const { perform, today } = useActing();
  const toToday = (): void => perform(allTo(program.overdue.entries, today, program, program.frame), 'toToday');
  return (
    <div className={styles.actions} role="group" aria-label={t('overdue.name')}>
      <ToolButton className={styles.action} icon={CalendarToday16Regular} onClick={toToday}>{t('overdue.toToday')}</ToolButton>
      <ToolButton className={styles.action} icon={Wand16Regular} pops="dialog" onClick={() => asked.set({ kind: 'spread' })}>{t('overdue.spread')}</ToolButton>
      <ToolButton className={styles.action} icon={CalendarCancel16Regular} pops="dialog" onClick={() => asked.set({ kind: 'clear' })}>{t('overdue.clear')}</ToolButton>
    </div>
  );
}
