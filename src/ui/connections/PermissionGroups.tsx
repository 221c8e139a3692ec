import { makeStyles, tokens, typographyStyles, useId } from '@fluentui/react-components';
import { Edit20Regular, Eye20Regular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PermissionState } from '../../queries/connections.ts';
import { CARD } from '../frame/PageFrame.tsx';
import { PermissionRow } from './PermissionRow.tsx';

const useStyles = makeStyles({
  groups: { display: 'grid', gridTemplateColumns: 'repeat(2, minmax(0, 1fr))', gap: '16px', alignItems: 'start', '@container frame (max-width: 899px)': { gridTemplateColumns: 'minmax(0, 1fr)' } },
  card: { ...CARD, padding: '16px' },
  head: { display: 'flex', alignItems: 'center', columnGap: '8px' },
  title: { margin: 0, flexGrow: 1, ...typographyStyles.body1Strong },
  count: { color: tokens.colorNeutralForeground3, ...typographyStyles.caption1 },
  list: { margin: '8px 0 0', padding: 0, listStyleType: 'none' },
});

function Group({ access, permissions }: { access: 'read' | 'read-write'; permissions: readonly PermissionState[] }): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation('connections');
  const id = useId('group');
  const own = permissions.filter(({ permission }) => permission.access === access);
  const given = own.filter(({ status }) => status === 'on').length;
  return (
    <section className={styles.card} aria-labelledby={id}>
      <div className={styles.head}>
        {access === 'read' ? <Eye20Regular aria-hidden /> : <Edit20Regular aria-hidden />}
        <h3 id={id} className={styles.title}>{access === 'read' ? t('readOnly') : t('readWrite')}</h3>
        <span className={styles.count}>{t('allowed', { count: given, of: own.length })}</span>
      </div>
      <ul className={styles.list}>{own.map((state) => <PermissionRow key={state.permission.scope} state={state} />)}</ul>
    </section>
  );
}

/** Every permission in two groups: what only reads, and what may change something (L4). */
export function PermissionGroups({ permissions }: { permissions: readonly PermissionState[] }): ReactNode {
  const styles = useStyles();
  return <div className={styles.groups}><Group access="read" permissions={permissions} /><Group access="read-write" permissions={permissions} /></div>;
}
