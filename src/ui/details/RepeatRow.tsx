import { Input, Select, makeStyles } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Day, Task, Weekday } from '../../domain/item.ts';
import type { Recurrence } from '../../domain/recurrence.ts';
import { useFormat } from '../language/format.ts';
import { useHold } from './editgate.ts';
import { FieldRow, useRowLabel } from './FieldRow.tsx';
import { useEdit } from './liveitem.ts';
import { QuietButton } from './QuietButton.tsx';
import { SIMPLE, intervalOf, isSimple, repeatEvery } from './repeatpattern.ts';
import type { Simple } from './repeatpattern.ts';
import { useRepeatWords } from './repeatwords.ts';
import { WrongField } from './WrongField.tsx';
import './words.ts';

const useStyles = makeStyles({
  form: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', gap: '8px', width: '100%' },
  every: { width: '72px', flexShrink: 0 },
  pattern: { flexGrow: 1, minWidth: '120px' },
});

interface FormProps {
  recurrence: Recurrence | null;
  day: Day;
  firstDayOfWeek: Weekday;
  onChange(to: Recurrence | null): void;
  onDone(): void;
}

/** Pattern and interval. The pattern is saved as it is chosen, the interval when its field is left. */
function RepeatForm({ recurrence, day, firstDayOfWeek, onChange, onDone }: FormProps): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation('edit');
  const row = useRowLabel();
  const type = recurrence === null ? 'never' : recurrence.pattern.type as Simple;
  const [typed, setTyped] = useState(String(recurrence?.pattern.interval ?? 1));
  const [wrong, setWrong] = useState(false);
  useHold(wrong);
  const choose = (next: string): void => {
    onChange(next === 'never' ? null : repeatEvery(recurrence, next as Simple, intervalOf(typed) ?? 1, day, firstDayOfWeek));
  };
  const leave = (): boolean => {
    const interval = intervalOf(typed);
    setWrong(interval === null);
    if (interval !== null && recurrence !== null && interval !== recurrence.pattern.interval) onChange(repeatEvery(recurrence, type as Simple, interval, day, firstDayOfWeek));
    return interval !== null;
  };
  return (
    <div className={styles.form} onBlur={(event) => { if (!event.currentTarget.contains(event.relatedTarget) && leave()) onDone(); }}>
      <Select className={styles.pattern} autoFocus aria-labelledby={row} value={type} onChange={(_event, data) => { choose(data.value); }}>
        <option value="never">{t('repeat.never')}</option>
        {SIMPLE.map((each) => <option key={each} value={each}>{t(`repeat.${each}`)}</option>)}
      </Select>
      {recurrence === null ? null : (
        <WrongField wrong={wrong ? 'notAnInterval' : null}>
          <Input className={styles.every} inputMode="numeric" aria-label={t('repeat.interval')} value={typed} onChange={(_event, data) => { setTyped(data.value); }} onBlur={leave} onKeyDown={(event) => { if (event.key === 'Enter' && leave()) onDone(); }} />
        </WrongField>
      )}
    </div>
  );
}

/** How a To Do repeats. Simple patterns are changed here; the others are shown, and changed in To Do. */
export default function RepeatRow({ task, recurrence, today, firstDayOfWeek }: { task: Task; recurrence: Recurrence | null; today: Day; firstDayOfWeek: Weekday }): ReactNode {
  const { t } = useTranslation('details');
  const { t: e } = useTranslation('edit');
  const { locale } = useFormat();
  const words = useRepeatWords(locale);
  const edit = useEdit();
  const [open, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  if (recurrence !== null && !isSimple(recurrence)) return <FieldRow label={t('repeats')} aside={e('repeat.elsewhere')}>{words(recurrence)}</FieldRow>;
  const change = (to: Recurrence | null): void => { edit({ recurrence: { from: recurrence, to }, ...(to !== null && task.due === null ? { due: today } : {}) }); };
  const done = (): void => { setOpen(false); setTimeout(() => { if (document.activeElement === document.body) opener.current?.focus(); }); };
  return (
    <FieldRow label={t('repeats')}>
      {open
        ? <RepeatForm key={recurrence?.pattern.interval} recurrence={recurrence} day={task.due ?? today} firstDayOfWeek={firstDayOfWeek} onChange={change} onDone={done} />
        : <QuietButton ref={opener} empty={recurrence === null} onClick={() => { setOpen(true); }}>{recurrence === null ? e('repeat.never') : words(recurrence)}</QuietButton>}
    </FieldRow>
  );
}
