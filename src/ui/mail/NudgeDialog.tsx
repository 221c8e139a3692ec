import '../plan/words.ts';
import { useState } from 'react';
import { Field, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { dayOf } from '../../domain/day.ts';
import type { UnansweredMessage } from '../../domain/item.ts';
import { useNudge } from '../../queries/nudge.ts';
import { focusRow } from '../acts/focusback.ts';
import { PlanDialog } from '../plan/PlanDialog.tsx';
import { useBoard } from '../program/board.ts';

const useStyles = makeStyles({
  text: { '& > textarea': { minBlockSize: '140px' } },
  note: { margin: '0', color: tokens.colorNeutralForeground3 },
});

type State = { at: 'writing' | 'asking' | 'failed' } | { at: 'ready'; link: string | null; found: boolean };

/** A ready reply to a mail that nobody answered. It becomes a draft in the person's own mailbox; they read and send it themself. */
export default function NudgeDialog({ mail, onClose }: { mail: UnansweredMessage; onClose: () => void }) {
  const styles = useStyles();
  const { t } = useTranslation('plan');
  const { format, me, openLink } = useBoard();
  const { missing, prepare } = useNudge();
  const names = mail.to.map((person) => person.name?.split(' ')[0] ?? person.address ?? '').filter((name) => name !== '');
  const [words, setWords] = useState(() => t('nudge.words', { names: format.list(names), day: format.dayLong(dayOf(mail.sent, format.zone)), me: me?.givenName ?? '' }));
  const [state, setState] = useState<State>({ at: 'writing' });
  const close = (): void => { onClose(); focusRow(mail); };
  const go = (): void => {
    if (state.at === 'asking') return;
    setState({ at: 'asking' });
    prepare(mail, words).then((made) => setState({ at: 'ready', ...made }), () => setState({ at: 'failed' }));
  };
  const open = (): void => {
    const link = state.at === 'ready' ? state.link : null;
    if (link !== null) openLink(link);
    close();
  };
  const accept = state.at === 'ready' ? (state.link === null ? null : { words: t('nudge.open'), run: open }) : { words: t('nudge.prepare'), run: go };
  return (
    <PlanDialog title={t('nudge.title')} sub={mail.title} accept={accept} onCancel={close} onClose={close}>
      {state.at === 'ready' ? <p role="status">{t(state.found ? 'nudge.found' : 'nudge.ready')}</p> : (
        <>
          <Field label={t('nudge.label', { names: format.list(mail.to.map((person) => person.name ?? person.address ?? '')) })}>
            <Textarea className={styles.text} value={words} onChange={(_event, { value }) => setWords(value)} />
          </Field>
          <p className={styles.note}>{missing === null ? t('nudge.how') : `${t('nudge.how')} ${t('nudge.leave')}`}</p>
          <p role="status" className={styles.note}>{state.at === 'asking' ? t('nudge.asking') : state.at === 'failed' ? t('nudge.failed') : ''}</p>
        </>
      )}
    </PlanDialog>
  );
}
