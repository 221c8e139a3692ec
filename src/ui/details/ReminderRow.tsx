import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Instant } from '../../domain/item.ts';
import { useFormat } from '../language/format.ts';
import { FieldRow } from './FieldRow.tsx';
import { InPlaceDay } from './InPlaceDay.tsx';
import { useEdit } from './liveitem.ts';
import { fromLocal, toLocal } from './localtime.ts';
import type { Checked } from './taskedits.ts';
import './words.ts';

/** When To Do reminds of a task, in the program's zone. */
export function ReminderRow({ reminder }: { reminder: Instant | null }): ReactNode {
  const { t } = useTranslation('edit');
  const format = useFormat();
  const edit = useEdit();
  const shown = reminder === null ? '' : toLocal(reminder, format.zone);
  const check = (typed: string): Checked<Instant | null> => {
    if (typed === shown) return { same: true };
    const at = fromLocal(typed, format.zone);
    return typed !== '' && at === null ? { wrong: 'notATime' } : { change: at };
  };
  return (
    <FieldRow label={t('reminder')}>
      <InPlaceDay kind="datetime-local" value={shown} empty={t('noReminder')} check={check} onSave={(to) => { edit({ reminder: { from: reminder, to } }); }}>
        {reminder === null ? null : format.moment(reminder)}
      </InPlaceDay>
    </FieldRow>
  );
}
