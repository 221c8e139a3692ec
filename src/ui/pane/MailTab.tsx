import { Suspense, useState } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { MailMultiple24Regular, MailOff24Regular, MailRead24Regular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import type { Program } from '../../domain/program.ts';
import type { MailHost, OpenMail, OpenMailState } from '../../hosts/openmail.ts';
import type { KeptForms } from '../capture/keptforms.ts';
import { EmptyState } from '../states/EmptyState.tsx';
import { DayTargets } from './DayTargets.tsx';
import { MailCapture } from './MailCapture.tsx';
import { MailHead } from './MailHead.tsx';
import type { PutOnDay } from './putonday.ts';
import { lazyPart } from '../lazypart.ts';

const FollowUp = lazyPart(() => import('./FollowUp.tsx'));

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', padding: '0 8px', minBlockSize: 'calc(100vh - 40px)', boxSizing: 'border-box', backgroundColor: tokens.colorNeutralBackground1 },
  part: { flexGrow: 1, minInlineSize: '0', paddingBlockEnd: '8px' },
  list: { margin: '0', padding: '0', listStyle: 'none' },
  line: { padding: '8px 0', borderBottom: `1px solid ${tokens.colorNeutralStroke3}`, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  title: { margin: '12px 0 4px', display: 'flex', alignItems: 'center', columnGap: '8px', fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
});

interface Props {
  host: MailHost;
  state: OpenMailState;
  program: Program;
  putting: PutOnDay;
  canDrop: boolean;
  onProgram: () => void;
}

/** The mail that is open in Outlook, and what can be made of it. */
export function MailTab(props: Props) {
  const styles = useStyles();
  const { state } = props;
  return (
    <main className={styles.page} data-mail={state.kind}>
      <div className={styles.part}><About {...props} /></div>
      <DayTargets {...props} mails={state.kind === 'several' ? state.mails : 'mail' in state ? [state.mail] : []} />
    </main>
  );
}

function About({ host, state, program, onProgram }: Props) {
  const { t } = useTranslation('pane');
  const [kept] = useState((): KeptForms => new Map());
  switch (state.kind) {
    case 'none': return <Nothing Icon={MailOff24Regular} word="none" onClick={onProgram} />;
    case 'unknown': return <Nothing Icon={MailRead24Regular} word="unknown" onClick={() => void host.refresh()} />;
    case 'several': return <Several mails={state.mails} title={t('several', { count: state.mails.length })} />;
    default: return (
      <>
        <MailHead mail={state.mail} writing={state.kind === 'compose'} />
        {state.kind === 'compose' || state.mail.id === null ? null : <Suspense fallback={null}><FollowUp key={state.mail.id} mail={{ ...state.mail, id: state.mail.id }} program={program} /></Suspense>}
        <MailCapture host={host} mail={state.mail} today={program.today} kept={kept} />
      </>
    );
  }
}

function Nothing({ Icon, word, onClick }: { Icon: typeof MailOff24Regular; word: 'none' | 'unknown'; onClick: () => void }) {
  const { t } = useTranslation('pane');
  return <EmptyState wholePage Icon={Icon} title={t(`${word}.title`)} action={{ word: t(`${word}.action`), onClick }}>{t(`${word}.text`)}</EmptyState>;
}

function Several({ mails, title }: { mails: OpenMail[]; title: string }) {
  const styles = useStyles();
  const { t } = useTranslation('pane');
  return (
    <>
      <h1 className={styles.title}><MailMultiple24Regular />{title}</h1>
      <ul className={styles.list}>
        {mails.map((mail, place) => <li key={mail.id ?? place} className={styles.line} dir="auto">{mail.subject === '' ? t('noSubject') : mail.subject}</li>)}
      </ul>
    </>
  );
}
