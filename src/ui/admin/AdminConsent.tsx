import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Permission } from '../../domain/permissions.ts';
import { SignInError } from '../../domain/signin.ts';
import { usePermissionWords } from '../connections/permissionwords.ts';
import { RequestDialog } from '../connections/RequestDialog.tsx';
import { CARD } from '../frame/PageFrame.tsx';

const useStyles = makeStyles({
  card: { ...CARD, padding: '16px', maxInlineSize: '760px' },
  list: { margin: '8px 0 16px', paddingInlineStart: '20px', display: 'grid', rowGap: '8px' },
  fine: { color: tokens.colorNeutralForeground3, ...typographyStyles.caption1 },
  acts: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  said: { marginBlockStart: '8px' },
});

function Item({ permission }: { permission: Permission }): ReactNode {
  const styles = useStyles();
  const words = usePermissionWords(permission);
  return <li>{words.may} {words.not} <div className={styles.fine}>{permission.scope}{words.wide === null ? '' : ` · ${words.wide}`}</div></li>;
}

/** Before anything is asked for: what an administrator is asked to allow, and a ready request for who is none (K3). */
export function AdminConsent({ missing, onAllow }: { missing: readonly Permission[]; onAllow(): Promise<void> }): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation('admin');
  const [state, setState] = useState<'asking' | 'waiting' | 'admin' | 'declined' | 'other'>('asking');
  const [requesting, setRequesting] = useState(false);
  const allow = (): void => {
    setState('waiting');
    onAllow().catch((error: unknown) => {
      const reason = error instanceof SignInError ? error.kind : 'other';
      setState(reason === 'admin' || reason === 'declined' ? reason : 'other');
    });
  };
  return (
    <section className={styles.card}>
      {t('asks')}
      <ul className={styles.list}>{missing.map((permission) => <Item key={permission.scope} permission={permission} />)}</ul>
      <div className={styles.acts}>
        <Button appearance="primary" disabledFocusable={state === 'waiting'} onClick={allow}>{state === 'waiting' ? t('allowing') : t('allow')}</Button>
        {state === 'admin' ? <Button onClick={() => setRequesting(true)}>{t('request')}</Button> : null}
      </div>
      <div role="status" className={styles.said}>{state === 'asking' || state === 'waiting' ? '' : t(`refused.${state}`)}</div>
      {requesting ? <RequestDialog permissions={missing} onClose={() => setRequesting(false)} /> : null}
    </section>
  );
}
