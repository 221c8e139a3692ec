import type { ReactNode } from 'react';
import { Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { Item } from '../../domain/item.ts';
import { useBoard } from '../program/board.ts';
import { joined } from '../language/isolate.ts';
import { SOURCE_LOOKS } from '../sources.ts';

const useStyles = makeStyles({
  list: { margin: '0', padding: '0', listStyleType: 'none', maxBlockSize: '44dvh', overflowY: 'auto' },
  row: { display: 'flex', alignItems: 'center', columnGap: '8px', minBlockSize: '40px', borderBlockEndWidth: '1px', borderBlockEndStyle: 'solid', borderBlockEndColor: tokens.colorNeutralStroke3 },
  body: { flexGrow: 1, minInlineSize: '0' },
  title: { display: 'block', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  note: { display: 'flex', alignItems: 'center', columnGap: '4px', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground3, minInlineSize: '0' },
  words: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  icon: { flexShrink: 0, inlineSize: '14px', blockSize: '14px' },
  end: { flexShrink: 0, maxInlineSize: '50%' },
});

export interface PlanRow<T extends Item> {
  item: T;
  /** Why, or where it stands; after the source's word. */
  note?: string;
  end?: ReactNode;
}

interface PlanRowsProps<T extends Item> {
  name: string;
  rows: readonly PlanRow<T>[];
  /** With a tick before each: which are in, and what a click does. */
  ticks?: { on: (item: T) => boolean; toggle: (item: T) => void };
}

/** What a proposal is about, a line each. */
export function PlanRows<T extends Item>({ name, rows, ticks }: PlanRowsProps<T>) {
  const styles = useStyles();
  const { t } = useBoard();
  const { t: words } = useTranslation('plan');
  return (
    <ul className={styles.list} role="list" aria-label={name} tabIndex={rows.length > 6 ? 0 : undefined}>
      {rows.map(({ item, note, end }) => {
        const { Icon, word, bar } = SOURCE_LOOKS[item.source];
        const title = item.title || t('row.noSubject');
        return (
          <li key={`${item.source}:${item.id}`} className={styles.row} data-plan-row={item.id}>
            {ticks === undefined ? null : <Checkbox checked={ticks.on(item)} aria-label={words('tick', { title })} onChange={() => ticks.toggle(item)} />}
            <span className={styles.body}>
              <span className={styles.title} dir="auto" title={title}>{title}</span>
              <span className={styles.note}><Icon className={styles.icon} style={{ color: bar }} aria-hidden /><span className={styles.words}>{joined([t(word), note ?? null])}</span></span>
            </span>
            {end === undefined ? null : <span className={styles.end}>{end}</span>}
          </li>
        );
      })}
    </ul>
  );
}
