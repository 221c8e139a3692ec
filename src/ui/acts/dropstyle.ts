import { tokens } from '@fluentui/react-components';

/** How a drop target shows that it is meant: brand border and tint. The mark is `DROP_OVER`. */
export const DROP_STYLE = {
  '&[data-drop-over]': { outline: `2px solid ${tokens.colorBrandStroke1}`, outlineOffset: '-2px', backgroundColor: tokens.colorBrandBackground2 },
} as const;
