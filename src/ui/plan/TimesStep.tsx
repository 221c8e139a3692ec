import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { planInto, timeIn } from '../../domain/blockacts.ts';
import type { Day } from '../../domain/item.ts';
import { suggestSlots } from '../../domain/suggest.ts';
import { useActing } from '../acts/acting.ts';
import { useBoard } from '../program/board.ts';
import { useChosen } from './chosen.ts';
import type { StepProps } from './MorningPlan.tsx';
import { PlanDialog } from './PlanDialog.tsx';
import { PlanRows } from './PlanRows.tsx';

interface TimesStepProps extends Omit<StepProps, 'sub'> {
  sub?: string;
  /** By itself, not as one of several steps. */
  alone?: boolean;
  /** Today when left out. */
  day?: Day;
}

/** Suggested times (I3): each with its reason, nothing written before Accept, one Undo for all of it. */
export function TimesStep({ program, day = program.today, sub, onNext, onClose, alone = false }: TimesStepProps) {
  const { t } = useTranslation('plan');
  const { format } = useBoard();
  const { perform, today, zone } = useActing();
  const [{ slots, left }] = useState(() => suggestSlots(program, day));
  const chosen = useChosen(slots.map(({ item }) => item));
  const whenOf = (time: (typeof slots)[number]['time']) => timeIn(time, time.endMinute - time.startMinute, zone);
  const taken = slots.filter(({ item }) => chosen.on(item));
  const accept = (): void => { perform(taken.map(({ item, time }) => planInto(item, whenOf(time), today, crypto.randomUUID())), 'blocked'); onNext(); };
  const rows = slots.map(({ item, time, reason }) => ({ item, note: t(`times.reason.${reason === 'dueThatDay' && day === program.today ? 'dueToday' : reason}`), end: format.times(whenOf(time).start, whenOf(time).end) }));
  return (
    <PlanDialog title={day === program.today ? t('times.title') : t('times.titleOn', { day: format.day(day) })} {...(sub !== undefined && { sub })} accept={taken.length === 0 ? null : { words: t('times.accept', { count: taken.length }), run: accept }} {...(alone ? { onCancel: onClose } : { onSkip: onNext })} onClose={onClose}>
      <p>{slots.length === 0 ? t('times.none') : t('times.text')}</p>
      {slots.length === 0 ? null : <PlanRows name={t('times.name')} rows={rows} ticks={chosen} />}
      {left.length === 0 ? null : <p>{t('times.left', { count: left.length, titles: format.list(left.slice(0, 3).map(({ title }) => title)) })}</p>}
    </PlanDialog>
  );
}
