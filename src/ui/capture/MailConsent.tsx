import { Button, MessageBar, MessageBarActions, MessageBarBody, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

const useStyles = makeStyles({ bar: { marginTop: '8px' } });

/** Says why mails would be read, and asks on a click only: the host may have to open a window. */
export function MailConsent({ onAllow }: { onAllow(): Promise<void> }): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation('capture');
  const [stage, setStage] = useState<'why' | 'allowing' | 'refused'>('why');
  const allow = (): void => {
    setStage('allowing');
    onAllow().then(() => { setStage('why'); }, () => { setStage('refused'); });
  };
  return (
    <MessageBar layout="multiline" intent="info" className={styles.bar}>
      <MessageBarBody>{t(`mail.${stage}`)}</MessageBarBody>
      <MessageBarActions><Button size="small" disabledFocusable={stage === 'allowing'} onClick={allow}>{t('mail.allow')}</Button></MessageBarActions>
    </MessageBar>
  );
}
