import { Button, Dropdown, Field, Input, Option, makeStyles, typographyStyles } from '@fluentui/react-components';
import { Suspense, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { APP_ROLES, type AppRole } from '../../domain/approles.ts';
import type { Person } from '../../domain/item.ts';
import type { Administration } from '../../queries/administration.ts';
import { CARD } from '../frame/PageFrame.tsx';
import { PasteDialog } from './PasteDialog.tsx';
import { useAdding } from './useadding.ts';
import { lazyPart } from '../lazypart.ts';

const ToolkitPeoplePicker = lazyPart(() => import('../toolkit/ToolkitPeoplePicker.tsx'));

const useStyles = makeStyles({
  card: { ...CARD, padding: '16px' },
  title: { margin: '0 0 12px', ...typographyStyles.subtitle2 },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: '12px' },
  picker: { flexGrow: 1, minInlineSize: 'min(320px, 100%)' },
  group: { marginBlockStart: '12px', alignItems: 'start' },
  said: { minBlockSize: '20px', marginBlockStart: '8px' },
});

const ROLES = Object.keys(APP_ROLES) as AppRole[];
const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** People by name with Graph Toolkit's picker, a group by its id, or many from a list. */
export function AddPeople({ admin }: { admin: Administration }): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation('admin');
  const [chosen, setChosen] = useState<Person[]>([]);
  const [found, setFound] = useState<Person[]>([]);
  const [role, setRole] = useState<AppRole>('User');
  const [group, setGroup] = useState('');
  const [pasting, setPasting] = useState(false);
  const { adding, said, add } = useAdding(admin);
  const search = (text: string): void => { void admin.search(text).then(setFound, () => undefined); };
  return (
    <section className={styles.card} aria-label={t('addTitle')}>
      <h2 className={styles.title}>{t('addTitle')}</h2>
      <div className={styles.row}>
        <Field label={t('pick')} className={styles.picker}>
          <Suspense fallback={<Input disabled />}><ToolkitPeoplePicker people={found} chosen={chosen} onChange={setChosen} onSearch={search} /></Suspense>
        </Field>
        <Field label={t('roleLabel')}>
          <Dropdown value={t(`role.${role}`)} selectedOptions={[role]} onOptionSelect={(_event, data) => setRole(data.optionValue as AppRole)}>
            {ROLES.map((each) => <Option key={each} value={each}>{t(`role.${each}`)}</Option>)}
          </Dropdown>
        </Field>
        <Button appearance="primary" disabledFocusable={adding || chosen.length === 0} onClick={() => { add(chosen, role); setChosen([]); }}>{adding ? t('adding') : t('add')}</Button>
        <Button onClick={() => setPasting(true)}>{t('paste')}</Button>
      </div>
      <div className={`${styles.row} ${styles.group}`}>
        <Field label={t('groupId')} hint={t('groupHint')} className={styles.picker}><Input value={group} onChange={(_event, data) => setGroup(data.value.trim())} /></Field>
        <Button disabledFocusable={adding || !GUID.test(group)} onClick={() => { add([{ id: group, name: group, address: null }], role); setGroup(''); }}>{t('addGroup')}</Button>
      </div>
      <div role="status" className={styles.said}>{said}</div>
      {pasting ? <PasteDialog admin={admin} onAdd={(people) => { setPasting(false); add(people, role); }} onClose={() => setPasting(false)} /> : null}
    </section>
  );
}
