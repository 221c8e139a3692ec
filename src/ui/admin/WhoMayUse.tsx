import { Button, Link, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Administration } from '../../queries/administration.ts';
import { useHost } from '../host.ts';

/** Entra's list of enterprise applications; each has Properties, Users and groups, and Permissions. */
const ENTRA = 'https://entra.microsoft.com/#view/Microsoft_AAD_IAM/StartboardApplicationsMenuBlade/~/AppAppsPreview';

/** Whether the list keeps anybody out, in plain words, with the way to Entra's own switch; and who is the first administrator (K2). */
export function WhoMayUse({ admin, entry }: { admin: Administration; entry: { assignmentRequired: boolean } }): ReactNode {
  const { t } = useTranslation('admin');
  const host = useHost();
  const [taking, setTaking] = useState(false);
  const { me, assignments } = admin;
  const state = entry.assignmentRequired ? 'closed' : 'open';
  const open = (): void => host.openLink(ENTRA);
  const take = (): void => {
    setTaking(true);
    void admin.add([{ id: me, name: null }], 'Administrator').finally(() => setTaking(false));
  };
  return (
    <>
      {me === null || assignments.some(({ role }) => role === 'Administrator') ? null : (
        <MessageBar layout="multiline">
          <MessageBarBody><MessageBarTitle>{t('first.title')}</MessageBarTitle>{t('first.text')}</MessageBarBody>
          <MessageBarActions><Button size="small" appearance="primary" disabledFocusable={taking} onClick={take}>{t('first.act')}</Button></MessageBarActions>
        </MessageBar>
      )}
      <MessageBar layout="multiline" intent={entry.assignmentRequired ? 'success' : 'warning'} data-access={state}>
        <MessageBarBody><MessageBarTitle>{t(`${state}.title`)}</MessageBarTitle>{t(`${state}.text`)} {t('revokeText')}</MessageBarBody>
        <MessageBarActions>
          <Link href={ENTRA} onClick={(event) => { event.preventDefault(); open(); }}>{t('entra')}</Link>
        </MessageBarActions>
      </MessageBar>
    </>
  );
}
