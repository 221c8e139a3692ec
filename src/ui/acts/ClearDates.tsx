import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, makeStyles } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { Entry } from '../../domain/program.ts';
import { clearDates } from '../../domain/repair.ts';
import { useActing } from './acting.ts';
import { asked } from './asked.ts';

const useStyles = makeStyles({
  text: { marginBlock: '0 8px' },
  list: { margin: '0', padding: '0', listStyleType: 'none', maxBlockSize: '40dvh', overflowY: 'auto' },
  line: { display: 'flex', alignItems: 'center', columnGap: '8px', minBlockSize: '40px', '@media (max-width: 519px)': { flexWrap: 'wrap', rowGap: '4px', paddingBlock: '6px' } },
  forAll: { flexShrink: 0, whiteSpace: 'nowrap' },
  title: { flexGrow: 1, minInlineSize: '0', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', '@media (max-width: 519px)': { flexBasis: '100%', whiteSpace: 'normal' } },
});

/** "Clear dates" (A4): of one's own items only. What others share is listed, each with its own way. */
export default function ClearDates({ entries, onClose }: { entries: readonly Entry[]; onClose: () => void }) {
  const styles = useStyles();
  const { t } = useTranslation('acts');
  const { perform } = useActing();
  const { steps, untouched } = clearDates(entries);
  const count = steps.length;
  const accept = (): void => {
    onClose();
    perform(steps, 'dueCleared');
  };
  return (
    <Dialog open onOpenChange={(_event, data) => { if (!data.open) onClose(); }}>
      <DialogSurface data-prompt="">
        <DialogBody>
          <DialogTitle>{t('clear.title')}</DialogTitle>
          <DialogContent>
            <p className={styles.text}>{count === 0 ? t('clear.none') : t('clear.text', { count })}</p>
            {untouched.length === 0 ? null : (
              <>
                <p className={styles.text}>{t('clear.shared')}</p>
                <ul className={styles.list}>
                  {untouched.map((item) => (
                    <li key={`${item.source}:${item.id}`} className={styles.line}>
                      <span className={styles.title} dir="auto" title={item.title}>{item.title}</span>
                      {item.source !== 'planner' ? null : (
                        <Button className={styles.forAll} size="small" aria-label={t('clear.forAllWhat', { title: item.title })} onClick={(event) => asked.set({ kind: 'date', item, box: event.currentTarget.getBoundingClientRect(), due: true })}>{t('clear.forAll')}</Button>
                      )}
                    </li>
                  ))}
                </ul>
              </>
            )}
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>{t(count === 0 ? 'clear.close' : 'clear.cancel')}</Button>
            {count === 0 ? null : <Button appearance="primary" onClick={accept}>{t('clear.accept', { count })}</Button>}
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
