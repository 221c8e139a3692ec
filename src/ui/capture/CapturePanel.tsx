import { Button, makeStyles } from '@fluentui/react-components';
import { Suspense, useEffect, useRef, useState } from 'react';
import type { ReactNode, RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { Day } from '../../domain/item.ts';
import { useThreadTasks } from '../../queries/mailmemory.ts';
import { useOpenedMail } from '../../queries/openedmail.ts';
import type { OpenedMailState } from '../../queries/openedmail.ts';
import { SOURCE_LOOKS } from '../sources.ts';
import { Tabs } from '../tabs/Tabs.tsx';
import { AttachChips } from './AttachChips.tsx';
import { CaptureDocuments } from './CaptureDocuments.tsx';
import { CaptureSaved } from './CaptureSaved.tsx';
import type { CaptureKind } from './form.ts';
import { EventForm } from './EventForm.tsx';
import type { KeptForms } from './keptforms.ts';
import { MailConsent } from './MailConsent.tsx';
import type { MailSource } from './mailsource.ts';
import { TaskForm } from './TaskForm.tsx';
import { ThreadTasks } from './ThreadTasks.tsx';
import { useCapture } from './usecapture.ts';
import { lazyPart } from '../lazypart.ts';
import './words.ts';

const loadView = () => import('./MailView.tsx');
const MailView = lazyPart(loadView);
const MailTrouble = lazyPart(async () => ({ default: (await loadView()).MailTrouble }));

const useStyles = makeStyles({
  read: { paddingTop: '8px' },
  tabs: { marginTop: '8px', marginInlineStart: '-10px' },
});

const KINDS: CaptureKind[] = ['planner', 'todo', 'calendar'];

/** A dialog gives focus up a moment after it is gone, sooner or later; milliseconds. */
const AFTER_CLOSING = [120, 500];

/** What had focus left with the form, or with the dialog that asked for leave: the drawer's keys must still be heard. */
function useKeptFocus(state: string | undefined): RefObject<HTMLButtonElement | null> {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const take = (): void => { if (document.activeElement?.closest('[role="dialog"], [role="alertdialog"]') == null) button.current?.focus(); };
    const timers = AFTER_CLOSING.map((wait) => setTimeout(take, wait));
    return () => { timers.forEach((timer) => { clearTimeout(timer); }); };
  }, [state]);
  return button;
}

function Reading({ opened }: { opened: OpenedMailState }): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation('capture');
  const [open, setOpen] = useState(false);
  if (opened.missing.length > 0) return <MailConsent onAllow={opened.allow} />;
  return (
    <div className={styles.read}>
      {opened.mail === null ? null : <Button size="small" aria-expanded={open} onMouseEnter={() => { void loadView(); }} onClick={() => { setOpen(!open); }}>{t(open ? 'mail.hide' : 'mail.show')}</Button>}
      <Suspense fallback={null}>
        {opened.mail === null ? <MailTrouble loading={opened.loading} failed={opened.problem !== null} /> : null}
        {open && opened.mail !== null ? <MailView mail={opened.mail} /> : null}
      </Suspense>
    </div>
  );
}

interface Props {
  mail: MailSource;
  today: Day;
  /** What the person marked in the mail, or empty. */
  marked?: string;
  /** Where a half-written form is kept while another mail is shown. */
  kept?: KeptForms;
}

/** What a mail becomes: what its thread became already, its text, and the form. In the drawer of a mail and in Outlook's pane. */
export default function CapturePanel({ mail, today, marked = '', kept }: Props): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation('capture');
  const opened = useOpenedMail(mail.id);
  const capture = useCapture(mail, opened.mail, marked, today, kept);
  const { form, setting, targets } = capture;
  const another = useKeptFocus(capture.record?.state);
  const kinds = KINDS.map((kind) => {
    const { Icon, bar } = SOURCE_LOOKS[kind];
    return { value: kind, word: t(`kind.${kind}`), icon: <Icon style={{ color: bar }} /> };
  });
  const thread = useThreadTasks({ conversationId: setting.mail?.conversationId ?? mail.conversationId, internetMessageId: setting.mail?.internetMessageId ?? null });
  return (
    <>
      <ThreadTasks tasks={thread} today={today} />
      <Reading opened={opened} />
      {capture.record !== null ? (
        <CaptureSaved capture={capture} another={another} />
      ) : (
        <>
          <Tabs className={styles.tabs} label={t('kind.choose')} tabs={kinds} chosen={form.kind} onChoose={(kind) => { capture.change({ kind }); }} />
          {form.kind === 'calendar' ? <EventForm form={form} setting={setting} today={today} known={targets.people} onChange={capture.change} onSave={capture.save} /> : (
          <TaskForm form={form} setting={setting} targets={targets} today={today} marked={marked !== ''} onChange={capture.change} onSave={capture.save}>
            {opened.mail === null ? null : <AttachChips form={form} mail={opened.mail} onChange={capture.change} />}
            <CaptureDocuments form={form} onChange={capture.change} />
          </TaskForm>
          )}
        </>
      )}
    </>
  );
}
