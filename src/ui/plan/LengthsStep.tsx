import { useState } from 'react';
import { Select } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { itemKey } from '../../domain/personal.ts';
import { openOn } from '../../domain/suggest.ts';
import { useActing } from '../acts/acting.ts';
import { LENGTHS } from '../acts/lengths.ts';
import { useBoard } from '../program/board.ts';
import { BookedLine } from './BookedLine.tsx';
import type { StepProps } from './MorningPlan.tsx';
import { PlanDialog } from './PlanDialog.tsx';
import { PlanRows } from './PlanRows.tsx';

/** How long what stands today will take, where nobody said yet. */
export function LengthsStep({ program, sub, onNext, onClose }: StepProps) {
  const { t } = useTranslation('plan');
  const { format } = useBoard();
  const { perform } = useActing();
  const [items] = useState(() => openOn(program, program.today).filter((item) => item.estimate === null && item.block === undefined));
  const [said, setSaid] = useState<Record<string, number>>({});
  const steps = items.flatMap((item) => {
    const estimate = said[itemKey(item)];
    return estimate === undefined ? [] : [{ item, change: { kind: 'edit' as const, fields: { estimate } } }];
  });
  const accept = (): void => { perform(steps); onNext(); };
  const rows = items.map((item) => ({
    item,
    end: (
      <Select size="small" aria-label={t('lengths.of', { title: item.title })} value={String(said[itemKey(item)] ?? '')} onChange={(_event, { value }) => setSaid((was) => { const { [itemKey(item)]: _was, ...others } = was; return value === '' ? others : { ...others, [itemKey(item)]: Number(value) }; })}>
        <option value="">{t('lengths.unknown')}</option>
        {LENGTHS.map((each) => <option key={each} value={each}>{format.minutes(each)}</option>)}
      </Select>
    ),
  }));
  const added = Object.values(said).reduce((sum, each) => sum + each, 0);
  return (
    <PlanDialog title={t('lengths.title')} sub={sub} accept={steps.length === 0 ? null : { words: t('lengths.accept', { count: steps.length }), run: accept }} onSkip={onNext} onClose={onClose}>
      <BookedLine program={program} added={added} />
      <PlanRows name={t('lengths.name')} rows={rows} />
    </PlanDialog>
  );
}
