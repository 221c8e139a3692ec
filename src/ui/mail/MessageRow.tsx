import { Important16Filled, Pin16Filled } from '@fluentui/react-icons';
import type { Message } from '../../domain/item.ts';
import type { Entry } from '../../domain/program.ts';
import { CheckCircle } from '../acts/CheckCircle.tsx';
import { useBoard } from '../program/board.ts';
import { BlockWord } from '../program/BlockWord.tsx';
import { DueWord } from '../program/DueWord.tsx';
import { RowFrame } from '../program/RowFrame.tsx';
import { joined } from '../language/isolate.ts';
import { useRowStyles } from '../program/rowstyles.ts';

/** A mail flagged for follow-up. */
export function MessageRow(props: { entry: Entry; message: Message; done: boolean }) {
  const { entry, message, done } = props;
  const styles = useRowStyles();
  const { t, format } = useBoard();
  const title = message.title || t('row.noSubject');
  const marks = (
    <>
      {message.pinned ? <Pin16Filled className={styles.mark} aria-label={t('row.pinned')} /> : null}
      {message.important ? <Important16Filled className={styles.mark} aria-label={t('row.important')} /> : null}
    </>
  );
  return (
    <RowFrame
      entry={entry}
      lead={<CheckCircle item={message} title={title} done={done} />}
      marks={marks}
      title={title}
      struck={done}
      done={done}
      name={joined([message.mailbox?.name ?? null, message.from?.name ?? message.from?.address ?? ''])}
      due={<><BlockWord entry={entry} block={message.block} />{done ? null : <DueWord due={message.due} />}</>}
      tail={message.estimate === null ? null : <span>{format.minutes(message.estimate)}</span>}
    />
  );
}
