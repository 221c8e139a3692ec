import { MessageBar, MessageBarBody, Spinner, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useEffect, useMemo, useRef } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpenedMail } from '../../queries/openedmail.ts';
import { LinkList } from '../details/LinkList.tsx';
import { cleanMail } from './cleanmail.ts';

const useStyles = makeStyles({
  frame: { display: 'block', width: '100%', height: '220px', marginTop: '8px', resize: 'vertical', overflow: 'auto', boxSizing: 'border-box', border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium, backgroundColor: '#fff' },
  text: { ...typographyStyles.body1, margin: '8px 0 0', maxHeight: '220px', overflowY: 'auto', whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  note: { margin: '8px 0 0', color: tokens.colorNeutralForeground3, ...typographyStyles.caption1 },
  links: { marginTop: '8px' },
});

/** The markup as an attribute of the frame: React knows no Trusted Types. */
function Frame({ markup, title }: { markup: TrustedHTML | string; title: string }): ReactNode {
  const styles = useStyles();
  const frame = useRef<HTMLIFrameElement>(null);
  useEffect(() => {
    if (frame.current !== null) frame.current.srcdoc = markup as string;
  }, [markup]);
  return <iframe ref={frame} title={title} sandbox="" referrerPolicy="no-referrer" className={styles.frame} tabIndex={0} />;
}

/** A mail as it was written. Nothing in it runs, leads anywhere or is fetched; its links stand below with their true hosts. */
export default function MailView({ mail }: { mail: OpenedMail }): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation('capture');
  const clean = useMemo(() => (mail.body.kind === 'html' ? cleanMail(mail.body.content) : null), [mail]);
  if (clean === null) return <pre className={styles.text} tabIndex={0} dir="auto">{mail.body.content.slice(0, 100_000)}</pre>;
  return (
    <>
      <Frame markup={clean.document} title={t('mail.text', { title: mail.subject })} />
      {clean.blocked === 0 ? null : <p className={styles.note}>{t('mail.blocked', { count: clean.blocked })}</p>}
      {clean.links.length === 0 ? null : <div className={styles.links}><LinkList links={clean.links.map(({ url, title }) => ({ url, title: title === '' ? url : title }))} /></div>}
    </>
  );
}

/** Why the text is not there, in a sentence. */
export function MailTrouble({ loading, failed }: { loading: boolean; failed: boolean }): ReactNode {
  const { t } = useTranslation('capture');
  if (loading) return <Spinner size="tiny" label={t('mail.loading')} labelPosition="after" />;
  return failed ? <MessageBar intent="warning" layout="multiline"><MessageBarBody>{t('mail.failed')}</MessageBarBody></MessageBar> : null;
}
