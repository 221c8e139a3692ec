import { makeStyles, shorthands, tokens } from '@fluentui/react-components';

const CHOSEN = {
  backgroundColor: tokens.colorBrandBackground2, color: tokens.colorBrandForeground2, ...shorthands.borderColor(tokens.colorCompoundBrandStroke),
  // The brand's background and stroke are black and white in high contrast, as of a chip that is not chosen: the ring tells it.
  boxShadow: `inset 0 0 0 1px ${tokens.colorCompoundBrandStroke}`,
  '@media (forced-colors: active)': { forcedColorAdjust: 'none', backgroundColor: 'Highlight', color: 'HighlightText', ...shorthands.borderColor('Highlight') },
} as const;

/** Small buttons of which one is chosen: days, free times. */
export const useChipStyles = makeStyles({
  chips: { display: 'flex', flexWrap: 'wrap', gap: '6px' },
  chip: {
    minWidth: 0, paddingInline: '10px', whiteSpace: 'nowrap',
    '&[aria-pressed="true"]': { ...CHOSEN, ':hover': CHOSEN },
  },
});
