import { MenuItem } from '@fluentui/react-components';
import { Person16Regular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import type { Item } from '../../domain/item.ts';
import { peopleOf } from '../../domain/withperson.ts';
import { useBoard } from '../program/board.ts';
import { others } from '../program/others.ts';

/** More would bury the rest of the menu; the details name everybody. */
const MOST = 3;

/** From a row to one person: everything open with them. */
export function PeopleMenuItems({ item }: { item: Item }) {
  const { t } = useTranslation('acts');
  const { me, openPerson } = useBoard();
  const named = others(peopleOf(item), me).filter((person) => person.name !== null || person.address !== null);
  return <>{named.slice(0, MOST).map((person) => <MenuItem key={person.id ?? person.address ?? person.name} icon={<Person16Regular />} onClick={() => openPerson(person)}>{t('menu.person', { name: person.name ?? person.address ?? '' })}</MenuItem>)}</>;
}
