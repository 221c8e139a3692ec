import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Item } from '../../domain/item.ts';
import { joined } from '../language/isolate.ts';
import { SOURCE_LOOKS } from '../sources.ts';
import '../details/words.ts';

const useStyles = makeStyles({
  row: {
    position: 'relative',
    display: 'grid',
    gridTemplateColumns: '56px minmax(0, 1fr) auto',
    alignItems: 'center',
    minHeight: '40px',
    padding: '2px 0 2px 8px',
    boxSizing: 'border-box',
    marginBottom: '1px',
    borderRadius: tokens.borderRadiusMedium,
  },
  noLead: { gridTemplateColumns: 'minmax(0, 1fr) auto' },
  bar: { position: 'absolute', insetInlineStart: 0, top: '6px', bottom: '6px', width: '3px', borderRadius: '2px', '@media (forced-colors: active)': { forcedColorAdjust: 'none' } },
  title: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', color: tokens.colorNeutralForeground1, ...typographyStyles.body1 },
  struck: { textDecorationLine: 'line-through' },
  meta: { display: 'flex', alignItems: 'center', gap: '4px', minWidth: 0, color: tokens.colorNeutralForeground3, ...typographyStyles.caption1 },
  icon: { flexShrink: 0, width: '14px', height: '14px' },
  words: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
});

interface Props {
  item: Item;
  /** Left of the title, such as its times. */
  lead?: ReactNode;
  meta: readonly string[];
  struck?: boolean;
  end?: ReactNode;
}

/** A row of the day sheet: the look of the program's rows, without their ids and actions, since it is only a copy. */
export function DaySheetRow({ item, lead, meta, struck, end }: Props): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation('details');
  const { t: program } = useTranslation('program');
  const { Icon, word, bar } = SOURCE_LOOKS[item.source];
  const words = joined([program(word), ...meta]);
  return (
    <div className={mergeClasses(styles.row, lead === undefined && styles.noLead)}>
      <span className={styles.bar} style={{ backgroundColor: bar }} />
      {lead}
      <div style={{ minWidth: 0 }}>
        <div className={mergeClasses(styles.title, struck === true && styles.struck)} title={item.title} dir="auto">
          {item.title.trim() === '' ? t('noTitle') : item.title}
        </div>
        <div className={styles.meta}><Icon className={styles.icon} style={{ color: bar }} aria-hidden /><span className={styles.words}>{words}</span></div>
      </div>
      {end}
    </div>
  );
}
