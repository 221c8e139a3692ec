import { Button, makeStyles } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Person } from '../../domain/item.ts';
import { useContacts } from '../../queries/contacts.ts';
import { PersonField } from '../people/PersonField.tsx';

const useStyles = makeStyles({ more: { display: 'flex', justifyContent: 'flex-start', marginTop: '4px' } });

interface Props {
  /** People that are known without contacts. */
  known: readonly Person[];
  guests: readonly Person[];
  onInvite(person: Person): void;
}

/** Somebody whom the mail does not name: found among the people of the page and one's contacts, or by a whole address. */
export default function GuestSearch({ known, guests, onInvite }: Props): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation('capture');
  const [looking, setLooking] = useState(false);
  const [refused, setRefused] = useState(false);
  const contacts = useContacts(looking);
  const people = useMemo(() => [...known, ...contacts.people], [known, contacts.people]);
  const words = { label: t('guest.label'), placeholder: t('guest.placeholder'), type: t('guest.type'), none: t('guest.none'), wrong: (text: string) => t('guest.wrong', { text }) };
  return (
    <div>
      <PersonField words={words} people={people} out={guests} note={contacts.problem !== null ? t('guest.unread') : refused ? t('guest.refused') : null} onType={() => { setLooking(true); }} onPick={onInvite} />
      {contacts.missing.length === 0 ? null : <div className={styles.more}><Button size="small" appearance="subtle" onClick={() => { setRefused(false); contacts.allow().catch(() => { setRefused(true); }); }}>{t('guest.contacts')}</Button></div>}
    </div>
  );
}
