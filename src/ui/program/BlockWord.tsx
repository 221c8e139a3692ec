import type { TimeBlock } from '../../domain/item.ts';
import type { Entry } from '../../domain/program.ts';
import { useBoard } from './board.ts';

/** " · 10:00–10:40" on the day of the block; nothing for one that is over and done with. */
export function BlockWord({ entry, block }: { entry: Entry; block: TimeBlock | undefined }) {
  const { format } = useBoard();
  return block === undefined || block.day !== entry.day ? null : <>{` · ${format.times(block.start, block.end)}`}</>;
}
