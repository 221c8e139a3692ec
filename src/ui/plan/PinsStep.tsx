import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { openOn } from '../../domain/suggest.ts';
import { useActing } from '../acts/acting.ts';
import { useBoard } from '../program/board.ts';
import { useChosen } from './chosen.ts';
import type { StepProps } from './MorningPlan.tsx';
import { PlanDialog } from './PlanDialog.tsx';
import { PlanRows } from './PlanRows.tsx';

/** What matters most today: pinned, it stands above the rest. */
export function PinsStep({ program, sub, onNext, onClose }: StepProps) {
  const { t } = useTranslation('plan');
  const { format, today } = useBoard();
  const { perform } = useActing();
  const [items] = useState(() => openOn(program, program.today));
  const chosen = useChosen(items.filter((item) => item.pinned));
  const steps = items.filter((item) => chosen.on(item) !== item.pinned).map((item) => ({ item, change: { kind: 'pin' as const, on: chosen.on(item) } }));
  const accept = (): void => { perform(steps); onNext(); };
  const rows = items.map((item) => (item.due === null ? { item } : { item, note: t('due', { day: format.dueWord(item.due, today) }) }));
  return (
    <PlanDialog title={t('pins.title')} sub={sub} accept={steps.length === 0 ? null : { words: t('pins.accept', { count: items.filter(chosen.on).length }), run: accept }} onSkip={onNext} onClose={onClose}>
      <PlanRows name={t('pins.name')} rows={rows} ticks={chosen} />
    </PlanDialog>
  );
}
