import { mergeClasses } from '@fluentui/react-components';
import type { Entry } from '../../domain/program.ts';
import type { Block } from '../../domain/timeline.ts';
import { joined } from '../language/isolate.ts';
import { useBoard } from '../program/board.ts';
import { meetingTitle } from './meetingwords.ts';
import { blockBox } from './timelinehours.ts';
import { useTimelineStyles } from './timelinestyles.ts';

/** Below this height a block has one line. */
const ONE_LINE = 36;

/** A meeting in the day's column; a copy of its row, so it carries no id. */
export function TimelineBlock(props: { block: Block; entry: Entry; firstHour: number }) {
  const { block, entry } = props;
  const { meeting, column, columns } = block;
  const styles = useTimelineStyles();
  const { t, format, openItem } = useBoard();
  if (meeting.when.kind !== 'timed') return null;
  const { top, height } = blockBox(block, props.firstHour);
  const title = meetingTitle(meeting, t);
  const flat = height < ONE_LINE;
  const tentative = meeting.showAs === 'tentative' || meeting.answer === 'tentativelyAccepted' || meeting.answer === 'notResponded';
  const place = meeting.private ? null : meeting.location;
  const width = `calc((100% - var(--hours)) / ${columns})`;
  return (
    <li>
      <button
        type="button"
        className={mergeClasses(styles.face, styles.block, styles.onTint, tentative && styles.tentative, block.past && styles.past, flat && styles.flat)}
        style={{ insetBlockStart: top, blockSize: height, inlineSize: columns > 1 ? `calc(${width} - 2px)` : width, insetInlineStart: `calc(var(--hours) + ${column} * ${width})` }}
        title={`${format.times(meeting.when.start, meeting.when.end)} ${title}`}
        aria-haspopup="dialog"
        onClick={() => openItem(entry)}
      >
        {flat
          ? <>{columns === 1 ? <span>{format.time(meeting.when.start)}</span> : null}<span className={styles.inline} dir="auto">{title}</span></>
          : <><span className={styles.title} dir="auto">{title}</span><span className={styles.where}>{joined([format.times(meeting.when.start, meeting.when.end), place])}</span></>}
      </button>
    </li>
  );
}
