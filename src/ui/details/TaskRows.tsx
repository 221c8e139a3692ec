import { makeStyles } from '@fluentui/react-components';
import { Important16Filled } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Message, Priority, Progress, Task } from '../../domain/item.ts';
import type { TaskEditing } from '../../queries/taskediting.ts';
import { LENGTHS } from '../acts/lengths.ts';
import { useFormat } from '../language/format.ts';
import { ChoiceMenu } from './ChoiceMenu.tsx';
import { FieldRow } from './FieldRow.tsx';
import { useEdit } from './liveitem.ts';
import './words.ts';

const PLANNER: readonly Progress[] = ['notStarted', 'inProgress', 'completed'];
const TODO: readonly Progress[] = ['notStarted', 'inProgress', 'waitingOnOthers', 'deferred', 'completed'];
const PRIORITIES: readonly Priority[] = ['urgent', 'important', 'medium', 'low'];

const useStyles = makeStyles({ mark: { flexShrink: 0, marginInlineStart: '-2px' } });

/** How far it is. Completing is an act of its own: it can be undone with the occurrence that it makes. */
export function ProgressRow({ task, onDone }: { task: Task; onDone(): void }): ReactNode {
  const { t } = useTranslation('details');
  const format = useFormat();
  const edit = useEdit();
  const words = task.source === 'planner' ? PLANNER : TODO;
  const choose = (progress: Progress): void => {
    if (progress === 'completed') onDone();
    else edit({ progress });
  };
  return (
    <FieldRow label={t('progress')} aside={task.completedOn === null ? undefined : t('completedOn', { day: format.day(task.completedOn) })}>
      <ChoiceMenu choices={words.map((value) => ({ value, label: t(`progressWord.${value}`) }))} chosen={task.progress} onChoose={(value) => { choose(value as Progress); }}>
        {t(`progressWord.${task.progress}`)}
      </ChoiceMenu>
    </FieldRow>
  );
}

/** Planner has four priorities. To Do knows three kinds of importance, called as To Do calls them. */
export function PriorityRow({ task }: { task: Task }): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation('details');
  const { t: e } = useTranslation('edit');
  const edit = useEdit();
  const shared = task.source === 'planner';
  const offered = shared ? PRIORITIES : PRIORITIES.filter((each) => each !== 'urgent');
  const chosen = !shared && task.priority === 'urgent' ? 'important' : task.priority;
  const word = (each: Priority): string => (shared ? t(`priorityWord.${each}`) : e(`importanceWord.${each}`));
  return (
    <FieldRow label={shared ? t('priority') : t('importance')}>
      <ChoiceMenu choices={offered.map((value) => ({ value, label: word(value) }))} chosen={chosen} onChoose={(value) => { edit({ priority: value as Priority }); }}>
        {chosen === 'urgent' ? <Important16Filled className={styles.mark} aria-hidden /> : null}
        {word(chosen)}
      </ChoiceMenu>
    </FieldRow>
  );
}

/** The plan or list. Graph moves no task: it is made anew there, and what cannot come along is said in the menu. */
export function ContainerRow({ task, editing }: { task: Task; editing: TaskEditing }): ReactNode {
  const { t } = useTranslation('edit');
  const edit = useEdit();
  const shared = task.source === 'planner';
  const label = t(shared ? 'plan' : 'list');
  // The files of a To Do task would be left behind.
  const held = !shared && task.hasAttachments;
  if (held || editing.containers.length < 2) return <FieldRow label={label} aside={held ? t('listHeld') : undefined}>{task.container.name}</FieldRow>;
  const choose = (id: string): void => {
    const container = editing.containers.find((each) => each.id === id);
    if (container !== undefined) edit({ container, ...(shared && { bucket: { from: editing.bucket, to: null } }) });
  };
  return (
    <FieldRow label={label}>
      <ChoiceMenu choices={editing.containers.map(({ id, name }) => ({ value: id, label: name }))} chosen={task.container.id} note={shared ? t('planNote') : undefined} onChoose={choose}>
        {task.container.name}
      </ChoiceMenu>
    </FieldRow>
  );
}

/** The bucket inside the plan. */
export function BucketRow({ task, editing }: { task: Task; editing: TaskEditing }): ReactNode {
  const { t } = useTranslation('edit');
  const edit = useEdit();
  const { bucket, buckets } = editing;
  if (buckets.length === 0) return <FieldRow label={t('bucket')}>{task.section}</FieldRow>;
  const choose = (id: string): void => {
    const to = buckets.find((each) => each.id === id);
    if (to !== undefined) edit({ bucket: { from: bucket, to } });
  };
  return (
    <FieldRow label={t('bucket')}>
      <ChoiceMenu choices={buckets.map(({ id, name }) => ({ value: id, label: name }))} chosen={bucket?.id ?? ''} onChoose={choose} empty={task.section === null}>
        {task.section ?? t('noBucket')}
      </ChoiceMenu>
    </FieldRow>
  );
}

/** How long it will take: kept in the person's own settings. */
export function EstimateRow({ task }: { task: Task | Message }): ReactNode {
  const { t } = useTranslation('details');
  const { t: e } = useTranslation('edit');
  const format = useFormat();
  const edit = useEdit();
  const offered = [...new Set([...LENGTHS, ...(task.estimate === null ? [] : [task.estimate])])].sort((a, b) => a - b);
  const choices = [{ value: '', label: e('noEstimate') }, ...offered.map((each) => ({ value: String(each), label: format.minutes(each) }))];
  return (
    <FieldRow label={t('estimate')} aside={task.estimate === null ? undefined : t('onlyYou')}>
      <ChoiceMenu choices={choices} chosen={task.estimate === null ? '' : String(task.estimate)} empty={task.estimate === null} onChoose={(value) => { edit({ estimate: value === '' ? null : Number(value) }); }}>
        {task.estimate === null ? e('noEstimate') : format.minutes(task.estimate)}
      </ChoiceMenu>
    </FieldRow>
  );
}
