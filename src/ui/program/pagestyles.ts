import { makeStyles, tokens } from '@fluentui/react-components';
import { BROAD, CONTAINER, PANE, THREE, THREE_ONLY, TWO, WITH_TIMELINE } from './layout.ts';

/** The page's frame: a size container, so that tab and pane share it whatever the window is. */
export const usePageStyles = makeStyles({
  container: {
    containerType: 'inline-size', containerName: CONTAINER, minBlockSize: '100dvh', backgroundColor: tokens.colorNeutralBackground3, color: tokens.colorNeutralForeground1,
    '--row': '40px', '--lead': '44px',
  },
  compact: { '--row': '32px' },
  comfortable: { '--row': '52px' },
  /** "10:30 AM" needs more room than "10:30". */
  twelveHours: { '--lead': '62px' },
  page: {
    display: 'flex', flexDirection: 'column', boxSizing: 'border-box', minBlockSize: '100dvh',
    [BROAD]: { padding: '8px 16px 16px' },
    [THREE]: { blockSize: '100dvh', minBlockSize: '600px' },
    [PANE]: { paddingInline: '8px', backgroundColor: tokens.colorNeutralBackground1 },
  },
  top: { display: 'flex', alignItems: 'center', columnGap: '12px', flexShrink: 0, [PANE]: { columnGap: '8px', flexWrap: 'wrap', borderBlockEndWidth: '1px', borderBlockEndStyle: 'solid', borderBlockEndColor: tokens.colorNeutralStroke2, marginInline: '-8px', paddingInline: '8px' } },
  strip: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '24px', minBlockSize: '36px', flexShrink: 0 },
  problems: { display: 'flex', flexDirection: 'column', rowGap: '8px', flexShrink: 0, marginBlockEnd: '8px', [PANE]: { marginBlockStart: '8px' } },
  grid: {
    flexGrow: 1, minBlockSize: '0',
    [BROAD]: { display: 'grid', gap: '12px' },
    [TWO]: { gridTemplateColumns: 'minmax(0, 1.15fr) minmax(0, 1fr)', gridTemplateAreas: '"today this" "today next"', gridTemplateRows: 'auto 1fr', alignItems: 'start' },
    [THREE]: { gridTemplateRows: 'minmax(0, 1fr)' },
    [THREE_ONLY]: { gridTemplateColumns: 'repeat(3, minmax(280px, 1fr))' },
    [WITH_TIMELINE]: { gridTemplateColumns: 'repeat(3, minmax(280px, 1fr)) 280px' },
  },
  today: { [TWO]: { gridArea: 'today' } },
  'this-week': { [TWO]: { gridArea: 'this' } },
  'next-week': { [TWO]: { gridArea: 'next' } },
  trays: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', columnGap: '4px', borderBlockEndWidth: '1px', borderBlockEndStyle: 'solid', borderBlockEndColor: tokens.colorNeutralStroke2 },
  bottom: {
    marginBlockStart: 'auto', position: 'sticky', insetBlockEnd: '0', zIndex: 4, marginInline: '-8px', paddingInline: '8px', backgroundColor: tokens.colorNeutralBackground1,
    borderBlockStartWidth: '1px', borderBlockStartStyle: 'solid', borderBlockStartColor: tokens.colorNeutralStroke2,
  },
});
