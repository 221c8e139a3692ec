import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Message, Task } from '../../domain/item.ts';
import type { Entry } from '../../domain/program.ts';
import type { Block } from '../../domain/timeline.ts';
import { CheckCircle } from '../acts/CheckCircle.tsx';
import { isDone } from '../acts/itemactions.ts';
import { useBoard } from '../program/board.ts';
import { SOURCE_LOOKS } from '../sources.ts';
import { blockBox } from './timelinehours.ts';
import { useTimelineStyles } from './timelinestyles.ts';

const hatch = `color-mix(in srgb, ${tokens.colorNeutralForeground3} 18%, transparent)`;

const useStyles = makeStyles({
  card: {
    position: 'absolute', display: 'grid', gridTemplateColumns: '24px minmax(0, 1fr)', alignItems: 'start', boxSizing: 'border-box', overflow: 'hidden',
    border: `1px solid ${tokens.colorNeutralStroke1}`, borderInlineStartWidth: '3px', borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorNeutralBackground1,
    backgroundImage: `repeating-linear-gradient(135deg, ${hatch} 0 1px, transparent 1px 6px)`,
    '@media (forced-colors: active)': { backgroundImage: 'none' },
  },
  planner: { borderInlineStartColor: SOURCE_LOOKS.planner.bar },
  todo: { borderInlineStartColor: SOURCE_LOOKS.todo.bar },
  mail: { borderInlineStartColor: SOURCE_LOOKS.mail.bar },
  open: {
    display: 'flex', flexDirection: 'column', minInlineSize: '0', blockSize: '100%', paddingBlock: '2px', paddingInline: '2px 6px', border: 'none', backgroundColor: 'transparent', textAlign: 'start', cursor: 'pointer', overflow: 'hidden',
    fontFamily: 'inherit', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground1,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  // Drawn a little higher than it is, it must not be covered by what follows.
  tiny: { gridTemplateColumns: 'minmax(0, 1fr)', zIndex: 1, '& > button': { paddingInlineStart: '8px' } },
  low: { alignItems: 'center', '& > button': { flexDirection: 'row', alignItems: 'center', paddingBlock: '0' } },
  struck: { textDecorationLine: 'line-through', color: tokens.colorNeutralForeground3 },
});

/** Below this height there is no room for the circle; the row has it. */
const LEAST_CIRCLE = 26;

interface TimeBlockCardProps {
  block: Block;
  item: Task | Message;
  entry: Entry;
  firstHour: number;
}

/** Time kept for a task or mail: hatched, with its circle, unlike a meeting. */
export function TimeBlockCard({ block, item, entry, firstHour }: TimeBlockCardProps) {
  const styles = useStyles();
  const lines = useTimelineStyles();
  const { t, format, openItem } = useBoard();
  const { when } = block.meeting;
  if (when.kind !== 'timed') return null;
  const { top, height } = blockBox(block, firstHour);
  const title = item.title || t('row.noSubject');
  const done = isDone(item);
  const width = `calc((100% - var(--hours)) / ${block.columns})`;
  const times = format.times(when.start, when.end);
  return (
    <li
      className={mergeClasses(styles.card, styles[item.source], height < 36 && styles.low, height < LEAST_CIRCLE && styles.tiny)} data-block={item.id} title={`${times} ${title}`}
      style={{ insetBlockStart: top, blockSize: height, inlineSize: block.columns > 1 ? `calc(${width} - 2px)` : width, insetInlineStart: `calc(var(--hours) + ${block.column} * ${width})` }}
    >
      {height < LEAST_CIRCLE ? null : <CheckCircle item={item} title={title} done={done} />}
      <button type="button" className={styles.open} aria-haspopup="dialog" onClick={() => openItem(entry)}>
        <span className={mergeClasses(lines.title, done && styles.struck)} dir="auto">{title}</span>
        {height < 36 ? null : <span className={lines.where}>{times}</span>}
      </button>
    </li>
  );
}
