import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Connection, PermissionState } from '../../queries/connections.ts';
import { CARD } from '../frame/PageFrame.tsx';
import { FEATURES, FeatureRow, type Feature } from './FeatureRow.tsx';
import { SourceRow } from './SourceRow.tsx';

const useStyles = makeStyles({
  card: { ...CARD, padding: '8px 16px' },
  table: { inlineSize: '100%', borderCollapse: 'collapse', '@container frame (max-width: 719px)': { display: 'block', '& tbody, & tr, & td': { display: 'block' } } },
  head: { '& th': { padding: '6px 8px 6px 0', textAlign: 'start', whiteSpace: 'nowrap', color: tokens.colorNeutralForeground3, ...typographyStyles.caption1 }, '@container frame (max-width: 719px)': { display: 'none' } },
  hidden: { position: 'absolute', inlineSize: '1px', blockSize: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
});

const FEATURE_NAMES = Object.keys(FEATURES) as Feature[];

/** Every source with its state, what it reads, when it was last read and what can be done about it (L1). */
export function SourceTable({ sources, permissions }: { sources: readonly Connection[]; permissions: readonly PermissionState[] }): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation('connections');
  return (
    <section className={styles.card} aria-label={t('sources')}>
      <table className={styles.table}>
        <thead className={styles.head}>
          <tr>
            <th scope="col">{t('column.source')}</th><th scope="col">{t('column.state')}</th><th scope="col">{t('column.reads')}</th><th scope="col">{t('column.last')}</th>
            <th scope="col"><span className={styles.hidden}>{t('column.act')}</span></th>
          </tr>
        </thead>
        <tbody>
          {sources.map((connection) => <SourceRow key={connection.source} connection={connection} />)}
          {FEATURE_NAMES.map((feature) => permissions.filter(({ permission }) => permission.scope === FEATURES[feature]).map((state) => <FeatureRow key={feature} feature={feature} state={state} />))}
        </tbody>
      </table>
    </section>
  );
}
