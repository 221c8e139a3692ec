import { makeStyles, shorthands, tokens } from '@fluentui/react-components';
import { SOURCE_LOOKS } from '../sources.ts';
import { PANE } from './layout.ts';

const barOf = (colour: string) => ({ '::before': { backgroundColor: colour } });

/**
 * Ground of a row that is pointed at, and of the one that is open: a little of the text's own colour. Fluent's hover grounds
 * turn bright in high contrast and expect the text to turn dark, which a row full of colours cannot do.
 */
export const ROW_HOVER = `color-mix(in srgb, ${tokens.colorNeutralForeground1} 6%, transparent)`;
/** More would take the orange of "today" below 4.5:1. */
const ROW_OPEN = `color-mix(in srgb, ${tokens.colorNeutralForeground1} 7%, transparent)`;

/** Everything a row is drawn with. Heights come from `--row`, set by the density (32, 40 or 52). */
export const useRowStyles = makeStyles({
  row: {
    position: 'relative',
    display: 'grid',
    gridTemplateColumns: 'var(--lead) minmax(0, 1fr) auto',
    alignItems: 'center',
    minBlockSize: 'var(--row)',
    boxSizing: 'border-box',
    paddingInline: tokens.spacingHorizontalS,
    marginBlockEnd: '1px',
    borderRadius: tokens.borderRadiusMedium,
    listStyleType: 'none',
    // Nothing overflows an icon; to cut it all the same costs each frame a layer more.
    '& svg': { overflow: 'visible' },
    color: tokens.colorNeutralForeground1,
    cursor: 'pointer',
    transitionProperty: 'background-color',
    transitionDuration: tokens.durationFaster,
    '@media (prefers-reduced-motion: reduce)': { transitionDuration: '0.01ms' },
    '::before': {
      content: '""',
      position: 'absolute',
      insetBlock: '6px',
      insetInlineStart: '0',
      inlineSize: '3px',
      borderRadius: '2px',
    },
    '@media (forced-colors: active)': { '::before': { forcedColorAdjust: 'none', backgroundColor: 'CanvasText' } },
    ':hover': { backgroundColor: 'var(--row-hover)' },
    ':focus-within': { backgroundColor: 'var(--row-hover)' },
    ':has([data-stop]:focus-visible)': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    [PANE]: { paddingInline: '0', borderRadius: tokens.borderRadiusMedium },
  },
  /** Under the finger a long press lifts the row; it selects no text. */
  liftable: { '&[data-dragging]': { opacity: 0.5 }, '@media (hover: none)': { userSelect: 'none', WebkitTouchCallout: 'none' } },
  open: { backgroundColor: ROW_OPEN, boxShadow: `inset 0 0 0 1px ${tokens.colorNeutralStroke1}` },
  planner: barOf(SOURCE_LOOKS.planner.bar),
  todo: barOf(SOURCE_LOOKS.todo.bar),
  calendar: barOf(SOURCE_LOOKS.calendar.bar),
  mail: barOf(SOURCE_LOOKS.mail.bar),
  /** Not settled yet: a broken bar, beside the word. */
  tentative: {
    '::before': { maskImage: 'repeating-linear-gradient(#000 0 4px, transparent 4px 7px)' },
  },
  lead: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    fontSize: tokens.fontSizeBase200,
    ':global([data-density="compact"])': { fontSize: '11px' },
    fontVariantNumeric: 'tabular-nums',
    whiteSpace: 'nowrap',
  },
  /** `all day` in place of a time: most languages need two lines for it. */
  wholeDay: { color: tokens.colorNeutralForeground3, whiteSpace: 'normal', textAlign: 'center', paddingInlineStart: tokens.spacingHorizontalXS, fontSize: '11px', lineHeight: '13px' },
  start: { fontWeight: tokens.fontWeightSemibold, lineHeight: '18px', ':global([data-density="compact"])': { lineHeight: '16px' } },
  end: { lineHeight: '16px', ':global([data-density="compact"])': { lineHeight: '14px' }, color: tokens.colorNeutralForeground3 },
  ring: {
    inlineSize: '16px',
    blockSize: '16px',
    boxSizing: 'border-box',
    ...shorthands.border('1.25px', 'solid', tokens.colorNeutralForeground2),
    borderRadius: tokens.borderRadiusCircular,
    justifySelf: 'center',
  },
  ringHalf: { backgroundImage: `linear-gradient(90deg, ${tokens.colorNeutralForeground3} 50%, transparent 50%)`, backgroundClip: 'content-box', padding: '2px', ':global([dir="rtl"])': { transform: 'scaleX(-1)' } },
  glyph: { justifySelf: 'center', color: tokens.colorNeutralForeground2, display: 'block' },
  body: {
    display: 'flex',
    flexDirection: 'column',
    minInlineSize: '0',
  },
  oneLine: { flexDirection: 'row', alignItems: 'baseline', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  ended: { flexShrink: 0, whiteSpace: 'pre' },
  title: {
    display: 'flex',
    alignItems: 'center',
    inlineSize: '100%',
    whiteSpace: 'nowrap',
    textAlign: 'start',
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    color: 'inherit',
    backgroundColor: 'transparent',
    ...shorthands.border('0'),
    ...shorthands.padding('0'),
    outlineStyle: 'none',
    cursor: 'pointer',
    '::after': { content: '""', position: 'absolute', inset: '0' },
    ':global([data-density="compact"])': { fontSize: '13px', lineHeight: '17px' },
  },
  /** A box of its own: a title of the other direction is cut at its own end, not at its beginning. */
  words: { minInlineSize: '0', flexGrow: 1, overflow: 'hidden', textOverflow: 'ellipsis' },
  mark: { flexShrink: 0, marginInlineEnd: '4px', fontSize: '14px', inlineSize: '14px', blockSize: '14px' },
  struck: { textDecorationLine: 'line-through', color: tokens.colorNeutralForeground3 },
  meta: {
    display: 'flex',
    alignItems: 'center',
    minInlineSize: '0',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    whiteSpace: 'pre',
    color: tokens.colorNeutralForeground3,
    ':global([data-density="compact"])': { fontSize: '11px', lineHeight: '13px' },
  },
  icon: { flexShrink: 0, fontSize: '14px', inlineSize: '14px', blockSize: '14px', marginInlineEnd: '4px' },
  smallIcon: { flexShrink: 0, fontSize: '12px', inlineSize: '12px', blockSize: '12px', marginInlineStart: '6px' },
  plannerIcon: { color: SOURCE_LOOKS.planner.bar },
  todoIcon: { color: SOURCE_LOOKS.todo.bar },
  calendarIcon: { color: SOURCE_LOOKS.calendar.bar },
  mailIcon: { color: SOURCE_LOOKS.mail.bar },
  middle: { minInlineSize: '0', overflow: 'hidden', textOverflow: 'ellipsis' },
  dueToday: { color: tokens.colorPaletteDarkOrangeForeground1, fontWeight: tokens.fontWeightSemibold },
  overdue: { color: tokens.colorPaletteRedForeground1, fontWeight: tokens.fontWeightSemibold },
  tail: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '2px',
    paddingInlineStart: tokens.spacingHorizontalS,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
    whiteSpace: 'nowrap',
    [PANE]: { '& > [role="img"] + [role="img"]': { display: 'none' } },
  },
  estimate: { ':not(:last-child)': { marginInlineEnd: '6px', [PANE]: { display: 'none' } } },
  // What is dragged over a row does not call for its actions.
  above: { position: 'relative', zIndex: 1, ':global([data-lifting])': { visibility: 'hidden' } },
  past: { minBlockSize: '24px', color: tokens.colorNeutralForeground3 },
  pastTitle: { inlineSize: 'auto', minInlineSize: '0', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, ':global([data-density="compact"])': { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 } },
});
