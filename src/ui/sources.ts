import { tokens } from '@fluentui/react-components';
import { BoardSplit16Regular, CalendarLtr16Regular, Mail16Regular, TaskListSquareLtr16Regular } from '@fluentui/react-icons';
import type { FluentIcon } from '@fluentui/react-icons';
import type { Source } from '../domain/item.ts';

/** How one source is told: icon and word always go together, the colour only repeats them (A9). */
export interface SourceLook {
  Icon: FluentIcon;
  /** Key of its name in the `program` words. */
  word: `source.${Source}`;
  /** For the bar at a row's edge and the icon; too weak for text. */
  bar: string;
  /** Chip behind text, and the text on it. */
  chip: string;
  onChip: string;
}

/** Teal, cornflower, purple and brass stay apart in every kind of colour blindness, light and dark. */
export const SOURCE_LOOKS: Record<Source, SourceLook> = {
  planner: {
    Icon: BoardSplit16Regular,
    word: 'source.planner',
    bar: tokens.colorPaletteTealBorderActive,
    chip: tokens.colorPaletteTealBackground2,
    onChip: tokens.colorPaletteTealForeground2,
  },
  todo: {
    Icon: TaskListSquareLtr16Regular,
    word: 'source.todo',
    bar: tokens.colorPaletteCornflowerBorderActive,
    chip: tokens.colorPaletteCornflowerBackground2,
    onChip: tokens.colorPaletteCornflowerForeground2,
  },
  calendar: {
    Icon: CalendarLtr16Regular,
    word: 'source.calendar',
    bar: tokens.colorPalettePurpleBorderActive,
    chip: tokens.colorPalettePurpleBackground2,
    onChip: tokens.colorPalettePurpleForeground2,
  },
  mail: {
    Icon: Mail16Regular,
    word: 'source.mail',
    bar: tokens.colorPaletteBrassBorderActive,
    chip: tokens.colorPaletteBrassBackground2,
    onChip: tokens.colorPaletteBrassForeground2,
  },
};
