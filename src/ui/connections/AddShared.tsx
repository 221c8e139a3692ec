import { Button, Checkbox, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { Add16Regular } from '@fluentui/react-icons';
import { useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Person } from '../../domain/item.ts';
import { SignInError } from '../../domain/signin.ts';
import { useColleagues } from '../../queries/colleagues.ts';
import type { Sharing } from '../../queries/sharing.ts';
import { usePause } from '../documents/usepause.ts';
import { PersonField } from '../people/PersonField.tsx';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: '8px', maxInlineSize: '480px', marginBlockStart: '8px' },
  chosen: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px' },
  said: { color: tokens.colorStatusDangerForeground1, ...typographyStyles.caption1 },
  who: { overflowWrap: 'anywhere' },
});

const NOBODY: readonly Person[] = [];
interface Props {
  onAdd: Sharing['add'];
}

/** Whom to add: by name once that was allowed, by a whole address without. */
function Choose({ onChoose }: { onChoose(person: Person): void }): ReactNode {
  const { t } = useTranslation('connections');
  const [typed, setTyped] = useState('');
  const colleagues = useColleagues([usePause(typed)]);
  const root = useRef<HTMLDivElement>(null);
  const find = (): void => { colleagues.allow().then(() => root.current?.querySelector('input')?.focus(), () => undefined); };
  const words = {
    label: t('shared.whose'), placeholder: t('shared.placeholder'), type: t('shared.placeholder'),
    none: t(colleagues.closed ? 'shared.noneClosed' : 'shared.none'), wrong: (text: string) => t('shared.wrong', { text }),
  };
  return (
    <div ref={root}>
      <PersonField words={words} people={colleagues.people} out={NOBODY} note={null} onType={setTyped} onPick={onChoose} />
      {colleagues.closed ? <div><Button size="small" appearance="subtle" onClick={find}>{t('shared.find')}</Button></div> : null}
    </div>
  );
}

/** Adds somebody's mailbox or calendar. It is tried before it is kept; what cannot be read is said and changes nothing. */
export default function AddShared({ onAdd }: Props): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation('connections');
  const [person, setPerson] = useState<Person | null>(null);
  const [what, setWhat] = useState({ mail: true, calendar: false });
  const [said, setSaid] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  if (person === null) return <div className={styles.form}><Choose onChoose={(chosen) => { setSaid(null); setPerson(chosen); }} /></div>;
  const name = person.name ?? person.address ?? '';
  const go = (): void => {
    if (!what.mail && !what.calendar) { setSaid(t('shared.chooseOne')); return; }
    setBusy(true);
    setSaid(null);
    onAdd(person, what).then((trouble) => {
      if (trouble === null) setPerson(null);
      else setSaid(t(`shared.trouble.${trouble}`, { name }));
    }, (error: unknown) => { setSaid(t(error instanceof SignInError && error.kind === 'admin' ? 'declinedAdmin' : 'shared.declined')); }).finally(() => { setBusy(false); });
  };
  return (
    <div className={styles.form}>
      <bdi className={styles.who}>{person.name === null ? person.address : `${person.name} – ${person.address}`}</bdi>
      {/* Not in a Field, which would give both boxes one id. */}
      <div role="group" aria-label={t('shared.what')} className={styles.chosen}>
        <Checkbox checked={what.mail} label={t('shared.mailName')} onChange={() => { setWhat({ ...what, mail: !what.mail }); }} />
        <Checkbox checked={what.calendar} label={t('shared.calendarName')} onChange={() => { setWhat({ ...what, calendar: !what.calendar }); }} />
      </div>
      <div role="alert" className={styles.said}>{said}</div>
      <div className={styles.chosen}>
        <Button size="small" appearance="primary" icon={<Add16Regular />} disabledFocusable={busy} onClick={go}>{busy ? t('shared.trying') : t('shared.add', { name })}</Button>
        <Button size="small" disabledFocusable={busy} onClick={() => { setSaid(null); setPerson(null); }}>{t('cancel')}</Button>
      </div>
    </div>
  );
}
