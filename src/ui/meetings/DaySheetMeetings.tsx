import { Button, Skeleton, SkeletonItem, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { Video16Regular } from '@fluentui/react-icons';
import { Suspense, useMemo } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { safeLink } from '../../domain/link.ts';
import { useHost } from '../host.ts';
import { useFormat } from '../language/format.ts';
import { DaySheetRow } from './DaySheetRow.tsx';
import type { TimedEntry } from './daysheetparts.ts';
import { lazyPart } from '../lazypart.ts';
import '../details/words.ts';

const ToolkitAgenda = lazyPart(() => import('../toolkit/ToolkitAgenda.tsx'));

const useStyles = makeStyles({
  lead: { display: 'flex', flexDirection: 'column', fontVariantNumeric: 'tabular-nums' },
  start: { color: tokens.colorNeutralForeground1, ...typographyStyles.caption1Strong },
  end: { color: tokens.colorNeutralForeground3, ...typographyStyles.caption1 },
  wait: { display: 'flex', flexDirection: 'column', gap: '17px', padding: '8px 0' },
});

function DaySheetMeeting({ entry }: { entry: TimedEntry }): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation('details');
  const format = useFormat();
  const host = useHost();
  const { item } = entry;
  const join = item.cancelled ? null : safeLink(item.online?.joinUrl);
  const people = item.attendees.length === 0 ? '' : t('daySheet.people', { count: item.attendees.length });
  return (
    <DaySheetRow
      item={item}
      struck={item.cancelled}
      lead={<span className={styles.lead}><span className={styles.start}>{format.time(item.when.start)}</span><span className={styles.end}>{format.time(item.when.end)}</span></span>}
      meta={[item.cancelled ? t('daySheet.cancelled') : '', item.location ?? '', people]}
      end={join === null ? undefined : (
        <Button size="small" icon={<Video16Regular />} aria-label={t('daySheet.joinWhat', { title: item.title })} onClick={() => { host.openLink(join); }}>
          {t('join')}
        </Button>
      )}
    />
  );
}

/** A day's timed meetings in Graph Toolkit's Agenda, which comes when the sheet is first opened. */
export function DaySheetMeetings({ entries }: { entries: readonly TimedEntry[] }): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation('details');
  const rows = useMemo(() => entries.map(({ key, item }) => ({ key, title: item.title, start: item.when.start, end: item.when.end })), [entries]);
  const wait = (
    <Skeleton className={styles.wait} aria-label={t('daySheet.meetings')}>
      {entries.map((entry) => <SkeletonItem key={entry.key} size={24} />)}
    </Skeleton>
  );
  return (
    <Suspense fallback={wait}>
      <ToolkitAgenda
        rows={rows}
        label={t('daySheet.meetings')}
        draw={(key) => {
          const entry = entries.find((one) => one.key === key);
          return entry === undefined ? null : <DaySheetMeeting entry={entry} />;
        }}
      />
    </Suspense>
  );
}
