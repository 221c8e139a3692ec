import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Message, Task } from '../../domain/item.ts';
import { useFormat } from '../language/format.ts';
import { DayText } from './DayText.tsx';
import { FieldRow } from './FieldRow.tsx';
import { InPlaceDay } from './InPlaceDay.tsx';
import { useAct, useEdit } from './liveitem.ts';
import { checkDay, checkDue, checkStart } from './taskedits.ts';
import './words.ts';

/** The do-date: the day one plans to do it oneself. Nobody else sees it, and the due date stays. */
export function PlannedRow({ task }: { task: Task }): ReactNode {
  const { t } = useTranslation('details');
  const { t: e } = useTranslation('edit');
  const format = useFormat();
  const act = useAct();
  return (
    <FieldRow label={t('plannedForMe')} aside={t('onlyYou')}>
      <InPlaceDay value={task.planned ?? ''} empty={e('notPlanned')} check={(typed) => checkDay(task.planned, typed)} onSave={(day) => { act({ kind: 'plan', day }); }}>
        {task.planned === null ? null : format.day(task.planned)}
      </InPlaceDay>
    </FieldRow>
  );
}

/** The due date. A plan's is everybody's: nothing is asked, but it is said. */
export function DueRow({ task }: { task: Task }): ReactNode {
  const { t } = useTranslation('details');
  const edit = useEdit();
  return (
    <FieldRow label={t('due')} aside={task.source === 'planner' ? t('forEveryone') : undefined}>
      <InPlaceDay value={task.due ?? ''} empty={t('noDue')} check={(typed) => checkDue(task, typed)} onSave={(due) => { edit({ due }); }}>
        {task.due === null ? null : <DayText day={task.due} open={task.progress !== 'completed'} />}
      </InPlaceDay>
    </FieldRow>
  );
}

/** The service's own start date. */
export function StartRow({ task }: { task: Task }): ReactNode {
  const { t } = useTranslation('details');
  const { t: e } = useTranslation('edit');
  const format = useFormat();
  const edit = useEdit();
  return (
    <FieldRow label={t('start')} aside={task.source === 'planner' && task.start !== null ? t('forEveryone') : undefined}>
      <InPlaceDay value={task.start ?? ''} empty={e('noStart')} check={(typed) => checkStart(task, typed)} onSave={(start) => { edit({ start }); }}>
        {task.start === null ? null : format.day(task.start)}
      </InPlaceDay>
    </FieldRow>
  );
}

/** The two dates of a flag. A flag with a due date has a start: without one of its own it starts the day it is due. */
export function FlagRows({ mail }: { mail: Message }): ReactNode {
  const { t } = useTranslation('details');
  const { t: e } = useTranslation('edit');
  const format = useFormat();
  const act = useAct();
  return (
    <>
      <FieldRow label={t('due')}>
        <InPlaceDay value={mail.due ?? ''} empty={t('noDue')} check={(typed) => checkDue(mail, typed)} onSave={(due) => { act({ kind: 'due', day: due }); }}>
          {mail.due === null ? null : <DayText day={mail.due} open={!mail.completed} />}
        </InPlaceDay>
      </FieldRow>
      {mail.due === null && mail.start === null ? null : (
        <FieldRow label={t('start')}>
          <InPlaceDay value={mail.start ?? ''} clearable={false} empty={e('noStart')} check={(typed) => checkStart(mail, typed)} onSave={(start) => { act({ kind: 'flag', start, due: mail.due }); }}>
            {mail.start === null ? null : format.day(mail.start)}
          </InPlaceDay>
        </FieldRow>
      )}
    </>
  );
}
