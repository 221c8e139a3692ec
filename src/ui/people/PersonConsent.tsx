import { Button, MessageBar, MessageBarActions, MessageBarBody, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import './words.ts';

const useStyles = makeStyles({ bar: { marginTop: '16px' } });

type Stage = 'asking' | 'waiting' | 'refused' | 'later';

/** Says in one sentence what will be read, and asks only on a click: the host may have to open a window. */
export function PersonConsent({ onAllow }: { onAllow(): Promise<void> }): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation('people');
  const [stage, setStage] = useState<Stage>('asking');
  const allow = (): void => {
    setStage('waiting');
    onAllow().then(() => { setStage('asking'); }, () => { setStage('refused'); });
  };
  const words = { asking: t('why'), waiting: t('allowing'), refused: t('refused'), later: t('notNowSaid') }[stage];
  return (
    <MessageBar layout="multiline" intent="info" className={styles.bar}>
      <MessageBarBody>{words}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" appearance={stage === 'later' ? 'secondary' : 'primary'} disabledFocusable={stage === 'waiting'} onClick={allow}>{t('allow')}</Button>
        {stage === 'later' ? null : <Button size="small" onClick={() => { setStage('later'); }}>{t('notNow')}</Button>}
      </MessageBarActions>
    </MessageBar>
  );
}
