import { Button, makeStyles, tokens, typographyStyles, useId } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons';
import { Suspense } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { groupOf } from '../../domain/item.ts';
import { useSharing, type SharedPart, type SharedRow } from '../../queries/sharing.ts';
import { CARD } from '../frame/PageFrame.tsx';
import { lazyPart } from '../lazypart.ts';
import { StatusIcon } from './StatusWord.tsx';
import { useAllow } from './useallow.ts';

const AddShared = lazyPart(() => import('./AddShared.tsx'));
const AddGroup = lazyPart(() => import('./AddGroup.tsx'));

const useStyles = makeStyles({
  card: { ...CARD, padding: '16px' },
  title: { margin: 0, ...typographyStyles.body1Strong },
  hint: { margin: '4px 0 0', color: tokens.colorNeutralForeground3, ...typographyStyles.caption1 },
  list: { margin: '8px 0', padding: 0, listStyleType: 'none' },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '16px', rowGap: '4px', paddingBlock: '6px', borderBlockEndWidth: '1px', borderBlockEndStyle: 'solid', borderBlockEndColor: tokens.colorNeutralStroke3 },
  who: { flexGrow: 1, flexBasis: '200px', minInlineSize: '0', overflowWrap: 'anywhere' },
  name: { fontWeight: tokens.fontWeightSemibold },
  part: { display: 'flex', alignItems: 'center', columnGap: '6px' },
});

function Part({ kind, part, onAllow }: { kind: 'mail' | 'calendar'; part: SharedPart; onAllow(): Promise<void> }): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation('connections');
  const { asking, said, allow } = useAllow(onAllow);
  const word = part.status === 'on' ? t(`shared.${kind}`, { count: part.count }) : `${t(`shared.${kind}Name`)}: ${t(part.status === 'blocked' ? 'shared.closed' : `status.${part.status}`)}`;
  return (
    <span className={styles.part} data-part={kind} data-status={part.status}>
      <StatusIcon status={part.status} />
      <span role="status">{said === '' ? word : said}</span>
      {part.status === 'consent' ? <Button size="small" disabledFocusable={asking} onClick={allow}>{t('allow')}</Button> : null}
    </span>
  );
}

function Row({ row, onAllow, onRemove }: { row: SharedRow; onAllow(kind: 'mail' | 'calendar'): Promise<void>; onRemove(): void }): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation('connections');
  const { place } = row;
  const remove = t('shared.remove', { name: place.name });
  return (
    <li className={styles.row} data-shared={place.address}>
      <span className={styles.who}><bdi className={styles.name}>{place.name}</bdi>{place.name === place.address ? null : <> · <bdi>{groupOf(place.address) === null ? place.address : t('shared.group')}</bdi></>}</span>
      {row.mail === null ? null : <Part kind="mail" part={row.mail} onAllow={() => onAllow('mail')} />}
      {row.calendar === null ? null : <Part kind="calendar" part={row.calendar} onAllow={() => onAllow('calendar')} />}
      <Button size="small" appearance="subtle" icon={<Dismiss16Regular />} aria-label={remove} title={remove} onClick={onRemove} />
    </li>
  );
}

/** Shared mailboxes and others' calendars: which are shown, how they stand, and adding one by name (E6, D2). */
export function SharedPlaces(): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation('connections');
  const { rows, add, addGroup, remove, allow } = useSharing();
  const id = useId('shared');
  return (
    <section className={styles.card} aria-labelledby={id}>
      <h2 id={id} className={styles.title}>{t('shared.title')}</h2>
      <p className={styles.hint}>{t('shared.hint')}</p>
      {rows.length === 0 ? null : <ul className={styles.list}>{rows.map((row) => <Row key={row.place.address} row={row} onAllow={(kind) => allow(kind, row.place.address)} onRemove={() => remove(row.place.address)} />)}</ul>}
      <Suspense fallback={null}><AddShared onAdd={add} /><AddGroup shown={rows} onAdd={addGroup} /></Suspense>
    </section>
  );
}
