import { useState } from 'react';
import { Radio, RadioGroup } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { allTo, proposeSpread } from '../../domain/repair.ts';
import { useActing } from '../acts/acting.ts';
import { useBoard } from '../program/board.ts';
import type { StepProps } from './MorningPlan.tsx';
import { PlanDialog } from './PlanDialog.tsx';
import { PlanRows } from './PlanRows.tsx';

/** First what is past due: over the days with room, or all to today. */
export function OverdueStep({ program, sub, onNext, onClose }: StepProps) {
  const { t } = useTranslation('plan');
  const { t: acts } = useTranslation('acts');
  const { format } = useBoard();
  const { perform } = useActing();
  const [way, setWay] = useState<'spread' | 'today'>('spread');
  // What is proposed stays what is read, whatever arrives meanwhile.
  const [found] = useState(() => ({ spread: proposeSpread(program.overdue.entries, program, program.frame), today: allTo(program.overdue.entries, program.today, program, program.frame) }));
  const steps = found[way].map(({ item, change }) => ({ item, change }));
  const rows = way === 'spread'
    ? found.spread.map(({ item, day, reason }) => ({ item, note: acts(`spread.reason.${reason.kind}`, { free: format.minutes(reason.free) }), end: format.day(day) }))
    : found.today.map(({ item }) => ({ item, end: format.day(program.today) }));
  const accept = (): void => { perform(steps, way === 'spread' ? 'spread' : 'toToday'); onNext(); };
  return (
    <PlanDialog title={t('overdue.title', { count: program.overdue.count })} sub={sub} accept={{ words: t('overdue.accept', { count: steps.length }), run: accept }} onSkip={onNext} onClose={onClose}>
      <RadioGroup layout="horizontal" aria-label={t('overdue.way')} value={way} onChange={(_event, data) => setWay(data.value === 'today' ? 'today' : 'spread')}>
        <Radio value="spread" label={t('overdue.spread')} /><Radio value="today" label={t('overdue.today')} />
      </RadioGroup>
      <PlanRows name={t('overdue.name')} rows={rows} />
    </PlanDialog>
  );
}
