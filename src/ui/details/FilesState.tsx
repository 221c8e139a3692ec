import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useEffect } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { UploadList } from '../capture/UploadList.tsx';
import type { TaskFiles } from '../../queries/todofiles.ts';
import '../acts/words.ts';
import './words.ts';

const useStyles = makeStyles({
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 8px', margin: '4px 0 0', color: tokens.colorNeutralForeground2, ...typographyStyles.caption1 },
  wrong: { color: tokens.colorPaletteRedForeground1 },
});

function hold(event: BeforeUnloadEvent): void {
  event.preventDefault();
}

interface Props {
  files: TaskFiles;
  said: string | null;
  asks: boolean;
  onAllow(): void;
  onRefuse(): void;
}

/** What becomes of files: on their way, not saved and why, removed with a way back, or what must be allowed first. */
export function FilesState({ files, said, asks, onAllow, onRefuse }: Props): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation('edit');
  const { t: acts } = useTranslation('acts');
  const { t: program } = useTranslation('program');
  const { working, failed, removed, problem } = files;
  const busy = working.length > 0;
  useEffect(() => {
    if (!busy) return;
    window.addEventListener('beforeunload', hold);
    return () => { window.removeEventListener('beforeunload', hold); };
  }, [busy]);
  const { t: consent } = useTranslation('consent');
  const why = (kind: 'reading' | 'writing', of: typeof problem): string => (of === null ? '' : `${kind === 'reading' ? t('files.notRead') : ''} ${acts(`reason.${of.kind}`, { source: program('source.todo') })}`.trim());
  return (
    <>
      {asks ? (
        <p className={styles.line}>
          {t('files.asks')}
          <Button size="small" appearance="primary" onClick={onAllow}>{consent('allow')}</Button>
          <Button size="small" onClick={onRefuse}>{consent('notNow')}</Button>
        </p>
      ) : null}
      <div role="status">
        {busy ? <p className={styles.line}>{t('files.working', { names: working.join(', ') })}</p> : null}
        {said === null ? null : <p className={styles.line}>{said}</p>}
        {removed === null ? null : <p className={styles.line}>{t('files.removed', { name: removed.name })}<Button size="small" onClick={() => { files.add(removed); }}>{acts('toast.undo')}</Button></p>}
      </div>
      <UploadList only={working} />
      {problem === null ? null : <p className={styles.line} role="alert">{why('reading', problem)}<Button size="small" onClick={files.retryReading}>{t('retry')}</Button></p>}
      {failed.map((each) => (
        <p key={each.name} className={styles.line} role="alert">
          <span className={styles.wrong}>{t('files.failed', { name: each.name, reason: why('writing', each.problem) })}</span>
          <Button size="small" onClick={each.retry}>{t('retry')}</Button>
        </p>
      ))}
    </>
  );
}
