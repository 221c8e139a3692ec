import { Suspense } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Message, Person, UnansweredMessage } from '../../domain/item.ts';
import type { Program } from '../../domain/program.ts';
import { useFormat } from '../language/format.ts';
import { FlagRows } from './DateRows.tsx';
import { FieldList, FieldRow } from './FieldRow.tsx';
import { NameTags } from './NameTags.tsx';
import { PeopleList } from './PeopleList.tsx';
import { EstimateRow } from './TaskRows.tsx';
import { lazyPart } from '../lazypart.ts';
import './words.ts';

const BlockRow = lazyPart(() => import('./BlockRow.tsx'));

interface Common {
  me: readonly string[];
  onPerson(person: Person): void;
}

/** The facts of a flagged mail; the dates of the flag are changed here, its words stay in Outlook. */
export function FlaggedFields({ mail, program, me, onPerson }: Common & { mail: Message; program: Program }): ReactNode {
  const { t } = useTranslation('details');
  const format = useFormat();
  return (
    <FieldList>
      <FieldRow label={t('from')}>{mail.from === null ? null : <PeopleList people={[mail.from]} me={me} onPerson={onPerson} />}</FieldRow>
      <FieldRow label={t('mailbox')}>{mail.mailbox?.name ?? null}</FieldRow>
      <FieldRow label={t('received')}>{format.moment(mail.received)}</FieldRow>
      <FlagRows mail={mail} />
      <FieldRow label={t('flagged')}>{mail.completed ? t('flagDone') : null}</FieldRow>
      <FieldRow label={t('importance')}>{mail.important ? t('important') : null}</FieldRow>
      <FieldRow label={t('attachments')}>{mail.hasAttachments ? t('attachmentsYes') : null}</FieldRow>
      {mail.categories.length === 0 ? null : <FieldRow label={t('categories')}><NameTags names={mail.categories} /></FieldRow>}
      <EstimateRow task={mail} />
      <Suspense fallback={null}><BlockRow item={mail} program={program} /></Suspense>
    </FieldList>
  );
}

/** The facts of a mail that waits for an answer (E3). */
export function WaitingFields({ mail, me, onPerson }: Common & { mail: UnansweredMessage }): ReactNode {
  const { t } = useTranslation('details');
  const format = useFormat();
  return (
    <FieldList>
      <FieldRow label={t('to')}>{mail.to.length === 0 ? null : <PeopleList people={mail.to} me={me} onPerson={onPerson} />}</FieldRow>
      <FieldRow label={t('sent')}>{format.moment(mail.sent)}</FieldRow>
      <FieldRow label={t('waitingLabel')}>{t('waiting', { count: mail.workingDays })}</FieldRow>
    </FieldList>
  );
}
