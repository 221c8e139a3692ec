import { useState } from 'react';
import type { FormEvent } from 'react';
import { Button, Field, Input, makeStyles, Popover, PopoverSurface } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { addDays, isDay } from '../../domain/day.ts';
import type { Day, Item } from '../../domain/item.ts';
import { useBoard } from '../program/board.ts';
import { useActing } from './acting.ts';
import type { Box } from './asked.ts';
import { chipDays } from './datechips.ts';
import { focusRow } from './focusback.ts';
import { useItemActions } from './useitemactions.ts';

const useStyles = makeStyles({
  surface: { display: 'flex', flexDirection: 'column', rowGap: '12px', maxInlineSize: '280px' },
  chips: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  line: { display: 'flex', alignItems: 'end', columnGap: '8px' },
  field: { flexGrow: 1, minInlineSize: '0' },
});

interface DatePopoverProps {
  item: Item;
  box: Box;
  due: boolean;
  onClose: () => void;
}

function firstDay(item: Item, today: Day): Day {
  const day = 'due' in item ? item.due : null;
  return day !== null && day > today ? day : addDays(today, 1);
}

/** Another day: three chips, and the browser's own date field for any other. */
export default function DatePopover({ item, box, due, onClose }: DatePopoverProps) {
  const styles = useStyles();
  const { t } = useTranslation('acts');
  const { format } = useBoard();
  const acting = useActing();
  const actions = useItemActions(item);
  const [day, setDay] = useState(firstDay(item, acting.today));
  const close = (): void => { onClose(); focusRow(item); };
  const go = (to: Day | null): void => {
    if (due) actions.changeDue(to);
    else actions.moveTo(to);
    close();
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (isDay(day)) go(day);
  };
  return (
    <Popover open trapFocus positioning={{ target: { getBoundingClientRect: () => box }, position: 'below', align: 'end' }} onOpenChange={(_event, data) => { if (!data.open) close(); }}>
      <PopoverSurface data-prompt="" className={styles.surface} aria-label={t(due ? 'date.due' : 'date.move', { title: item.title })}>
        <div className={styles.chips}>
          {chipDays(acting).map((chip, index) => (
            <Button key={chip} size="small" shape="circular" onClick={() => go(chip)}>{index === 0 ? t('verb.tomorrow') : format.day(chip)}</Button>
          ))}
          {due ? <Button size="small" shape="circular" onClick={() => go(null)}>{t('date.clear')}</Button> : null}
        </div>
        <form className={styles.line} onSubmit={submit}>
          <Field className={styles.field} size="small" label={t('date.label')}>
            <Input type="date" value={day} min={due ? undefined : acting.today} onChange={(_event, data) => setDay(data.value)} />
          </Field>
          <Button type="submit" size="small" appearance="primary" disabledFocusable={!isDay(day)}>{t(due ? 'date.setDue' : 'date.set')}</Button>
        </form>
      </PopoverSurface>
    </Popover>
  );
}
