import { Button, Divider, makeStyles } from '@fluentui/react-components';
import { TaskListAdd20Regular } from '@fluentui/react-icons';
import { Suspense, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Day, Message, UnansweredMessage } from '../../domain/item.ts';
import { sourceOf } from '../capture/mailsource.ts';
import '../capture/words.ts';
import { DetailSection } from './DetailSection.tsx';
import { lazyPart } from '../lazypart.ts';

const load = () => import('../capture/CapturePanel.tsx');
const CapturePanel = lazyPart(load);

const useStyles = makeStyles({ line: { paddingTop: '8px', flexGrow: 0 }, open: { marginTop: '12px' } });

/** Makes a task of the mail of the drawer; the form comes when it is asked for. */
export default function MakeOf({ mail, today }: { mail: Message | UnansweredMessage; today: Day }): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation('capture');
  const [open, setOpen] = useState(false);
  const source = useMemo(() => sourceOf(mail), [mail]);
  return (
    <>
      <Divider className={styles.line} />
      {open ? (
        <DetailSection title={t('section')}>
          <Suspense fallback={null}><CapturePanel mail={source} today={today} /></Suspense>
        </DetailSection>
      ) : (
        <Button className={styles.open} icon={<TaskListAdd20Regular />} onMouseEnter={() => { void load(); }} onClick={() => { setOpen(true); }}>{t('open')}</Button>
      )}
    </>
  );
}
