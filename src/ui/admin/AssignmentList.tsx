import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { ArrowDownload16Regular, Delete16Regular, PeopleTeam16Regular, Person16Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Assignment } from '../../domain/approles.ts';
import type { Administration } from '../../queries/administration.ts';
import { saveFile } from '../frame/savefile.ts';
import { CARD } from '../frame/PageFrame.tsx';
import { writeCsv } from './pastedlist.ts';

const useStyles = makeStyles({
  card: { ...CARD, padding: '16px' },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '12px' },
  title: { margin: 0, flexGrow: 1, ...typographyStyles.subtitle2 },
  list: { margin: '8px 0 0', padding: 0, listStyleType: 'none' },
  row: { display: 'grid', gridTemplateColumns: '16px minmax(0, 2fr) minmax(0, 2fr) minmax(0, 1fr) auto', columnGap: '12px', alignItems: 'center', minBlockSize: '40px', '@container frame (max-width: 719px)': { gridTemplateColumns: '16px minmax(0, 1fr) auto', '& > :nth-child(3), & > :nth-child(4)': { gridColumn: '2' }, '& > :last-child': { gridColumn: '3', gridRow: '1' } } },
  fine: { color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere', ...typographyStyles.caption1 },
  said: { minBlockSize: '20px' },
});

/** Who is assigned: name, address and role, and nothing else of them. */
export function AssignmentList({ admin }: { admin: Administration }): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation('admin');
  const [said, setSaid] = useState('');
  const { assignments } = admin;
  const role = (each: Assignment): string => t(`role.${each.role ?? 'none'}`);
  const remove = (each: Assignment): void => {
    setSaid(t('removing', { name: each.name }));
    admin.remove(each).then(() => setSaid(t('removed', { name: each.name })), () => setSaid(t('removeFailed', { name: each.name })));
  };
  const csv = (): void => saveFile('triptych-people.csv', 'text/csv;charset=utf-8', writeCsv(assignments, { heads: [t('column.name'), t('column.address'), t('column.role')], role }));
  return (
    <section className={styles.card} aria-label={t('people')} data-assigned={assignments.length}>
      <div className={styles.head}>
        <h2 className={styles.title}>{t('people')}</h2>
        <span className={styles.fine}>{t('count', { count: assignments.length })}</span>
        <Button size="small" icon={<ArrowDownload16Regular />} disabledFocusable={assignments.length === 0} onClick={csv}>{t('csv')}</Button>
      </div>
      {assignments.length === 0 ? <p>{t('nobody')}</p> : null}
      <ul className={styles.list}>
        {assignments.map((each) => (
          <li key={each.id} className={styles.row}>
            {each.kind === 'group' ? <PeopleTeam16Regular role="img" aria-label={t('group')} /> : <Person16Regular aria-hidden />}
            <bdi>{each.name}</bdi>
            <bdi className={styles.fine}>{each.address ?? (each.kind === 'group' ? t('group') : '')}</bdi>
            <span>{role(each)}</span>
            <Button size="small" appearance="subtle" icon={<Delete16Regular />} aria-label={t('removeWho', { name: each.name })} title={t('removeWho', { name: each.name })} onClick={() => remove(each)} />
          </li>
        ))}
      </ul>
      <div role="status" className={styles.said}>{said}</div>
    </section>
  );
}
