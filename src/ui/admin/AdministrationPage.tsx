import { Button, MessageBar, MessageBarActions, MessageBarBody, Spinner, makeStyles, typographyStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useAdministration } from '../../queries/administration.ts';
import { PageFrame } from '../frame/PageFrame.tsx';
import adminWords from '../language/en/admin.json';
import connectionWords from '../language/en/connections.json';
import permissionWords from '../language/en/permissions.json';
import { addLateWords } from '../language/language.ts';
import { AddPeople } from './AddPeople.tsx';
import { AdminConsent } from './AdminConsent.tsx';
import { AssignmentList } from './AssignmentList.tsx';
import { WhoMayUse } from './WhoMayUse.tsx';

addLateWords('admin', adminWords);
addLateWords('connections', connectionWords);
addLateWords('permissions', permissionWords);

const useStyles = makeStyles({ text: { margin: 0, maxInlineSize: '760px', ...typographyStyles.body1 } });

/** K1–K3: who may use the app, kept by Entra; asked of an administrator alone. */
export default function AdministrationPage(): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation('admin');
  const admin = useAdministration();
  return (
    <PageFrame title={t('title')} back={{ word: t('back'), to: 'connections' }}>
      <p className={styles.text}>{t('why')}</p>
      {admin.missing.length > 0 ? <AdminConsent missing={admin.missing} onAllow={admin.allow} /> : null}
      {admin.loading ? <Spinner size="tiny" label={t('loading')} /> : null}
      {admin.problem === null ? null : (
        <MessageBar intent="error">
          <MessageBarBody>{admin.problem.kind === 'forbidden' || admin.problem.kind === 'consent' ? t('forbidden') : t('failed')}</MessageBarBody>
          <MessageBarActions><Button size="small" onClick={admin.retry}>{t('retry')}</Button></MessageBarActions>
        </MessageBar>
      )}
      {admin.entry === null || admin.missing.length > 0 ? null : (
        <>
          <WhoMayUse admin={admin} entry={admin.entry} />
          <AddPeople admin={admin} />
          <AssignmentList admin={admin} />
        </>
      )}
    </PageFrame>
  );
}
