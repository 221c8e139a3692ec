import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Program } from '../../domain/program.ts';
import { dayPlanOf } from '../../domain/suggest.ts';
import { useBoard } from '../program/board.ts';
import { CapacityBar } from '../program/CapacityBar.tsx';
import { bookedWords, roomWords } from '../program/capacitywords.ts';

const useStyles = makeStyles({
  line: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', columnGap: '8px', marginBlockStart: '4px', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  over: { color: tokens.colorPaletteRedForeground1, fontWeight: tokens.fontWeightSemibold },
});

/** How full today is, as it would be: `added` minutes more of tasks, or fewer when negative. */
export function BookedLine({ program, added }: { program: Program; added: number }) {
  const styles = useStyles();
  const board = useBoard();
  const now = dayPlanOf(program, program.today)?.capacity ?? { meetings: 0, tasks: 0, of: 0 };
  const capacity = { ...now, tasks: Math.max(0, now.tasks + added) };
  const room = roomWords(capacity, board);
  return (
    <div role="status">
      <CapacityBar capacity={capacity} />
      <span className={styles.line}><span>{bookedWords(capacity, board)}</span><span className={mergeClasses(room.over && styles.over)}>{room.words}</span></span>
    </div>
  );
}
