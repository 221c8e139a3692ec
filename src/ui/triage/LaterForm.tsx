import { useState } from 'react';
import type { FormEvent, KeyboardEvent } from 'react';
import { Button, Field, Input, makeStyles } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { addDays } from '../../domain/day.ts';
import { useActing } from '../acts/acting.ts';

const useStyles = makeStyles({
  form: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: '8px' },
  field: { flexGrow: 1, minInlineSize: '150px' },
});

/** Any later day, by the browser's own date field. Enter moves, Escape goes back to the keys. */
export function LaterForm({ onDay }: { onDay(day: string | null): void }) {
  const styles = useStyles();
  const { t } = useTranslation('triage');
  const { today, weeks } = useActing();
  const [day, setDay] = useState(addDays(weeks.nextWeek.last, 1));
  const submit = (event: FormEvent): void => { event.preventDefault(); onDay(day); };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    onDay(null);
  };
  return (
    <form className={styles.form} onSubmit={submit} onKeyDown={onKeyDown}>
      <Field className={styles.field} label={t('date')}>
        <Input autoFocus type="date" min={today} value={day} onChange={(_event, data) => setDay(data.value)} />
      </Field>
      <Button type="submit" appearance="primary">{t('set')}</Button>
      <Button onClick={() => onDay(null)}>{t('cancel')}</Button>
    </form>
  );
}
