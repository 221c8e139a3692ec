import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { useGiveBack } from '../frame/usegiveback.ts';
import words from '../language/en/keys.json';
import { addLateWords } from '../language/language.ts';
import { capOf, PAGE_KEYS, ROW_VERBS } from './keys.ts';
import type { PageKey } from './keys.ts';

addLateWords('keys', words);

const useStyles = makeStyles({
  heads: { margin: '12px 0 4px', fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  list: { margin: '0', display: 'grid', gridTemplateColumns: 'max-content 1fr', columnGap: '16px', rowGap: '6px' },
  caps: { display: 'flex', columnGap: '6px', alignItems: 'center', color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  cap: {
    minInlineSize: '20px', textAlign: 'center', boxSizing: 'border-box', paddingInline: '5px', fontFamily: 'inherit', fontSize: tokens.fontSizeBase200, lineHeight: '20px', color: tokens.colorNeutralForeground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`, borderRadius: tokens.borderRadiusSmall, backgroundColor: tokens.colorNeutralBackground3,
  },
  what: { margin: '0' },
});

const OF_PAGE = Object.keys(PAGE_KEYS) as PageKey[];

/** All keys, on ? (N2). */
export default function KeysDialog({ onClose }: { onClose: () => void }) {
  useGiveBack();
  const styles = useStyles();
  const { t } = useTranslation('keys');
  const mac = /Mac|iPhone|iPad/.test(navigator.userAgent);
  const line = (caps: readonly string[], what: string) => (
    <div key={what} style={{ display: 'contents' }}>
      <dt className={styles.caps}>{caps.map((cap) => <kbd key={cap} className={styles.cap}>{cap}</kbd>)}</dt>
      <dd className={styles.what}>{what}</dd>
    </div>
  );
  return (
    <Dialog open onOpenChange={(_event, data) => { if (!data.open) onClose(); }}>
      <DialogSurface data-prompt="">
        <DialogBody>
          <DialogTitle>{t('title')}</DialogTitle>
          <DialogContent>
            <h3 className={styles.heads}>{t('row')}</h3>
            <dl className={styles.list}>
              {line(['↑', '↓', 'Home', 'End'], t('walk'))}
              {line(['←', '→'], t('columns'))}
              {line(['Enter'], t('open'))}
              {ROW_VERBS.map((verb) => line(verb === 'complete' ? [capOf(verb), 'Space'] : [capOf(verb)], t(verb)))}
            </dl>
            <h3 className={styles.heads}>{t('page')}</h3>
            <dl className={styles.list}>
              {line([mac ? '⌘ Z' : 'Ctrl Z'], t('undo'))}
              {OF_PAGE.map((name) => line([PAGE_KEYS[name].toUpperCase()], t(name)))}
            </dl>
          </DialogContent>
          <DialogActions><Button appearance="primary" onClick={onClose}>{t('close')}</Button></DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
