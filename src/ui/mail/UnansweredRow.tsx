import { MailClock20Regular } from '@fluentui/react-icons';
import type { UnansweredMessage } from '../../domain/item.ts';
import type { Entry } from '../../domain/program.ts';
import { useBoard } from '../program/board.ts';
import { RowFrame } from '../program/RowFrame.tsx';
import { useRowStyles } from '../program/rowstyles.ts';

/** A sent mail that nobody answered yet (E3): to whom, and for how many working days. */
export function UnansweredRow(props: { entry: Entry; message: UnansweredMessage }) {
  const { entry, message } = props;
  const styles = useRowStyles();
  const { t, format } = useBoard();
  const names = message.to.map((person) => person.name ?? person.address ?? '').filter((name) => name !== '');
  return (
    <RowFrame
      entry={entry}
      lead={<MailClock20Regular className={styles.glyph} />}
      title={message.title || t('row.noSubject')}
      middle={names.length === 0 ? '' : t('row.to', { names: format.list(names) })}
      due={` · ${t('row.waitingDays', { count: message.workingDays })}`}
    />
  );
}
