import { Suspense, useState } from 'react';
import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, tokens, typographyStyles } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { Day } from '../../domain/item.ts';
import type { MailHost, OpenMail } from '../../hosts/openmail.ts';
import { unfinished, type KeptForms } from '../capture/keptforms.ts';
import type { MailSource } from '../capture/mailsource.ts';
import { lazyPart } from '../lazypart.ts';
import { useMarkedText } from './marked.ts';

const CapturePanel = lazyPart(() => import('../capture/CapturePanel.tsx'));

const useStyles = makeStyles({
  save: { marginBlockStart: '4px' },
  refused: { margin: '4px 0 0', color: tokens.colorPaletteRedForeground1, ...typographyStyles.caption1 },
  bar: { marginBlockStart: '8px' },
});

interface Props {
  host: MailHost;
  mail: OpenMail;
  today: Day;
  kept: KeptForms;
}

/** What the open mail becomes. A draft is saved first: only then it has an id to be found by. */
export function MailCapture(props: Props) {
  return props.mail.id === null ? <SaveFirst host={props.host} /> : <Forms {...props} />;
}

function SaveFirst({ host }: { host: MailHost }) {
  const styles = useStyles();
  const { t } = useTranslation('pane');
  const [state, setState] = useState<'idle' | 'saving' | 'refused'>('idle');
  const save = (): void => {
    setState('saving');
    host.saveDraft().then(() => setState('idle'), () => setState('refused'));
  };
  return (
    <>
      <Button className={styles.save} appearance="primary" disabledFocusable={state === 'saving'} onClick={save}>{t('saveDraft')}</Button>
      <p className={styles.refused} role="status">{state === 'refused' ? t('draftRefused') : ''}</p>
    </>
  );
}

/** The form of the open mail, or of one that was begun before and is gone on with. */
function Forms({ host, mail, today, kept }: Props) {
  const styles = useStyles();
  const { t } = useTranslation('pane');
  const { marked, onPointerOver } = useMarkedText(host, mail.id);
  const [stay, setStay] = useState<{ source: MailSource; beside: string | null } | null>(null);
  const other = stay !== null && stay.beside === mail.id ? stay.source : null;
  const [begun] = unfinished(kept, mail.id);
  const bar = other !== null
    ? { words: t('otherMail', { title: other.subject }), action: t('back'), onClick: () => setStay(null) }
    : begun === undefined ? null : { words: t('unfinished', { title: begun.own.title ?? begun.source.subject }), action: t('goOn'), onClick: () => setStay({ source: begun.source, beside: mail.id }) };
  return (
    <div onPointerOver={onPointerOver}>
      {bar === null ? null : (
        <MessageBar layout="multiline" intent="info" className={styles.bar} data-unfinished="">
          <MessageBarBody>{bar.words}</MessageBarBody>
          <MessageBarActions><Button size="small" onClick={bar.onClick}>{bar.action}</Button></MessageBarActions>
        </MessageBar>
      )}
      <Suspense fallback={null}>
        {other === null
          ? <CapturePanel key={mail.id} mail={sourceOfOpen(mail)} today={today} marked={marked} kept={kept} />
          : <CapturePanel key={other.id} mail={other} today={today} kept={kept} />}
      </Suspense>
    </div>
  );
}

function sourceOfOpen({ id, internetMessageId, conversationId, subject }: OpenMail): MailSource {
  return { id, internetMessageId, conversationId: conversationId ?? '', subject, link: null };
}
