import { Button, makeStyles, tokens, typographyStyles, useId } from '@fluentui/react-components';
import { Warning16Filled } from '@fluentui/react-icons';
import { Fragment } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Item } from '../../domain/item.ts';
import { itemKey } from '../../domain/personal.ts';
import { useActs, useConflicts } from '../../queries/acts.ts';
import type { Conflict } from '../../queries/acts.ts';
import { useConflictWords } from './conflictwords.ts';
import './words.ts';

const useStyles = makeStyles({
  box: { padding: '12px', marginBottom: '12px', backgroundColor: tokens.colorStatusWarningBackground1, color: tokens.colorNeutralForeground1 },
  head: { display: 'flex', alignItems: 'center', gap: '8px', margin: '0 0 8px', ...typographyStyles.body1Strong },
  icon: { flexShrink: 0, color: tokens.colorStatusWarningForeground3 },
  sides: {
    display: 'grid', gridTemplateColumns: '72px minmax(0, 1fr) minmax(0, 1fr)', columnGap: '8px', rowGap: '2px', alignItems: 'baseline', ...typographyStyles.caption1,
    '@media (max-width: 359px)': { gridTemplateColumns: '56px minmax(0, 1fr) minmax(0, 1fr)' },
  },
  value: { overflowWrap: 'anywhere', maxHeight: '128px', overflowY: 'auto', ...typographyStyles.caption1Strong },
  button: { justifySelf: 'start', marginTop: '8px', maxWidth: '100%' },
  merged: { margin: '8px 0 0', ...typographyStyles.caption1 },
});

function OneConflict({ conflict }: { conflict: Conflict }): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation('edit');
  const { resolve } = useActs();
  const words = useConflictWords();
  const id = useId('conflict');
  const { source } = conflict.item;
  return (
    <section className={styles.box} aria-labelledby={id} data-conflict={conflict.id}>
      <h3 id={id} className={styles.head} role="alert"><Warning16Filled className={styles.icon} aria-hidden />{t(`conflict.title.${source}`)}</h3>
      <div className={styles.sides}>
        <span />
        <span>{t('conflict.yours')}</span>
        <span>{t(`conflict.theirs.${source}`)}</span>
        {conflict.clashes.map(({ field, mine, theirs }, index) => (
          <Fragment key={`${field} ${String(index)}`}>
            <span>{words.name(field)}</span>
            <span className={styles.value} dir="auto">{words.value(field, mine)}</span>
            <span className={styles.value} dir="auto">{words.value(field, theirs)}</span>
          </Fragment>
        ))}
        <span />
        <Button size="small" className={styles.button} onClick={() => { resolve(conflict.id, 'mine'); }}>{t('conflict.keep')}</Button>
        <Button size="small" className={styles.button} onClick={() => { resolve(conflict.id, 'theirs'); }}>{t('conflict.take')}</Button>
      </div>
      <p className={styles.merged}>
        {t(`conflict.unknown.${source}`)}{conflict.merged.length === 0 ? null : ` ${words.merged(conflict.merged)}`}
      </p>
    </section>
  );
}

/** Changed here and elsewhere at once: both values side by side, and two equal buttons, for nobody knows better which is right. */
export function ConflictBlock({ item }: { item: Item }): ReactNode {
  const key = itemKey(item);
  return useConflicts().filter((each) => itemKey(each.item) === key).map((conflict) => <OneConflict key={conflict.id} conflict={conflict} />);
}
