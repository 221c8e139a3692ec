import { useState } from 'react';
import { makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { Day } from '../../domain/item.ts';
import type { Program } from '../../domain/program.ts';
import { dayPlanOf } from '../../domain/suggest.ts';
import { useBoard } from '../program/board.ts';
import { bookedWords, roomWords } from '../program/capacitywords.ts';
import { dayText } from './daytext.ts';
import { PlanDialog } from './PlanDialog.tsx';

const useStyles = makeStyles({
  text: { inlineSize: '100%', '& > textarea': { minBlockSize: '320px', maxBlockSize: '50dvh', fontFamily: 'inherit', unicodeBidi: 'plaintext' } },
  said: { margin: '0', minBlockSize: '20px', color: tokens.colorNeutralForeground3 },
});

interface DayTextDialogProps {
  program: Program;
  /** Today when left out. */
  day?: Day;
  onClose: () => void;
}

/** The day as text to copy (I6). Where the host keeps the clipboard to itself, the text is there to be selected. */
export function DayTextDialog({ program, day = program.today, onClose }: DayTextDialogProps) {
  const styles = useStyles();
  const { t } = useTranslation('plan');
  const board = useBoard();
  const [said, setSaid] = useState<'copied' | 'select' | null>(null);
  const capacity = dayPlanOf(program, day)?.capacity ?? { meetings: 0, tasks: 0, of: 0 };
  const room = roomWords(capacity, board).words;
  const booked = bookedWords(capacity, board);
  const text = dayText(program, day, { t, words: board.t, format: board.format, booked: room === '' ? booked : `${booked}: ${room}` });
  const copy = (): void => {
    navigator.clipboard.writeText(text).then(() => setSaid('copied'), () => setSaid('select'));
  };
  return (
    <PlanDialog title={t('text.title', { day: board.format.day(day) })} accept={{ words: t('text.copy'), run: copy }} onCancel={onClose} cancelWords={t('close')} onClose={onClose}>
      <Textarea className={styles.text} readOnly aria-label={t('text.title', { day: board.format.day(day) })} value={text} />
      <p className={styles.said} role="status">{said === null ? '' : t(`text.${said}`)}</p>
    </PlanDialog>
  );
}

export default DayTextDialog;
