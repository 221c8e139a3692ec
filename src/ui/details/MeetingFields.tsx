import { Button, MessageBar, MessageBarBody, makeStyles } from '@fluentui/react-components';
import { Video16Regular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { dayOf } from '../../domain/day.ts';
import type { Meeting, Person } from '../../domain/item.ts';
import { safeLink } from '../../domain/link.ts';
import { ownMeeting } from '../../domain/meeting.ts';
import type { Entry } from '../../domain/program.ts';
import { useHost } from '../host.ts';
import { useFormat } from '../language/format.ts';
import type { Format } from '../language/format.ts';
import { FieldList, FieldRow } from './FieldRow.tsx';
import { InPlaceText } from './InPlaceText.tsx';
import { useAct } from './liveitem.ts';
import { NameTags } from './NameTags.tsx';
import { PeopleList } from './PeopleList.tsx';
import { checkPlace } from './taskedits.ts';
import { WhenEditor } from './WhenEditor.tsx';
import './words.ts';

const useStyles = makeStyles({ bar: { marginBottom: '8px' }, button: { margin: '4px 0 4px 0' } });

/** `Wed 14 Oct, 09:00–09:20`, with both days when it runs past midnight. */
function timeWords(when: Meeting['when'], format: Format): string {
  if (when.kind === 'all-day') return format.range(when.first, when.last);
  const same = dayOf(when.start, format.zone) === dayOf(when.end - 1, format.zone);
  if (same) return format.commas([format.day(dayOf(when.start, format.zone)), format.times(when.start, when.end)]);
  return `${format.moment(when.start)} – ${format.moment(when.end)}`;
}

function JoinButton({ url }: { url: string }): ReactNode {
  const { t } = useTranslation('details');
  const host = useHost();
  const styles = useStyles();
  return (
    <Button appearance="primary" size="small" icon={<Video16Regular />} className={styles.button} onClick={() => { host.openLink(url); }}>
      {t('join')}
    </Button>
  );
}

function PlaceText({ meeting }: { meeting: Meeting }): ReactNode {
  const { t } = useTranslation('edit');
  const act = useAct();
  const { location } = meeting;
  return (
    <InPlaceText
      value={location ?? ''} empty={t('noPlace')} check={(typed) => checkPlace(location, typed)}
      onSave={(next) => { act({ kind: 'editMeeting', fields: { location: next } }); }}
    />
  );
}

/** The facts of a meeting: when, where, with whom, and one's own answer. Its organiser changes them where they stand. */
export default function MeetingFields({ entry, meeting, me, onPerson }: { entry: Entry; meeting: Meeting; me: readonly string[]; onPerson(person: Person): void }): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation('details');
  const format = useFormat();
  const join = meeting.online?.joinUrl == null || meeting.cancelled ? null : safeLink(meeting.online.joinUrl);
  const own = ownMeeting(meeting);
  const span = entry.span === null || entry.span.of < 2 ? undefined : t('dayOf', { index: entry.span.index, of: entry.span.of });
  const aside = meeting.when.kind === 'all-day' ? [t('allDay'), span].filter((word) => word !== undefined).join(', ') : span;
  return (
    <>
      {meeting.cancelled ? <MessageBar className={styles.bar} intent="warning"><MessageBarBody>{t('cancelled')}</MessageBarBody></MessageBar> : null}
      <FieldList>
        <FieldRow label={t('when')} aside={aside}>
          {own ? <WhenEditor key={meeting.id} meeting={meeting}>{timeWords(meeting.when, format)}</WhenEditor> : timeWords(meeting.when, format)}
        </FieldRow>
        <FieldRow label={t('where')}>{own ? <PlaceText key={meeting.id} meeting={meeting} /> : meeting.location}</FieldRow>
        <FieldRow label={t('online')}>{join === null ? null : <JoinButton url={join} />}</FieldRow>
        <FieldRow label={t('organizer')}>
          {meeting.organizer === null ? null : <PeopleList people={[meeting.organizer]} me={me} onPerson={onPerson} />}
        </FieldRow>
        {meeting.attendees.length === 0 ? null : (
          <FieldRow label={t('attendees')} aside={meeting.attendees.length > 6 ? t('attendees_count', { count: meeting.attendees.length }) : undefined}>
            <PeopleList people={meeting.attendees} me={me} onPerson={onPerson} />
          </FieldRow>
        )}
        {meeting.shared === true ? <FieldRow label={t('calendar')}>{meeting.calendar.name}</FieldRow> : null}
        {meeting.shared === true || (meeting.attendees.length === 0 && meeting.organizer === null) ? null : <FieldRow label={t('answer')}>{t(`answerWord.${meeting.answer}`)}</FieldRow>}
        <FieldRow label={t('showAs')}>{t(`showAsWord.${meeting.showAs}`)}</FieldRow>
        <FieldRow label={t('repeats')}>{meeting.repeats ? t('repeatsYes') : null}</FieldRow>
        <FieldRow label={t('private')}>{meeting.private ? t('privateYes') : null}</FieldRow>
        {meeting.categories.length === 0 ? null : <FieldRow label={t('categories')}><NameTags names={meeting.categories} /></FieldRow>}
      </FieldList>
    </>
  );
}
