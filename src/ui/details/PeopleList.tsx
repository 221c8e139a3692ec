import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Person } from '../../domain/item.ts';
import { PersonButton } from './PersonButton.tsx';
import './words.ts';

/** Drawn at first; a meeting of two hundred must not make two hundred Toolkit elements. */
const FIRST = 6;

/** People one after the other; long lists open on demand. `me` is the reader's own id or address, shown as "You". */
export function PeopleList({ people, me, onPerson }: { people: readonly Person[]; me: readonly string[]; onPerson(person: Person): void }): ReactNode {
  const { t } = useTranslation('details');
  const [all, setAll] = useState(false);
  const shown = all ? people : people.slice(0, FIRST);
  const mine = (person: Person): boolean => me.includes(person.id ?? '') || me.includes(person.address?.toLowerCase() ?? '');
  return (
    <>
      {shown.map((person, index) => (
        <PersonButton key={person.id ?? person.address ?? index} person={person} onPerson={onPerson} you={mine(person)} />
      ))}
      {shown.length === people.length ? null : (
        <Button appearance="transparent" size="small" onClick={() => { setAll(true); }}>
          {t('more', { count: people.length - shown.length })}
        </Button>
      )}
    </>
  );
}
