import { Button, Link, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { History20Regular, PeopleSettings20Regular, ShieldCheckmark20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useConnections } from '../../queries/connections.ts';
import { useSettings } from '../../queries/settings.ts';
import { PageFrame } from '../frame/PageFrame.tsx';
import { useHost } from '../host.ts';
import words from '../language/en/connections.json';
import permissionWords from '../language/en/permissions.json';
import { FormatProvider } from '../language/format.ts';
import { addLateWords } from '../language/language.ts';
import { goTo } from '../route.ts';
import { SettingsConsent } from '../settings/SettingsConsent.tsx';
import { PermissionGroups } from './PermissionGroups.tsx';
import { SharedPlaces } from './SharedPlaces.tsx';
import { SourceTable } from './SourceTable.tsx';

addLateWords('connections', words);
addLateWords('permissions', permissionWords);

/** Where people take consent back by themselves [my-apps-portal]. */
const OWN_APPS = 'https://myapps.microsoft.com/';

const useStyles = makeStyles({
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', justifyContent: 'space-between', columnGap: '16px' },
  title: { margin: 0, ...typographyStyles.subtitle2 },
  hint: { margin: 0, color: tokens.colorNeutralForeground3, ...typographyStyles.caption1 },
});

/** What Triptych reads, what it may do, and every way to change that (L1, L2, L4, U11). */
export default function ConnectionsPage(): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation('connections');
  const host = useHost();
  const { view, sources, permissions } = useConnections();
  const settings = useSettings();
  const [later, setLater] = useState(false);
  const tools = (
    <>
      <Button appearance="subtle" icon={<PeopleSettings20Regular />} onClick={() => goTo('administration')}>{t('administration')}</Button>
      <Button appearance="subtle" icon={<ShieldCheckmark20Regular />} onClick={() => goTo('keeping')}>{t('keeping')}</Button>
      <Button appearance="subtle" icon={<History20Regular />} onClick={() => goTo('ledger')}>{t('ledger')}</Button>
    </>
  );
  return (
    <FormatProvider locale={host.locale} zone={view.program.frame.zone}>
      <PageFrame title={t('title')} back={{ word: t('back'), to: 'program' }} tools={tools}>
        {settings.needsConsent && !later ? <SettingsConsent onAllow={settings.allow} onLater={() => setLater(true)} /> : null}
        <SourceTable sources={sources} permissions={permissions} />
        <SharedPlaces />
        <div className={styles.line}>
          <h2 className={styles.title}>{t('may')}</h2>
          <p className={styles.hint}>{t('promise')}</p>
        </div>
        <PermissionGroups permissions={permissions} />
        <p className={styles.hint}>{t('takeBack')} <Link inline href={OWN_APPS} onClick={(event) => { event.preventDefault(); host.openLink(OWN_APPS); }}>{t('takeBackLink')}</Link></p>
      </PageFrame>
    </FormatProvider>
  );
}
