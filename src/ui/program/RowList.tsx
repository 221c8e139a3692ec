import { makeStyles } from '@fluentui/react-components';
import type { Instant } from '../../domain/item.ts';
import type { Entry } from '../../domain/program.ts';
import type { Density } from '../../domain/settings.ts';
import { phaseOf } from '../meetings/phase.ts';
import { ItemRow } from './ItemRow.tsx';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: '0', padding: '0' },
});

interface RowListProps {
  entries: readonly Entry[];
  now: Instant;
  density: Density;
  label: string;
  done?: boolean;
  className?: string;
}

/** Rows of one day, lane or tray. Meetings shrink when they are over only on the page's own days, so `now` decides. */
export function RowList(props: RowListProps) {
  const styles = useStyles();
  return (
    // Safari forgets that a list without bullets is one unless told.
    <ul role="list" className={props.className ?? styles.list} data-density={props.density} aria-label={props.label}>
      {props.entries.map((entry) => (
        <ItemRow key={entry.key} entry={entry} phase={phaseOf(entry.item, props.now)} done={props.done ?? false} />
      ))}
    </ul>
  );
}
