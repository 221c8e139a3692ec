import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, Field, Textarea, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Person } from '../../domain/item.ts';
import type { Administration } from '../../queries/administration.ts';
import { useFormat } from '../language/format.ts';
import { useGiveBack } from '../frame/usegiveback.ts';
import { readPasted } from './pastedlist.ts';

const useStyles = makeStyles({ list: { margin: '8px 0', paddingInlineStart: '20px', maxBlockSize: '30vh', overflowY: 'auto' } });

interface Preview { people: Person[]; missing: string[]; without: number }

/** A pasted list: looked up first and shown, added only then. */
export function PasteDialog({ admin, onAdd, onClose }: { admin: Administration; onAdd(people: Person[]): void; onClose(): void }): ReactNode {
  useGiveBack();
  const styles = useStyles();
  const { t } = useTranslation('admin');
  const format = useFormat();
  const [text, setText] = useState('');
  const [looking, setLooking] = useState(false);
  const [preview, setPreview] = useState<Preview | null>(null);
  const look = (): void => {
    const { addresses, without } = readPasted(text);
    setLooking(true);
    void admin.find(addresses).then((found) => setPreview({ people: found.filter((each) => each !== null), missing: addresses.filter((_address, index) => found[index] === null), without }), () => setPreview(null)).finally(() => setLooking(false));
  };
  return (
    <Dialog open onOpenChange={(_event, data) => { if (!data.open) onClose(); }}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{t('pasteTitle')}</DialogTitle>
          <DialogContent>
            <Field label={t('pasteField')} hint={t('pasteText')}><Textarea value={text} rows={5} onChange={(_event, data) => { setText(data.value); setPreview(null); }} /></Field>
            <div role="status">
              {preview === null ? null : (
                <>
                  {preview.people.length === 0 && preview.missing.length === 0 ? t('noAddress') : t('found', { count: preview.people.length })}
                  <ul className={styles.list}>{preview.people.map(({ id, name, address }) => <li key={id}><bdi>{name}</bdi> · <bdi>{address}</bdi></li>)}</ul>
                  {preview.missing.length === 0 ? null : <div>{t('missing', { addresses: format.list(preview.missing) })}</div>}
                  {preview.without > 0 ? <div>{t('lineWithout', { count: preview.without })}</div> : null}
                </>
              )}
            </div>
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>{t('cancel')}</Button>
            {preview === null || preview.people.length === 0
              ? <Button appearance="primary" disabledFocusable={looking || text.trim() === ''} onClick={look}>{looking ? t('looking') : t('look')}</Button>
              : <Button appearance="primary" onClick={() => onAdd(preview.people)}>{t('addThese', { count: preview.people.length })}</Button>}
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
