import { Button, MessageBar, MessageBarActions, MessageBarBody, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import './words.ts';

const useStyles = makeStyles({ bar: { marginBottom: '8px' } });

/** Asked when something is first to be kept: why, in one sentence, and a click that may open the host's window. */
export function SettingsConsent({ onAllow, onLater }: { onAllow(): Promise<void>; onLater(): void }): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation('settings');
  const [waiting, setWaiting] = useState(false);
  const allow = (): void => {
    setWaiting(true);
    onAllow().catch(() => undefined).finally(() => { setWaiting(false); });
  };
  return (
    <MessageBar layout="multiline" intent="info" className={styles.bar}>
      <MessageBarBody>{waiting ? t('waitingForAnswer') : t('consent')}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" appearance="primary" disabledFocusable={waiting} onClick={allow}>{t('allow')}</Button>
        <Button size="small" onClick={onLater}>{t('notNow')}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}
