import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, makeStyles, tokens } from '@fluentui/react-components';
import { Dismiss20Regular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import { isTyping } from '../acts/keys.ts';

const useStyles = makeStyles({
  surface: { maxInlineSize: 'min(640px, 100vw)', boxSizing: 'border-box', '@media (max-width: 480px)': { padding: '12px' } },
  sub: { display: 'block', fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground3 },
  content: { display: 'flex', flexDirection: 'column', rowGap: '12px', minBlockSize: '160px', outlineStyle: 'none' },
});

interface PlanDialogProps {
  title: string;
  /** Under the title: where one is. */
  sub?: string;
  children: ReactNode;
  /** What the primary button does; none when there is nothing to accept. */
  accept?: { words: string; run: () => void } | null;
  /** Given in a walk of steps: goes on without a change, also by S. */
  onSkip?: () => void;
  /** Given where there is one page: closes it. */
  onCancel?: () => void;
  cancelWords?: string;
  onClose: () => void;
}

/** S goes on, wherever focus is in the dialog but in a field. */
function useSkipKey(skip: (() => void) | undefined): void {
  const latest = useRef(skip);
  useEffect(() => { latest.current = skip; });
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.repeat || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || document.querySelector('[role="alertdialog"], [role="menu"]') !== null) return;
      if (event.key.toLowerCase() !== 's' && event.code !== 'KeyS') return;
      if (latest.current === undefined) return;
      event.preventDefault();
      latest.current();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}

/** The frame of everything that proposes: what it would do, one button that does it, and the ways out that change nothing. */
export function PlanDialog({ title, sub, children, accept, onSkip, onCancel, cancelWords, onClose }: PlanDialogProps) {
  const styles = useStyles();
  const { t } = useTranslation('plan');
  const content = useRef<HTMLDivElement>(null);
  useSkipKey(onSkip);
  // Each step begins at its top: the button that led here may be gone.
  useEffect(() => content.current?.focus(), [title]);
  return (
    <Dialog open onOpenChange={(_event, data) => { if (!data.open) onClose(); }}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle action={<Button appearance="subtle" icon={<Dismiss20Regular />} aria-label={t('close')} title={t('close')} onClick={onClose} />}>
            {title}{sub === undefined ? null : <span className={styles.sub}>{sub}</span>}
          </DialogTitle>
          <DialogContent><div className={styles.content} ref={content} tabIndex={-1} role="group" aria-label={title}>{children}</div></DialogContent>
          <DialogActions>
            {onSkip === undefined ? null : <Button aria-keyshortcuts="S" onClick={onSkip}>{t('skip')}</Button>}
            {onCancel === undefined ? null : <Button onClick={onCancel}>{cancelWords ?? t('cancel')}</Button>}
            {accept ? <Button appearance="primary" onClick={accept.run}>{accept.words}</Button> : null}
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
