import { Button, MessageBar, MessageBarActions, MessageBarBody, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { CheckmarkCircle20Regular } from '@fluentui/react-icons';
import type { ReactNode, RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { failedWords, reasonWords } from '../acts/actwords.ts';
import { entryOf } from '../acts/findentry.ts';
import { refTo } from '../details/refto.ts';
import { useBoard } from '../program/board.ts';
import { SOURCE_LOOKS } from '../sources.ts';
import { UploadList } from './UploadList.tsx';
import type { Capture } from './usecapture.ts';

const useStyles = makeStyles({
  saved: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px', padding: '12px 0', ...typographyStyles.body1 },
  mark: { color: tokens.colorPaletteGreenForeground1, flexShrink: 0 },
  title: { minWidth: 0, overflowWrap: 'anywhere' },
});

/** What was not saved, why, and what can be done: in the drawer too, where toasts cannot be reached. */
function Failed({ capture }: { capture: Capture }): ReactNode {
  const { t } = useTranslation('acts');
  const { t: words } = useTranslation('program');
  const { record } = capture;
  if (record?.state !== 'not-saved') return null;
  const [first] = record.failed;
  const app = first?.problem.source == null ? t('reason.library') : words(SOURCE_LOOKS[first.problem.source].word);
  return (
    <MessageBar intent="error" layout="multiline" data-failed="">
      <MessageBarBody>{failedWords(record, t)}. {first === undefined ? null : reasonWords(first.problem, app, t)}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={capture.retry}>{t('toast.retry')}</Button>
        <Button size="small" onClick={capture.discard}>{t('toast.discard')}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}

/** What stands in place of the form once it was saved: how far it is, what is missing, and Undo for all of it. */
export function CaptureSaved({ capture, another }: { capture: Capture; another: RefObject<HTMLButtonElement | null> }): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation('capture');
  const state = capture.record?.state;
  const { openItem } = useBoard();
  const made = capture.record?.act.steps[0]?.item;
  const title = made?.title ?? '';
  return (
    <>
      <div className={styles.saved} data-captured={state}>
        {state === 'saved' ? <CheckmarkCircle20Regular className={styles.mark} aria-hidden /> : null}
        <span className={styles.title} role="status">{t(state === 'saving' || state === 'waiting' ? 'saving' : 'saved', { title })}</span>
        {capture.record?.act.undoable === false ? null : <Button ref={refTo(another)} size="small" onClick={capture.undo}>{t('undo')}</Button>}
        {made === undefined || state !== 'saved' ? null : <Button size="small" appearance="subtle" aria-haspopup="dialog" onClick={() => { openItem(entryOf(made)); }}>{t('openMade')}</Button>}
        <Button {...(capture.record?.act.undoable === false ? { ref: refTo(another) } : {})} size="small" appearance="subtle" onClick={capture.again}>{t('another')}</Button>
      </div>
      <UploadList />
      <Failed capture={capture} />
    </>
  );
}
