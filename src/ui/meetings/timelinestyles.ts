import { makeStyles, tokens } from '@fluentui/react-components';
import { DROP_STYLE } from '../acts/dropstyle.ts';
import { SOURCE_LOOKS } from '../sources.ts';

const tint = `color-mix(in srgb, ${SOURCE_LOOKS.calendar.chip} 42%, ${tokens.colorNeutralBackground1})`;

/** The timeline has no surface of its own; events stand 48 px in, behind the hour labels. */
export const useTimelineStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', minBlockSize: '0', minInlineSize: '0' },
  head: { padding: '12px 0 8px 4px', flexShrink: 0 },
  line: { display: 'flex', alignItems: 'center', blockSize: '24px', columnGap: '4px' },
  name: { margin: '0', flexGrow: 1, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold },
  caption: {
    display: 'flex', justifyContent: 'space-between', columnGap: '8px', marginBlockStart: '16px', minBlockSize: '16px',
    fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground3,
  },
  scroll: { flexGrow: 1, minBlockSize: '0', overflowY: 'auto', overflowX: 'hidden', position: 'relative' },
  allDay: { display: 'flex', flexDirection: 'column', rowGap: '2px', paddingInlineStart: 'var(--hours)', margin: '0 0 8px', listStyleType: 'none' },
  chip: {
    display: 'flex', alignItems: 'center', columnGap: '4px', inlineSize: '100%', blockSize: '24px', paddingInline: '8px', boxSizing: 'border-box',
    backgroundColor: tokens.colorNeutralBackground6, fontSize: tokens.fontSizeBase200,
  },
  chipIcon: { color: SOURCE_LOOKS.calendar.bar, flexShrink: 0 },
  hours: { position: 'relative', margin: '8px 0 12px' },
  events: { margin: '0', padding: '0', listStyleType: 'none' },
  hour: {
    position: 'absolute', insetInline: '0', display: 'block', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground3,
    '::after': { content: '""', position: 'absolute', insetInlineStart: 'var(--hours)', insetInlineEnd: '0', insetBlockStart: '0', blockSize: '1px', backgroundColor: `color-mix(in srgb, ${tokens.colorNeutralForeground3} 14%, transparent)` },
  },
  hourWord: { position: 'absolute', insetBlockStart: '-8px', insetInlineStart: '0', inlineSize: 'calc(var(--hours) - 8px)', textAlign: 'end', fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
  block: {
    position: 'absolute', display: 'flex', flexDirection: 'column', justifyContent: 'flex-start', alignItems: 'stretch', boxSizing: 'border-box', paddingInline: '8px 6px', paddingBlock: '2px', overflow: 'hidden', textAlign: 'start',
    backgroundColor: tint, color: SOURCE_LOOKS.calendar.onChip,
  },
  face: {
    border: `1px solid ${tokens.colorTransparentStroke}`, borderInlineStartWidth: '3px', borderInlineStartColor: SOURCE_LOOKS.calendar.bar, borderRadius: tokens.borderRadiusMedium, font: 'inherit',
    fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, cursor: 'pointer', fontFamily: 'inherit', color: tokens.colorNeutralForeground1, minInlineSize: '0',
    ':hover': { filter: 'brightness(0.97)' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  onTint: { color: SOURCE_LOOKS.calendar.onChip },
  past: { backgroundColor: tokens.colorNeutralBackground6, color: tokens.colorNeutralForeground3, borderInlineStartColor: tokens.colorNeutralStroke1 },
  tentative: { backgroundColor: tokens.colorNeutralBackground1, borderBlockStartColor: tokens.colorNeutralStroke1, borderBlockEndColor: tokens.colorNeutralStroke1, borderInlineEndColor: tokens.colorNeutralStroke1, borderBlockStartStyle: 'dashed', borderBlockEndStyle: 'dashed', borderInlineEndStyle: 'dashed' },
  title: { display: 'block', fontWeight: tokens.fontWeightSemibold, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  inline: { fontWeight: tokens.fontWeightSemibold, minInlineSize: '0', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  flat: { paddingBlock: '0', flexDirection: 'row', columnGap: '8px', justifyContent: 'flex-start', alignItems: 'center' },
  where: { display: 'block', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  gap: {
    position: 'absolute', insetInlineStart: 'var(--hours)', insetInlineEnd: '0', boxSizing: 'border-box', display: 'flex', alignItems: 'center', paddingInline: '12px',
    border: `1px dashed ${tokens.colorNeutralStroke1}`, borderRadius: tokens.borderRadiusMedium, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3,
    backgroundColor: `var(--timeline-surface, ${tokens.colorNeutralBackground3})`,
  },
  slot: { position: 'absolute', insetInline: '0', borderRadius: tokens.borderRadiusMedium, ...DROP_STYLE },
  nowLine: { position: 'absolute', insetInlineStart: 'calc(var(--hours) - 4px)', insetInlineEnd: '0', blockSize: '2px', marginBlockStart: '-1px', backgroundColor: tokens.colorNeutralForeground1, '@media (forced-colors: active)': { backgroundColor: 'Highlight' } },
  now: { position: 'absolute', insetInlineStart: '0', display: 'flex', alignItems: 'center', blockSize: '20px', marginBlockStart: '-10px', zIndex: 1, pointerEvents: 'none' },
  pill: {
    minInlineSize: 'calc(var(--hours) - 8px)', boxSizing: 'border-box', textAlign: 'center', paddingInline: '4px', borderRadius: tokens.borderRadiusCircular, fontSize: tokens.fontSizeBase200, lineHeight: '20px',
    fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums', backgroundColor: tokens.colorNeutralForeground1, color: tokens.colorNeutralBackground1, whiteSpace: 'nowrap',
    '@media (forced-colors: active)': { forcedColorAdjust: 'none', backgroundColor: 'Highlight', color: 'HighlightText' },
  },
  dot: { inlineSize: '8px', blockSize: '8px', marginInlineStart: '-1px', borderRadius: tokens.borderRadiusCircular, backgroundColor: tokens.colorNeutralForeground1, '@media (forced-colors: active)': { backgroundColor: 'Highlight' } },
});
