import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { CheckmarkCircle16Filled, ErrorCircle16Filled } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProblemKind } from '../../domain/problem.ts';
import type { SettingsState } from '../../queries/settings.ts';
import './words.ts';

const useStyles = makeStyles({
  line: { display: 'flex', alignItems: 'center', gap: '8px', minHeight: '24px', color: tokens.colorNeutralForeground3, ...typographyStyles.caption1 },
  words: { flexGrow: 1 },
  saved: { flexShrink: 0, color: tokens.colorPaletteGreenForeground1 },
  failed: { flexShrink: 0, color: tokens.colorPaletteRedForeground1 },
});

const SAID = ['offline', 'consent', 'admin', 'forbidden', 'no-licence', 'throttled', 'conflict', 'signed-out'] as const satisfies ProblemKind[];

/** The drawer's last line: whether what was changed is kept, and why not. Announced when it changes. */
export function SavingState({ state }: { state: SettingsState }): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation('settings');
  const { saving, kept, problem } = state;
  const reason = SAID.find((kind) => kind === problem?.kind) ?? 'other';
  const words = {
    idle: kept ? t('state.idleKept') : t('state.idleOpen'),
    saving: t('state.saving'),
    saved: t('state.saved'),
    'not-saved': `${t('state.notSaved')} ${t(`reason.${reason}`)}`,
  }[saving];
  return (
    <div className={styles.line}>
      {saving === 'saved' ? <CheckmarkCircle16Filled className={styles.saved} aria-hidden /> : null}
      {saving === 'not-saved' ? <ErrorCircle16Filled className={styles.failed} aria-hidden /> : null}
      <span role="status" className={styles.words}>{words}</span>
      {saving === 'not-saved' ? <Button size="small" onClick={() => { void state.save({}); }}>{t('tryAgain')}</Button> : null}
    </div>
  );
}
