import { Field, ToggleButton } from '@fluentui/react-components';
import { Suspense } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Person } from '../../domain/item.ts';
import { isSamePerson } from '../../domain/withperson.ts';
import { lazyPart } from '../lazypart.ts';
import { useChipStyles } from './chipstyles.ts';

const GuestSearch = lazyPart(() => import('./GuestSearch.tsx'));

interface Props {
  /** Whom the mail concerns. */
  around: readonly Person[];
  /** People of the page, who can be found by name. */
  known: readonly Person[];
  guests: readonly Person[];
  onChange(part: { guests: Person[] }): void;
}

/** Whom the event invites: nobody until somebody is chosen, since each is told. */
export function Guests({ around, known, guests, onChange }: Props): ReactNode {
  const styles = useChipStyles();
  const { t } = useTranslation('capture');
  // Whom the mail does not name stands beside those it does, once invited.
  const shown = [...around, ...guests.filter((guest) => !around.some((each) => isSamePerson(each, guest)))];
  const toggle = (person: Person): void => {
    const left = guests.filter((each) => !isSamePerson(each, person));
    onChange({ guests: left.length < guests.length ? left : [...guests, person] });
  };
  return (
    <>
    <Field label={t('event.invite')} hint={guests.length === 0 ? t('event.inviteNobody') : t('event.inviteTold', { count: guests.length })} size="small">
      <div role="group" aria-label={t('event.invite')} className={styles.chips}>
        {shown.map((person) => (
          <ToggleButton key={person.address} size="small" className={styles.chip} title={person.address ?? ''} checked={guests.some((each) => isSamePerson(each, person))} onClick={() => { toggle(person); }}>
            <bdi>{person.name ?? person.address}</bdi>
          </ToggleButton>
        ))}
      </div>
    </Field>
    <Suspense fallback={null}><GuestSearch known={known} guests={guests} onInvite={(person) => { onChange({ guests: [...guests, person] }); }} /></Suspense>
    </>
  );
}
