import { Skeleton, SkeletonItem, makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Task } from '../../domain/item.ts';
import './words.ts';

const useStyles = makeStyles({
  box: { display: 'flex', flexDirection: 'column', paddingTop: '16px' },
  head: { width: '96px', marginBottom: '10px' },
  step: { display: 'flex', gap: '8px', alignItems: 'center', height: '28px' },
  line: { margin: '2px 0' },
  last: { width: '60%', margin: '2px 0' },
});

/** As high as what is coming: the list read already told how many steps there are and whether there is a note. */
export function DetailsSkeleton({ task }: { task: Task }): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation('details');
  const steps = Math.min(task.checklist?.total ?? 0, 12);
  return (
    <Skeleton aria-label={t('loading')} aria-busy="true">
      {steps === 0 ? null : (
        <div className={styles.box}>
          <SkeletonItem className={styles.head} size={16} />
          {Array.from({ length: steps }, (_unused, index) => (
            <div key={index} className={styles.step}><SkeletonItem shape="circle" size={16} /><SkeletonItem size={12} /></div>
          ))}
        </div>
      )}
      {!task.hasNotes ? null : (
        <div className={styles.box}>
          <SkeletonItem className={styles.head} size={16} />
          <SkeletonItem className={styles.line} size={16} />
          <SkeletonItem className={styles.last} size={16} />
        </div>
      )}
    </Skeleton>
  );
}
