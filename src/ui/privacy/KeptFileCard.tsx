import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { ArrowDownload16Regular, Delete16Regular } from '@fluentui/react-icons';
import { useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeptFile } from '../../queries/keeping.ts';
import { saveFile } from '../frame/savefile.ts';
import { CARD } from '../frame/PageFrame.tsx';

const useStyles = makeStyles({
  card: { ...CARD, padding: '16px' },
  title: { margin: '0 0 8px', ...typographyStyles.subtitle2 },
  text: { margin: 0 },
  file: { maxBlockSize: '320px', overflow: 'auto', margin: '12px 0', padding: '12px', borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorNeutralBackground3, ...typographyStyles.caption1, fontFamily: tokens.fontFamilyMonospace, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  acts: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

type Removing = 'no' | 'asking' | 'removing' | 'removed' | 'failed';
const SAID = { removing: 'keeping.removing', removed: 'keeping.removed', failed: 'keeping.removeFailed' } as const;

/** The settings file: shown whole, to download, to delete. */
export function KeptFileCard(): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation('privacy');
  const file = useKeptFile();
  const [state, setState] = useState<Removing>('no');
  /** From the first question on: a dialog that is mounted, open or not, puts hidden stops for Tab around the page, which axe finds. */
  const [asked, setAsked] = useState(false);
  const asker = useRef<HTMLElement | null>(null);
  const keep = (): void => { setState('no'); setTimeout(() => asker.current?.focus()); };
  const remove = (): void => {
    setState('removing');
    file.remove().then(() => setState('removed'), () => setState('failed'));
  };
  const words = { loading: t('keeping.fileLoading'), none: t('keeping.fileNone'), there: t('keeping.fileThere'), failed: t('keeping.fileFailed') }[file.status];
  return (
    <section className={styles.card} data-file={file.status}>
      <h2 className={styles.title}>{t('keeping.file')}</h2>
      <p className={styles.text}>{words}</p>
      {file.status === 'there' ? (
        <>
          <pre className={styles.file} tabIndex={0} aria-label={t('keeping.file')}>{file.text}</pre>
          <div className={styles.acts}>
            <Button icon={<ArrowDownload16Regular />} onClick={() => saveFile('settings.json', 'application/json', file.text)}>{t('keeping.download')}</Button>
            <Button icon={<Delete16Regular />} disabledFocusable={state === 'removing'} onClick={(event) => { asker.current = event.currentTarget; setAsked(true); setState('asking'); }}>{t('keeping.remove')}</Button>
          </div>
        </>
      ) : null}
      <div role="status">{state === 'no' || state === 'asking' ? '' : t(SAID[state])}</div>
      {!asked ? null : (
        <Dialog open={state === 'asking'} onOpenChange={(_event, data) => { if (!data.open) keep(); }}>
          <DialogSurface>
            <DialogBody>
              <DialogTitle>{t('keeping.removeTitle')}</DialogTitle>
              <DialogContent>{t('keeping.removeText')}</DialogContent>
              <DialogActions>
                <Button onClick={keep}>{t('keeping.cancel')}</Button>
                <Button appearance="primary" onClick={remove}>{t('keeping.remove')}</Button>
              </DialogActions>
            </DialogBody>
          </DialogSurface>
        </Dialog>
      )}
    </section>
  );
}
