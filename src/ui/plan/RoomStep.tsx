import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { relieve } from '../../domain/suggest.ts';
import { useActing } from '../acts/acting.ts';
import { useBoard } from '../program/board.ts';
import { BookedLine } from './BookedLine.tsx';
import { useChosen } from './chosen.ts';
import type { StepProps } from './MorningPlan.tsx';
import { PlanDialog } from './PlanDialog.tsx';
import { PlanRows } from './PlanRows.tsx';

/** When today is over its hours: what could wait a day, the least pressing first, until it fits. */
export function RoomStep({ program, sub, onNext, onClose }: StepProps) {
  const { t } = useTranslation('plan');
  const { format } = useBoard();
  const { perform } = useActing();
  const [relief] = useState(() => relieve(program, program.today));
  const chosen = useChosen(relief.map(({ item }) => item));
  const taken = relief.filter(({ item }) => chosen.on(item));
  const accept = (): void => { perform(taken.map(({ item, change }) => ({ item, change })), 'spread'); onNext(); };
  const freed = taken.reduce((sum, { minutes }) => sum + minutes, 0);
  return (
    <PlanDialog title={t('room.title')} sub={sub} accept={taken.length === 0 ? null : { words: t('room.accept', { count: taken.length }), run: accept }} onSkip={onNext} onClose={onClose}>
      <BookedLine program={program} added={-freed} />
      <PlanRows name={t('room.name')} rows={relief.map(({ item, day, minutes }) => ({ item, note: t('room.frees', { time: format.minutes(minutes) }), end: format.day(day) }))} ticks={chosen} />
    </PlanDialog>
  );
}
