import { memo } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { Person16Regular } from '@fluentui/react-icons';
import type { Person } from '../../domain/item.ts';
import { Face } from '../people/Face.tsx';
import { useBoard } from './board.ts';

/** More than two faces are a crowd; the drawer names everybody. */
const MOST = 2;

const useStyles = makeStyles({
  unnamed: { display: 'inline-flex', alignItems: 'center', columnGap: '2px', color: tokens.colorNeutralForeground3 },
});

/** At most two people. Those whose names nobody asked for yet are counted, not guessed at. */
export const Faces = memo(function Faces(props: { people: readonly Person[] }) {
  const styles = useStyles();
  const { t } = useBoard();
  const named = props.people.filter((person) => person.name !== null);
  if (named.length === 0) {
    if (props.people.length === 0) return null;
    return (
      <span className={styles.unnamed} role="img" aria-label={t('row.others', { count: props.people.length })}>
        <Person16Regular />{props.people.length > 1 ? props.people.length : null}
      </span>
    );
  }
  return (
    <>
      {named.slice(0, MOST).map((person) => (
        <Face key={person.id ?? person.address ?? person.name} name={person.name ?? ''} />
      ))}
    </>
  );
});
