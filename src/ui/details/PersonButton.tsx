import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { Suspense } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Person } from '../../domain/item.ts';
import { lazyPart } from '../lazypart.ts';
import { Face } from '../people/Face.tsx';
import './words.ts';

const ToolkitPerson = lazyPart(() => import('../toolkit/ToolkitPerson.tsx'));

const useStyles = makeStyles({
  box: {
    position: 'relative',
    display: 'inline-flex',
    alignItems: 'center',
    minWidth: 0,
    minHeight: '28px',
    padding: '2px 6px 2px 2px',
    marginInlineStart: '-2px',
    boxSizing: 'border-box',
    borderRadius: tokens.borderRadiusMedium,
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':active': { backgroundColor: tokens.colorSubtleBackgroundPressed },
  },
  button: {
    position: 'absolute',
    inset: 0,
    zIndex: 1,
    padding: 0,
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  still: { display: 'flex', alignItems: 'center', gap: '8px', textAlign: 'start', ...typographyStyles.body1 },
});

/** The name to show for somebody of whom perhaps only an address or an id is known. */
export function personName(person: Person): string | null {
  return person.name ?? person.address;
}

/** Somebody as a button: Graph Toolkit's Person with what is known already (no request), opening the person's drawer. */
export function PersonButton({ person, onPerson, you }: { person: Person; onPerson(person: Person): void; you?: boolean }): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation('details');
  const name = you === true ? t('you') : personName(person) ?? t('colleague');
  // Face and name at once; the Toolkit takes the place when it has come, at the same size.
  const still = <span className={styles.still}><Face size="medium" name={personName(person) ?? name} silent />{name}</span>;
  return (
    <span className={styles.box}>
      {/* The button covers the Toolkit's Person and says the name itself: its lines carry labels that their role forbids, and initials read before the name. */}
      <button type="button" className={styles.button} aria-label={name} aria-haspopup="dialog" onClick={() => { onPerson(person); }} />
      <span aria-hidden="true">
        <Suspense fallback={still}>
          <ToolkitPerson person={person} label={name} size="row" photo={null} presence={null} />
        </Suspense>
      </span>
    </span>
  );
}
