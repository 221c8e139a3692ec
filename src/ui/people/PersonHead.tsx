import { Avatar, Skeleton, SkeletonItem, makeStyles } from '@fluentui/react-components';
import { Suspense } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Person } from '../../domain/item.ts';
import type { PersonDetails } from '../../queries/view.ts';
import { FieldList, FieldRow } from '../details/FieldRow.tsx';
import { lazyPart } from '../lazypart.ts';
import './words.ts';

const ToolkitPerson = lazyPart(() => import('../toolkit/ToolkitPerson.tsx'));

const useStyles = makeStyles({
  head: { minHeight: '72px', paddingBottom: '8px' },
  line: { width: '200px' },
});

/** Initials at once, Graph Toolkit's Person with photo and presence when it has come, and presence in words. */
export function PersonHead({ person, details, loading }: { person: Person; details: PersonDetails | null; loading: boolean }): ReactNode {
  const styles = useStyles();
  const { t, i18n } = useTranslation('people');
  const presence = details?.presence ?? null;
  const key = presence === null ? null : `people:presence.${presence.activity}`;
  const word = key !== null && i18n.exists(key) ? t(`presence.${presence?.activity ?? 'PresenceUnknown'}` as 'presence.Available') : null;
  return (
    <>
      <div className={styles.head}>
        <Suspense fallback={<Avatar size={72} color="neutral" name={person.name ?? person.address ?? ''} aria-hidden />}>
          <ToolkitPerson person={person} size="large" jobTitle={details?.jobTitle ?? null} photo={details?.photo ?? null} presence={presence} />
        </Suspense>
      </div>
      {loading ? <Skeleton aria-label={t('presenceLoading')}><SkeletonItem size={16} className={styles.line} /></Skeleton> : null}
      {word === null ? null : <FieldList><FieldRow label={t('presenceLabel')}>{word}</FieldRow></FieldList>}
    </>
  );
}
