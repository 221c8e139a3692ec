import { Button, Combobox, Field, Option, makeStyles } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { findPeople, typedAddress } from '../../domain/findpeople.ts';
import type { Person } from '../../domain/item.ts';
import { useContacts } from '../../queries/contacts.ts';

/** Names offered at once. */
const MOST = 6;

const useStyles = makeStyles({
  box: { minWidth: 0, width: '100%' },
  option: { overflowWrap: 'anywhere' },
  more: { display: 'flex', justifyContent: 'flex-start', marginTop: '4px' },
});

interface Props {
  /** People that are known without contacts. */
  known: readonly Person[];
  guests: readonly Person[];
  onInvite(person: Person): void;
}

const wordFor = ({ name, address }: Person): string => (name === null ? `${address}` : `${name} – ${address}`);

/** Somebody whom the mail does not name: found among the people of the page and one's contacts, or by a whole address. */
export default function GuestSearch({ known, guests, onInvite }: Props): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation('capture');
  const [typed, setTyped] = useState('');
  const [open, setOpen] = useState(false);
  const [wrong, setWrong] = useState(false);
  const [refused, setRefused] = useState(false);
  const contacts = useContacts(typed !== '');
  const people = useMemo(() => [...known, ...contacts.people], [known, contacts.people]);
  const whole = typedAddress(typed);
  const found = findPeople(people, typed, guests, MOST);
  const offered = whole === null || found.some(({ address }) => address?.toLowerCase() === whole.address?.toLowerCase()) ? found : [...found, whole];
  const take = (person: Person | null | undefined): void => {
    setOpen(false);
    if (person == null) { setWrong(typed.trim() !== ''); return; }
    setTyped('');
    setWrong(false);
    if (!guests.some(({ address }) => address?.toLowerCase() === person.address?.toLowerCase())) onInvite(person);
  };
  const note = wrong ? t('guest.wrong', { text: typed.trim() }) : contacts.problem !== null ? t('guest.unread') : refused ? t('guest.refused') : null;
  return (
    <div>
      <Field label={t('guest.label')} size="small" {...(note === null ? {} : { validationState: wrong ? 'error' : 'warning', validationMessage: note })}>
        <Combobox
          className={styles.box} size="medium" freeform expandIcon={null} placeholder={t('guest.placeholder')} value={typed} selectedOptions={[]}
          open={open} onOpenChange={(_event, data) => { setOpen(data.open); }}
          onChange={(event) => { setTyped(event.currentTarget.value); setWrong(false); setOpen(event.currentTarget.value.trim() !== ''); }}
          onOptionSelect={(_event, { optionValue }) => { if (optionValue !== undefined) take(offered.find(({ address }) => address === optionValue)); }}
          onKeyDown={(event) => { if (event.key === 'Enter' && typed.trim() !== '') { event.preventDefault(); if (offered.length === 0) take(null); } }}
          onBlur={() => { if (typed.trim() !== '') take(whole); }}
        >
          {offered.map((person) => <Option key={person.address} className={styles.option} value={person.address ?? ''} text={wordFor(person)}><bdi>{wordFor(person)}</bdi></Option>)}
          {offered.length === 0 ? <Option disabled value="" text={t('guest.none')}>{t(typed.trim() === '' ? 'guest.type' : 'guest.none')}</Option> : null}
        </Combobox>
      </Field>
      {contacts.missing.length === 0 ? null : <div className={styles.more}><Button size="small" appearance="subtle" onClick={() => { setRefused(false); contacts.allow().catch(() => { setRefused(true); }); }}>{t('guest.contacts')}</Button></div>}
    </div>
  );
}
