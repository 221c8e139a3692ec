import { ArrowRepeatAll16Regular, HourglassHalf20Regular, Important16Filled, Pin16Filled } from '@fluentui/react-icons';
import type { Task } from '../../domain/item.ts';
import type { Entry } from '../../domain/program.ts';
import { CheckCircle } from '../acts/CheckCircle.tsx';
import { useBoard } from '../program/board.ts';
import { BlockWord } from '../program/BlockWord.tsx';
import { DueWord } from '../program/DueWord.tsx';
import { Faces } from '../program/Faces.tsx';
import { others } from '../program/others.ts';
import { RowFrame } from '../program/RowFrame.tsx';
import { useRowStyles } from '../program/rowstyles.ts';

/** A Planner or To Do task. */
export function TaskRow(props: { entry: Entry; task: Task; done: boolean }) {
  const { entry, task, done } = props;
  const styles = useRowStyles();
  const { t, me, format } = useBoard();
  const people = others(task.assignees, me);
  const marks = (
    <>
      {task.pinned ? <Pin16Filled className={styles.mark} aria-label={t('row.pinned')} /> : null}
      {task.priority === 'urgent' ? <Important16Filled className={styles.mark} aria-label={t('row.urgent')} /> : null}
    </>
  );
  const repeat = task.repeats ? <ArrowRepeatAll16Regular className={styles.smallIcon} aria-label={t('row.repeats')} /> : null;
  const tail = task.estimate === null && people.length === 0 ? null : (
    <>
      {task.estimate === null ? null : <span className={styles.estimate}>{format.minutes(task.estimate)}</span>}
      <Faces people={people} />
    </>
  );
  return (
    <RowFrame
      entry={entry}
      lead={task.handedOut ? <HourglassHalf20Regular className={styles.glyph} aria-label={t('row.handedOut')} /> : <CheckCircle item={task} title={task.title} done={done} glyph={task.progress === 'waitingOnOthers' ? <HourglassHalf20Regular className={styles.glyph} /> : undefined} />}
      marks={marks}
      title={task.title}
      struck={done}
      done={done}
      name={task.container.name}
      due={<><BlockWord entry={entry} block={task.block} />{done ? null : <DueWord due={task.due} />}{repeat}</>}
      tail={tail}
    />
  );
}
