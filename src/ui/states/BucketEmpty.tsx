import { CalendarLtr28Regular, CheckmarkCircle48Regular, Filter28Regular } from '@fluentui/react-icons';
import { SOURCES } from '../../domain/item.ts';
import { addDays } from '../../domain/day.ts';
import type { BucketPlan } from '../../domain/program.ts';
import type { ProgramView } from '../../queries/view.ts';
import { entriesOn } from '../meetings/dayentries.ts';
import { useBoard } from '../program/board.ts';
import { SOURCE_LOOKS } from '../sources.ts';
import { EmptyState } from './EmptyState.tsx';

/** "as far as To Do, Calendar and Mail go. Planner was last read at 16:46." Says nothing when every source is whole. */
function useLimits(view: ProgramView): string {
  const { t, format } = useBoard();
  const states = SOURCES.map((source) => view.sources[source]);
  const missing = states.filter((state) => state.status === 'failed');
  if (missing.length === 0) return '';
  const whole = states.filter((state) => state.status === 'ready').map((state) => t(SOURCE_LOOKS[state.source].word));
  const last = missing.map((state) => {
    const source = t(SOURCE_LOOKS[state.source].word);
    return state.readAt === null ? t('empty.notRead', { source }) : t('empty.lastRead', { source, time: format.time(state.readAt) });
  });
  return [whole.length === 0 ? '' : t('empty.asFarAs', { sources: format.list(whole), count: whole.length }), ...last].join(' ').trim();
}

interface BucketEmptyProps {
  plan: BucketPlan;
  view: ProgramView;
  onShowAll: () => void;
  onShowDay: (day: string) => void;
}

/** What an empty bucket says; it never claims more than is known. */
export function BucketEmpty({ plan, view, onShowAll, onShowDay }: BucketEmptyProps) {
  const { t } = useBoard();
  const limits = useLimits(view);
  const { program, hidden } = view;
  if (plan.first === null) return <EmptyState Icon={CheckmarkCircle48Regular} title={t('empty.nothingLeft')} />;
  if (hidden > 0) {
    return <EmptyState Icon={Filter28Regular} title={t('empty.filtered')} action={{ word: t('empty.showHidden', { count: hidden }), onClick: onShowAll }}>{t('empty.hidden', { count: hidden })}</EmptyState>;
  }
  if (plan.bucket !== 'today') return <EmptyState Icon={CalendarLtr28Regular} title={t('empty.nothing')}>{limits}</EmptyState>;
  const known = [program.overdue, program.waiting, program.noDate, program.later, program.done, ...Object.values(program.buckets)];
  if (limits === '' && known.every((tray) => tray.count === 0)) return <EmptyState Icon={CalendarLtr28Regular} title={t('empty.first')}>{t('empty.firstHow')}</EmptyState>;
  const tomorrow = addDays(program.today, 1);
  const waiting = entriesOn(program, tomorrow).length;
  return (
    <EmptyState
      Icon={CheckmarkCircle48Regular}
      title={program.done.count > 0 || plan.count > 0 ? t('empty.done') : t('empty.freeDay')}
      action={waiting === 0 ? null : { word: t('empty.showTomorrow', { count: waiting }), onClick: () => onShowDay(tomorrow) }}
    >
      {limits}
    </EmptyState>
  );
}
