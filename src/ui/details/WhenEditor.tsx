import { Button, Input, makeStyles } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { Meeting } from '../../domain/item.ts';
import { useFormat } from '../language/format.ts';
import { useHold } from './editgate.ts';
import { useAct } from './liveitem.ts';
import { checkWhen, toLocal } from './localtime.ts';
import { QuietButton } from './QuietButton.tsx';
import type { Wrong } from './taskedits.ts';
import { WrongField } from './WrongField.tsx';
import './words.ts';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '8px', width: '100%', maxWidth: '260px' },
  field: { width: '100%', minWidth: 0 },
  buttons: { display: 'flex', gap: '8px' },
});

function WhenForm({ meeting, onDone }: { meeting: Meeting; onDone(): void }): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation('edit');
  const { zone } = useFormat();
  const act = useAct();
  const { when } = meeting;
  const timed = when.kind === 'timed';
  const [from, setFrom] = useState(timed ? toLocal(when.start, zone) : when.first);
  const [to, setTo] = useState(timed ? toLocal(when.end, zone) : when.last);
  const [wrong, setWrong] = useState<Wrong | null>(null);
  useHold(wrong !== null);
  const save = (): void => {
    const checked = checkWhen(when, from, to, zone);
    if ('wrong' in checked) { setWrong(checked.wrong); return; }
    onDone();
    if ('change' in checked) act({ kind: 'meet', when: checked.change });
  };
  const type = timed ? 'datetime-local' : 'date';
  return (
    <form className={styles.form} onSubmit={(event) => { event.preventDefault(); save(); }}>
      <Input autoFocus type={type} className={styles.field} aria-label={t('whenFrom')} value={from} onChange={(_event, data) => { setFrom(data.value); setWrong(null); }} />
      <WrongField wrong={wrong}>
        <Input type={type} className={styles.field} aria-label={t('whenTo')} value={to} onChange={(_event, data) => { setTo(data.value); setWrong(null); }} />
      </WrongField>
      <div className={styles.buttons}>
        <Button size="small" type="submit">{t('save')}</Button>
        <Button size="small" appearance="subtle" onClick={onDone}>{t('cancel')}</Button>
      </div>
    </form>
  );
}

/** The times of one's own meeting. Both ends are typed before anything is written, since its guests are told. */
export function WhenEditor({ meeting, children }: { meeting: Meeting; children: ReactNode }): ReactNode {
  const [open, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  // At once, because what is asked next gives focus back to what had it before.
  const done = (): void => {
    flushSync(() => { setOpen(false); });
    opener.current?.focus();
  };
  if (open) return <WhenForm meeting={meeting} onDone={done} />;
  return <QuietButton ref={opener} onClick={() => { setOpen(true); }}>{children}</QuietButton>;
}
