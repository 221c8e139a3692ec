import { useState } from 'react';
import { Select } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { moveBlock } from '../../domain/blockacts.ts';
import type { Day, Message, Task } from '../../domain/item.ts';
import { bucketDay, isRefused, moveTo } from '../../domain/moveto.ts';
import { itemKey } from '../../domain/personal.ts';
import type { Program } from '../../domain/program.ts';
import { nextWorkingDay, openOn } from '../../domain/suggest.ts';
import { weeks } from '../../domain/week.ts';
import { useActing } from '../acts/acting.ts';
import { DayTextDialog } from './DayText.tsx';
import { PlanDialog } from './PlanDialog.tsx';
import { PlanRows } from './PlanRows.tsx';

const TARGETS = ['tomorrow', 'this-week', 'next-week', 'no-date', 'stay'] as const;
type Target = (typeof TARGETS)[number];

/** The day that a target means; null is No date, undefined that nothing is left of this week. */
function dayOfTarget(target: Exclude<Target, 'stay'>, program: Program): Day | null | undefined {
  const { today, frame } = program;
  if (target === 'tomorrow') return nextWorkingDay(program, today);
  if (target === 'no-date') return null;
  return bucketDay(target, weeks(today, frame.weekStart), today, frame.working.days) ?? undefined;
}

function moves(item: Task | Message, target: Target, program: Program) {
  const day = target === 'stay' ? undefined : dayOfTarget(target, program);
  const change = day === undefined ? null : moveTo(item, day, program.today, program.frame.zone);
  return day === undefined || change === null || isRefused(change) ? [] : [{ item, change }, ...moveBlock(item, day, program.today, program.frame.zone)];
}

/** The evening close (I4): what was done, and where each of the rest goes; then the next day as text. */
export default function EveningClose({ program, onClose }: { program: Program; onClose: () => void }) {
  const { t } = useTranslation('plan');
  const { perform } = useActing();
  const [rest] = useState(() => openOn(program, program.today));
  const [said, setSaid] = useState<Record<string, Target>>({});
  const [over, setOver] = useState(rest.length === 0);
  const next = nextWorkingDay(program, program.today);
  if (over) return <DayTextDialog program={program} day={next} onClose={onClose} />;
  const steps = rest.flatMap((item) => moves(item, said[itemKey(item)] ?? 'tomorrow', program));
  const moved = rest.filter((item) => moves(item, said[itemKey(item)] ?? 'tomorrow', program).length > 0).length;
  const offered = (item: Task | Message) => TARGETS.filter((target) => target === 'stay' || moves(item, target, program).length > 0);
  const rows = rest.map((item) => ({
    item,
    end: (
      <Select size="small" aria-label={t('evening.where', { title: item.title })} value={said[itemKey(item)] ?? 'tomorrow'} onChange={(_event, { value }) => setSaid((was) => ({ ...was, [itemKey(item)]: value as Target }))}>
        {offered(item).map((target) => <option key={target} value={target}>{t(`evening.target.${target}`)}</option>)}
      </Select>
    ),
  }));
  const accept = (): void => { perform(steps, 'spread'); setOver(true); };
  return (
    <PlanDialog title={t('evening.title')} sub={t('evening.done', { count: program.done.count })} accept={moved === 0 ? null : { words: t('evening.accept', { count: moved }), run: accept }} onSkip={() => setOver(true)} onClose={onClose}>
      <PlanRows name={t('evening.name')} rows={rows} />
    </PlanDialog>
  );
}
