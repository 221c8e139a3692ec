import { Button, Checkbox, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, SearchBox, Spinner, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Source } from '../../domain/item.ts';
import { fold } from '../../domain/fold.ts';
import { useShownPlaces } from '../../queries/shownplaces.ts';
import { useGiveBack } from '../frame/usegiveback.ts';

/** From this many on, one looks for a name instead of reading them all. */
const MANY = 12;

const useStyles = makeStyles({
  list: { display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(200px, 1fr))', maxBlockSize: '50vh', overflowY: 'auto', margin: '8px 0 0', padding: 0, listStyleType: 'none' },
  find: { inlineSize: '100%', maxInlineSize: 'none', marginBlockStart: '8px' },
  hint: { margin: '8px 0 0', color: tokens.colorNeutralForeground3, ...typographyStyles.caption1 },
});

/** Which plans, lists, calendars or folders of a source are shown. Each choice takes effect at once. */
export function ChooseDialog({ source, onClose }: { source: Source; onClose(): void }): ReactNode {
  useGiveBack();
  const styles = useStyles();
  const { t } = useTranslation('connections');
  const { places, loading, show } = useShownPlaces(source);
  const [text, setText] = useState('');
  const found = places.filter(({ name }) => fold(name).includes(fold(text)));
  return (
    <Dialog open onOpenChange={(_event, data) => { if (!data.open) onClose(); }}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{t(`chooseTitle.${source}`)}</DialogTitle>
          <DialogContent>
            {places.length > MANY ? <SearchBox className={styles.find} value={text} onChange={(_event, data) => setText(data.value)} aria-label={t('chooseFind')} placeholder={t('chooseFind')} /> : null}
            {loading ? <Spinner size="tiny" label={t('status.reading')} /> : places.length === 0 ? <p className={styles.hint}>{t('chooseNone')}</p> : null}
            <ul className={styles.list}>
              {found.map(({ id, name, shown, fixed }) => (
                <li key={id}><Checkbox label={<bdi>{name}</bdi>} checked={shown} disabled={fixed} onChange={(_event, data) => show(id, data.checked === true)} /></li>
              ))}
            </ul>
            {source === 'calendar' ? <p className={styles.hint}>{t('chooseWide')}</p> : null}
          </DialogContent>
          <DialogActions><Button appearance="primary" onClick={onClose}>{t('chooseDone')}</Button></DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
