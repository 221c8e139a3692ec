import { Suspense, useId, useState } from 'react';
import type { FocusEvent, ReactNode } from 'react';
import { mergeClasses } from '@fluentui/react-components';
import type { Entry } from '../../domain/program.ts';
import { RowState } from '../acts/RowState.tsx';
import { TouchMore } from '../acts/TouchMore.tsx';
import { SOURCE_LOOKS } from '../sources.ts';
import { useBoard } from './board.ts';
import { useIsOpen } from './openrow.ts';
import { useRowStyles } from './rowstyles.ts';
import { lazyPart } from '../lazypart.ts';

/** Where nothing can be pointed at without pressing it, the actions stand in a menu of each row. */
const TOUCH = typeof matchMedia === 'function' && matchMedia('(hover: none)').matches;

const RowActions = lazyPart(() => import('./RowActions.tsx'));

export interface RowFrameProps {
  entry: Entry;
  lead: ReactNode;
  /** Icons before the title. */
  marks?: ReactNode;
  title: string;
  struck?: boolean;
  tentative?: boolean;
  /** After the source's word: the name of a plan, list or sender. It alone shrinks, with `middle`. */
  name?: string;
  /** In place of a name: a line in the words of the page, such as room and people. */
  middle?: string;
  /** After the middle; never shrinks. */
  due?: ReactNode;
  /** What the row tells at its end; gives way to the actions. */
  tail?: ReactNode;
  /** Stays beside the actions, such as Join. */
  fixed?: ReactNode;
  /** Completed items stand in no bucket any more. */
  done?: boolean;
}

function showTruncated(row: HTMLElement): void {
  const title = row.querySelector<HTMLElement>('[data-stop]');
  if (title === null) return;
  const words = title.lastElementChild ?? title;
  title.title = words.scrollWidth > words.clientWidth ? title.textContent ?? '' : '';
}

/** One row: bar, lead, two lines, tail. The actions are drawn only for the row that is pointed at or focused. */
export function RowFrame(props: RowFrameProps) {
  const { entry } = props;
  const { item } = entry;
  const styles = useRowStyles();
  const { t, openItem } = useBoard();
  const [active, setActive] = useState(false);
  const open = useIsOpen(entry.key);
  const metaId = useId();
  const look = SOURCE_LOOKS[item.source];
  const leave = (event: FocusEvent<HTMLElement>): void => {
    if (!event.currentTarget.contains(event.relatedTarget)) setActive(false);
  };
  return (
    <li
      className={mergeClasses(styles.row, styles.liftable, styles[item.source], props.tentative === true && styles.tentative, open && styles.open)}
      data-source={item.source}
      data-id={item.id}
      data-bucket={props.done === true ? undefined : entry.place}
      data-day={entry.span?.day}
      onPointerEnter={(event) => { setActive(event.pointerType === 'mouse'); showTruncated(event.currentTarget); }}
      onPointerLeave={() => setActive(false)}
      onFocus={(event) => { setActive(true); showTruncated(event.currentTarget); }}
      onBlur={leave}
    >
      {props.lead}
      <div className={styles.body}>
        <button type="button" className={mergeClasses(styles.title, props.struck === true && styles.struck)} data-stop="" tabIndex={-1} aria-haspopup="dialog" aria-describedby={metaId} onClick={() => openItem(entry)}>
          {props.marks}<span className={styles.words} dir="auto">{props.title}</span>
        </button>
        <div className={styles.meta} id={metaId}>
          <look.Icon className={mergeClasses(styles.icon, styles[`${item.source}Icon`])} />
          {t(look.word)}
          {props.name ? <>{' · '}<span className={styles.middle} dir="auto">{props.name}</span></> : null}
          {props.middle ? <span className={styles.middle}>{` · ${props.middle}`}</span> : null}
          {props.due}
          <RowState item={item} />
        </div>
      </div>
      {active || props.tail || props.fixed || TOUCH ? (
        <div className={mergeClasses(styles.tail, active && styles.above)}>
          {active && !TOUCH ? <Suspense fallback={props.tail}><RowActions entry={entry} done={props.done ?? false} /></Suspense> : props.tail}
          {/* Always the second child: were it drawn anew when the row gets focus, a click on it would be lost. */}
          {props.fixed}
          {TOUCH ? <TouchMore entry={entry} title={props.title} /> : null}
        </div>
      ) : null}
    </li>
  );
}
