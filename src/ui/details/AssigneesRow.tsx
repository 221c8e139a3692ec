import { Button, Spinner, makeStyles } from '@fluentui/react-components';
import { PeopleAdd20Regular } from '@fluentui/react-icons';
import { Suspense, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Person, Task } from '../../domain/item.ts';
import { FieldRow, useRowLabel } from './FieldRow.tsx';
import { useEdit } from './liveitem.ts';
import { PeopleList } from './PeopleList.tsx';
import { assign } from './taskedits.ts';
import { refTo } from './refto.ts';
import { lazyPart } from '../lazypart.ts';
import './words.ts';

const ToolkitPeoplePicker = lazyPart(() => import('../toolkit/ToolkitPeoplePicker.tsx'));

const useStyles = makeStyles({
  picker: { width: '100%' },
  change: { minWidth: '28px', width: '28px', height: '28px', padding: 0 },
  done: { marginTop: '4px' },
});

interface Props {
  task: Task;
  assignable: readonly Person[];
  me: readonly string[];
  onPerson(person: Person): void;
}

function Picker({ chosen, offered, onChange, onDone }: { chosen: readonly Person[]; offered: readonly Person[]; onChange(after: Person[]): void; onDone(): void }): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation('edit');
  const row = useRowLabel();
  return (
    // On the way down, since the picker keeps every key to itself. Escape leaves the picker first, the drawer after that.
    <div className={styles.picker} role="group" aria-labelledby={row} onKeyDownCapture={(event) => { if (event.key === 'Escape') { event.preventDefault(); event.stopPropagation(); onDone(); } }}>
      <Suspense fallback={<Spinner size="tiny" label={t('loadingPicker')} />}>
        <ToolkitPeoplePicker people={offered} chosen={chosen} onChange={onChange} />
      </Suspense>
      <Button size="small" className={styles.done} onClick={onDone}>{t('done')}</Button>
    </div>
  );
}

/** Who does it. Each face opens the person; the button beside them opens Graph Toolkit's picker, whose every choice is saved at once. */
export function AssigneesRow({ task, assignable, me, onPerson }: Props): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation('details');
  const { t: e } = useTranslation('edit');
  const edit = useEdit();
  const [open, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement | null>(null);
  const change = (after: Person[]): void => {
    const fields = assign(task.assignees, after);
    if (fields !== null) edit(fields);
  };
  const done = (): void => { setOpen(false); setTimeout(() => opener.current?.focus()); };
  const nobody = task.assignees.length === 0;
  return (
    <FieldRow label={t('assigned')}>
      {open ? <Picker chosen={task.assignees} offered={assignable} onChange={change} onDone={done} /> : (
        <>
          {nobody ? null : <PeopleList people={task.assignees} me={me} onPerson={onPerson} />}
          <Button ref={refTo(opener)} appearance="subtle" size="small" icon={<PeopleAdd20Regular />} {...(nobody ? {} : { className: styles.change })} aria-label={e('assign')} title={e('assign')} onClick={() => { setOpen(true); }}>
            {nobody ? t('unassigned') : null}
          </Button>
        </>
      )}
    </FieldRow>
  );
}
