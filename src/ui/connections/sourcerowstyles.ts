import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

const NARROW = '@container frame (max-width: 719px)';

/** One row of the table of sources; below 720 px a block of lines. */
export const useSourceRowStyles = makeStyles({
  row: {
    '& > *': { padding: '6px 8px 6px 0', blockSize: '32px', textAlign: 'start', verticalAlign: 'middle' },
    [NARROW]: { position: 'relative', paddingBlock: '8px', borderBlockEndWidth: '1px', borderBlockEndStyle: 'solid', borderBlockEndColor: tokens.colorNeutralStroke3, '& > *': { padding: '2px 0', blockSize: 'auto' }, ':last-child': { border: 'none' } },
  },
  name: { fontWeight: tokens.fontWeightSemibold, inlineSize: '18%', [NARROW]: { inlineSize: 'auto' } },
  line: { display: 'flex', alignItems: 'center', columnGap: '8px' },
  state: { inlineSize: '20%', [NARROW]: { inlineSize: 'auto' } },
  since: { color: tokens.colorNeutralForeground3, ...typographyStyles.caption1 },
  last: { whiteSpace: 'nowrap', [NARROW]: { color: tokens.colorNeutralForeground3, ...typographyStyles.caption1 } },
  acts: { textAlign: 'end',  [NARROW]: { position: 'absolute', insetBlockStart: '6px', insetInlineEnd: '0' } },
  narrowOnly: { display: 'none', [NARROW]: { display: 'inline' } },
});
