import { Button, Input, makeStyles } from '@fluentui/react-components';
import { Add16Regular, Document16Regular } from '@fluentui/react-icons';
import { Suspense, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FoundDocument } from '../../domain/document.ts';
import { lazyPart } from '../lazypart.ts';
import { useHold } from './editgate.ts';
import { LinkList } from './LinkList.tsx';
import { useEdit } from './liveitem.ts';
import { QuietButton } from './QuietButton.tsx';
import { addLink, removeLink } from './taskedits.ts';
import type { Wrong } from './taskedits.ts';
import { WrongField } from './WrongField.tsx';
import './words.ts';
import '../documents/words.ts';

const DocumentField = lazyPart(() => import('../documents/DocumentField.tsx'));

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '8px', marginTop: '4px' },
  buttons: { display: 'flex', gap: '8px' },
});

type LinkOf = { title: string; url: string };

/** Address and title of a new link. Leaving with something typed adds it, like every other field. */
function AddLink({ links, onDone }: { links: readonly LinkOf[]; onDone(): void }): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation('edit');
  const edit = useEdit();
  const [address, setAddress] = useState('');
  const [title, setTitle] = useState('');
  const [wrong, setWrong] = useState<Wrong | null>(null);
  const gone = useRef(false);
  useHold(wrong !== null);
  const add = (): void => {
    if (gone.current) return;
    if (address.trim() !== '' || title.trim() !== '') {
      const checked = addLink(links, address, title);
      if ('wrong' in checked) { setWrong(checked.wrong); return; }
      if ('change' in checked) edit(checked.change);
    }
    gone.current = true;
    onDone();
  };
  const cancel = (): void => { gone.current = true; onDone(); };
  return (
    <form className={styles.form} onSubmit={(event) => { event.preventDefault(); add(); }} onBlur={(event) => { if (!event.currentTarget.contains(event.relatedTarget)) add(); }}>
      <WrongField wrong={wrong}>
        <Input type="text" inputMode="url" autoFocus aria-label={t('address')} placeholder="https://" value={address} onChange={(_event, data) => { setAddress(data.value); setWrong(null); }} />
      </WrongField>
      <Input aria-label={t('linkTitle')} placeholder={t('linkTitle')} value={title} onChange={(_event, data) => { setTitle(data.value); }} />
      <div className={styles.buttons}>
        <Button size="small" type="submit">{t('add')}</Button>
        <Button size="small" appearance="subtle" onClick={cancel}>{t('cancel')}</Button>
      </div>
    </form>
  );
}

/** The references of a Planner task: added by address or found among one's documents, removed one by one. */
export default function LinksEditor({ links }: { links: readonly LinkOf[] }): ReactNode {
  const { t } = useTranslation(['edit', 'documents']);
  const edit = useEdit();
  const [adding, setAdding] = useState<'link' | 'document' | null>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const back = (): void => { setTimeout(() => { if (document.activeElement === document.body) opener.current?.focus(); }); };
  const attach = ({ url, name }: FoundDocument): void => {
    const checked = addLink(links, url, name);
    if ('change' in checked) edit(checked.change);
    setAdding(null);
    back();
  };
  return (
    <>
      {links.length === 0 ? null : <LinkList links={links} onRemove={(link) => { edit(removeLink(link)); opener.current?.focus(); }} />}
      {adding === 'link' ? <AddLink links={links} onDone={() => { setAdding(null); back(); }} /> : null}
      {adding === 'document' ? <Suspense fallback={null}><DocumentField out={links.map(({ url }) => url)} onPick={attach} /></Suspense> : null}
      {adding === 'link' ? null : <QuietButton ref={opener} empty onClick={() => { setAdding('link'); }}><Add16Regular aria-hidden />{t('addLink')}</QuietButton>}
      {adding === 'document' ? null : <QuietButton empty onClick={() => { setAdding('document'); }}><Document16Regular aria-hidden />{t('documents:add')}</QuietButton>}
    </>
  );
}
