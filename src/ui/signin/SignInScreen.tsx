import { useState } from 'react';
import { Button, Field, makeStyles, Spinner, Textarea, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { SignInKind } from '../../hosts/signinerror.ts';
import { ThreePanels } from './ThreePanels.tsx';

const useStyles = makeStyles({
  page: { minBlockSize: '100vh', display: 'grid', placeItems: 'center', boxSizing: 'border-box', padding: '16px' },
  card: { inlineSize: '100%', maxInlineSize: '420px', display: 'flex', flexDirection: 'column', alignItems: 'center', textAlign: 'center', rowGap: '8px' },
  title: { margin: '16px 0 0', fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: tokens.fontWeightSemibold, textWrap: 'balance' },
  text: { margin: '0', fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, color: tokens.colorNeutralForeground2, textWrap: 'pretty' },
  actions: { display: 'flex', flexWrap: 'wrap', justifyContent: 'center', gap: '8px', marginBlockStart: '16px' },
  waiting: { minBlockSize: '24px', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  link: { inlineSize: '100%', marginBlockStart: '8px', textAlign: 'start' },
});

export interface SignInActions {
  /** Opens the sign-in window; from a click. */
  login(): void;
  /** Leaves the page to sign in; null where that cannot be done. */
  redirect: (() => void) | null;
  /** Opens the app in a browser page. */
  openInBrowser(): void;
  /** Asks again without showing anything. */
  retry(): void;
}

interface Shown {
  kind: SignInKind;
  /** For support, where nothing better is known. */
  code: string;
  waiting: boolean;
  /** Opens the administrator's consent page; empty where there is none. */
  adminLink: string;
  /** Microsoft was asked again, and still refuses. */
  still: boolean;
}

/** One plain sentence and one thing to do, for everything that may stand between a person and the program. */
export function SignInScreen({ kind, code, waiting, adminLink, still, actions }: Shown & { actions: SignInActions }) {
  const styles = useStyles();
  const { t } = useTranslation('signin');
  const somebodyElse = kind === 'admin' || kind === 'not-assigned';
  const hosted = kind === 'popup-blocked' && actions.redirect === null;
  return (
    <main className={styles.page} data-signin={kind}>
      <div className={styles.card}>
        <ThreePanels />
        <h1 className={styles.title}>{t(`${kind}.title`)}</h1>
        <p className={styles.text}>{kind === 'failed' ? t('failed.text', { code }) : t(hosted ? 'popup-blocked.textHosted' : `${kind}.text`)}</p>
        {somebodyElse ? <AskSomebody message={t(`${kind}.message`, { link: adminLink, code })} retry={actions.retry} /> : (
          <div className={styles.actions}>
            <Button appearance="primary" size="large" disabledFocusable={waiting} onClick={actionOf(kind, actions)}>
              {t(hosted ? 'popup-blocked.actionHosted' : `${kind}.action`)}
            </Button>
            {hosted ? <Button size="large" onClick={actions.retry}>{t('again')}</Button> : null}
          </div>
        )}
        <div className={styles.waiting} role="status">{waiting ? <Spinner size="tiny" label={t('waiting')} /> : still && somebodyElse ? t('still') : null}</div>
      </div>
    </main>
  );
}

function actionOf(kind: SignInKind, actions: SignInActions): () => void {
  if (kind === 'popup-blocked') return actions.redirect ?? actions.openInBrowser;
  return kind === 'host' || kind === 'offline' ? actions.retry : actions.login;
}

/** Where somebody else has to act: a message to them that is ready to send (K3). */
function AskSomebody({ message, retry }: { message: string; retry: () => void }) {
  const styles = useStyles();
  const { t } = useTranslation('signin');
  const [copied, setCopied] = useState(false);
  const copy = (): void => void navigator.clipboard.writeText(message).then(() => setCopied(true), () => undefined);
  return (
    <>
      <Field className={styles.link} label={t('admin.link')}>
        <Textarea readOnly rows={8} value={message} onFocus={(event) => event.target.select()} />
      </Field>
      <div className={styles.actions}>
        <Button appearance="primary" size="large" onClick={copy}>{t(copied ? 'admin.copied' : 'admin.action')}</Button>
        <Button size="large" onClick={retry}>{t('failed.action')}</Button>
      </div>
    </>
  );
}
