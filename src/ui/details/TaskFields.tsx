import { Suspense } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Person, Task } from '../../domain/item.ts';
import type { Program } from '../../domain/program.ts';
import type { TaskEditing } from '../../queries/taskediting.ts';
import { AssigneesRow } from './AssigneesRow.tsx';
import { CategoriesRow } from './CategoriesRow.tsx';
import { DueRow, PlannedRow, StartRow } from './DateRows.tsx';
import { FieldList, FieldRow } from './FieldRow.tsx';
import { useAct } from './liveitem.ts';
import { ReminderRow } from './ReminderRow.tsx';
import { BucketRow, ContainerRow, EstimateRow, PriorityRow, ProgressRow } from './TaskRows.tsx';
import { lazyPart } from '../lazypart.ts';
import './words.ts';

const RepeatRow = lazyPart(() => import('./RepeatRow.tsx'));
const BlockRow = lazyPart(() => import('./BlockRow.tsx'));

interface Props {
  task: Task;
  editing: TaskEditing;
  program: Program;
  me: readonly string[];
  onPerson(person: Person): void;
}

/** What only To Do has. Read with the details: until then it is not known, and so not to be changed. */
function TodoRows({ task, editing, program }: Omit<Props, 'me' | 'onPerson'>): ReactNode {
  const { t } = useTranslation('details');
  if (editing.loading || editing.problem !== null) return <FieldRow label={t('repeats')}>{task.repeats ? t('repeatsYes') : null}</FieldRow>;
  return (
    <>
      <ReminderRow reminder={editing.reminder} />
      <Suspense fallback={<FieldRow label={t('repeats')}>{task.repeats ? t('repeatsYes') : null}</FieldRow>}><RepeatRow task={task} recurrence={editing.recurrence} today={program.today} firstDayOfWeek={program.frame.weekStart} /></Suspense>
    </>
  );
}

/** The fields of a Planner or To Do task, each changed by clicking it. */
export function TaskFields({ task, editing, program, me, onPerson }: Props): ReactNode {
  const act = useAct();
  return (
    <FieldList>
      <PlannedRow task={task} />
      <DueRow task={task} />
      <StartRow task={task} />
      {task.source === 'todo' ? <TodoRows task={task} editing={editing} program={program} /> : null}
      <ProgressRow task={task} onDone={() => { act({ kind: 'complete' }); }} />
      <PriorityRow task={task} />
      <ContainerRow task={task} editing={editing} />
      {task.source === 'planner' ? <BucketRow task={task} editing={editing} /> : null}
      {task.source === 'planner' ? <AssigneesRow task={task} assignable={editing.assignable} me={me} onPerson={onPerson} /> : null}
      <CategoriesRow task={task} labels={editing.labels} />
      <EstimateRow task={task} />
      <Suspense fallback={null}><BlockRow item={task} program={program} /></Suspense>
    </FieldList>
  );
}
