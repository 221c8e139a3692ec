import { MessageBar, MessageBarBody, MessageBarTitle, makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem, ProblemKind } from '../../domain/problem.ts';
import './words.ts';

const useStyles = makeStyles({ bar: { marginTop: '16px' } });

const SAID = ['offline', 'throttled', 'admin', 'consent', 'forbidden', 'gone'] as const satisfies ProblemKind[];

/** Why photo and presence are missing, and what to do about it. */
export function PersonTrouble({ problem }: { problem: Problem }): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation('people');
  const kind = SAID.find((one) => one === problem.kind) ?? 'other';
  return (
    <MessageBar layout="multiline" intent="warning" className={styles.bar}>
      <MessageBarBody><MessageBarTitle>{t('trouble.title')}</MessageBarTitle> {t(`trouble.${kind}`)}</MessageBarBody>
    </MessageBar>
  );
}
