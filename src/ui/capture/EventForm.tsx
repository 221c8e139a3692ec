import { Button, Checkbox, Field, Input, Select, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { FormEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Day, Person } from '../../domain/item.ts';
import { useFormat } from '../language/format.ts';
import { hindrance } from './form.ts';
import type { CaptureForm, CaptureSetting } from './form.ts';
import { CalendarSelect } from './CalendarSelect.tsx';
import { EventTimes } from './EventTimes.tsx';
import { Guests } from './Guests.tsx';
import { WhenChips } from './WhenChips.tsx';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: '10px', paddingTop: '12px' },
  line: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  field: { flexGrow: 1, minWidth: '100px' },
});

/** Minutes offered as length. */
const LENGTHS = [15, 30, 45, 60, 90, 120];

interface Props {
  form: CaptureForm;
  setting: CaptureSetting;
  today: Day;
  /** People of the page, who can be found by name. */
  known: readonly Person[];
  onChange(part: Partial<CaptureForm>): void;
  onSave(): void;
}

const two = (count: number): string => String(count).padStart(2, '0');

/** Minutes from midnight out of the browser's time field; null while it is half typed. */
function minutesOf(typed: string): number | null {
  const [hours, minutes] = typed.split(':').map(Number);
  return hours === undefined || minutes === undefined || Number.isNaN(hours + minutes) ? null : hours * 60 + minutes;
}

/** A time in the person's own calendar, or a group's, for what the mail asks (D4, D5). */
export function EventForm({ form, setting, today, known, onChange, onSave }: Props): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation('capture');
  const format = useFormat();
  const [tried, setTried] = useState(false);
  // A short free time shortens the event; the next one shall not stay short for that.
  const [wanted, setWanted] = useState(form.length);
  const lengths = [...new Set([...LENGTHS, form.length])].sort((a, b) => a - b);
  const stuck = tried && hindrance(form, setting) !== null;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (hindrance(form, setting) === null) onSave();
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <Field label={t('title')} size="small" {...(stuck ? { validationMessage: t('stuck.title') } : {})}>
        <Input size="medium" dir="auto" value={form.title} onChange={(_event, { value }) => { onChange({ title: value }); }} />
      </Field>
      <Field label={t('event.day')} size="small">
        <div><WhenChips label={t('event.day')} value={form.due ?? today} today={today} onChange={(due) => { onChange({ due }); }} /></div>
      </Field>
      <div className={styles.line}>
        <Field className={styles.field} label={t('event.start')} size="small">
          <Input size="medium" type="time" value={`${two(Math.floor(form.start / 60))}:${two(form.start % 60)}`} onChange={(_event, { value }) => { const start = minutesOf(value); if (start !== null) onChange({ start }); }} />
        </Field>
        <Field className={styles.field} label={t('event.length')} size="small">
          <Select size="medium" value={String(form.length)} onChange={(_event, { value }) => { setWanted(Number(value)); onChange({ length: Number(value) }); }}>
            {lengths.map((minutes) => <option key={minutes} value={minutes}>{format.minutes(minutes)}</option>)}
          </Select>
        </Field>
      </div>
      <CalendarSelect group={form.group} onChange={onChange} />
      <Guests around={setting.around} known={known} guests={form.guests} onChange={onChange} />
      <EventTimes day={form.due ?? today} start={form.start} length={form.length} wanted={wanted} onChange={onChange} />
      <div className={styles.line}>
        <Checkbox checked={form.free} label={t('event.free')} onChange={() => { onChange({ free: !form.free }); }} />
        <Checkbox checked={form.private} label={t('event.private')} onChange={() => { onChange({ private: !form.private }); }} />
        {setting.offered === '' ? null : <Checkbox checked={form.withNote} label={t('newestReply')} onChange={() => { onChange({ withNote: !form.withNote }); }} />}
      </div>
      <div><Button type="submit" appearance="primary">{t('save.calendar')}</Button></div>
    </form>
  );
}
