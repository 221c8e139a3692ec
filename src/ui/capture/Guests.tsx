import { Field, ToggleButton } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Person } from '../../domain/item.ts';
import { useChipStyles } from './chipstyles.ts';

interface Props {
  /** Whom the mail concerns. */
  around: readonly Person[];
  guests: readonly Person[];
  onChange(part: { guests: Person[] }): void;
}

/** Whom the event invites: nobody until somebody is chosen, since each is told. */
export function Guests({ around, guests, onChange }: Props): ReactNode {
  const styles = useChipStyles();
  const { t } = useTranslation('capture');
  if (around.length === 0) return null;
  const toggle = (person: Person): void => {
    const left = guests.filter(({ address }) => address !== person.address);
    onChange({ guests: left.length < guests.length ? left : [...guests, person] });
  };
  return (
    <Field label={t('event.invite')} hint={guests.length === 0 ? t('event.inviteNobody') : t('event.inviteTold', { count: guests.length })} size="small">
      <div role="group" aria-label={t('event.invite')} className={styles.chips}>
        {around.map((person) => (
          <ToggleButton key={person.address} size="small" className={styles.chip} title={person.address ?? ''} checked={guests.some(({ address }) => address === person.address)} onClick={() => { toggle(person); }}>
            <bdi>{person.name ?? person.address}</bdi>
          </ToggleButton>
        ))}
      </div>
    </Field>
  );
}
