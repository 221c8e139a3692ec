import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { FIRST_VIEW_SCOPES } from '../domain/permissions.ts';
import { createBrowserHost } from '../hosts/browser.ts';
import type { AppCredential, Host } from '../hosts/host.ts';
import { signInError, SignInError } from '../hosts/signinerror.ts';
import words from '../ui/language/en/signin.json';
import { addLateWords, startLanguage } from '../ui/language/language.ts';
import { SignInScreen, type SignInActions } from '../ui/signin/SignInScreen.tsx';
import { Themed } from './providers.tsx';

function root(): HTMLElement {
  const found = document.getElementById('root');
  if (found === null) throw new Error('The page has no #root');
  return found;
}

function speak(locale: string): void {
  void startLanguage(locale);
  addLateWords('signin', words);
}

/** Shows what stands in the way of a token, until there is one. */
export function signIn(host: Host): Promise<void> {
  speak(host.locale);
  return new Promise((resolve) => {
    const drawn = createRoot(root());
    const done = (): void => {
      drawn.unmount();
      resolve();
    };
    drawn.render(<Themed host={host}><Asking host={host} onDone={done} /></Themed>);
    host.lifecycle.appLoaded();
    host.lifecycle.notifySuccess();
  });
}

/** No host to speak of: its page says so, and can be loaded anew. */
export function drawNoHost(error: unknown): void {
  const nobody: AppCredential = { getToken: () => Promise.resolve(null), login: () => Promise.resolve(), trouble: () => 'host' };
  const host = createBrowserHost({ credential: nobody, notice: null });
  const { kind, code } = signInError(error);
  const again = (): void => window.location.reload();
  speak(host.locale);
  createRoot(root()).render(
    <Themed host={host}>
      <SignInScreen kind={kind} code={code} waiting={false} adminLink="" still={false} actions={{ login: again, retry: again, openInBrowser: again, redirect: null }} />
    </Themed>,
  );
}

function Asking({ host, onDone }: { host: Host; onDone: () => void }) {
  const { credential } = host;
  const [trouble, setTrouble] = useState(() => new SignInError(credential.trouble() ?? 'signed-out', ''));
  const [waiting, setWaiting] = useState(false);
  const [still, setStill] = useState(false);
  const settle = async (act: () => Promise<unknown>, fresh = false): Promise<void> => {
    setWaiting(true);
    setStill(false);
    try {
      await act();
      if (await credential.getToken(FIRST_VIEW_SCOPES, { fresh }) !== null) return onDone();
      const next = new SignInError(credential.trouble() ?? 'failed', '');
      // Asked silently, Entra only says that consent is missing, not whose it must be.
      setTrouble((before) => (fresh && before.kind === 'admin' && next.kind === 'consent' ? before : next));
    } catch (error) {
      setTrouble(signInError(error));
    }
    setWaiting(false);
    setStill(fresh);
  };
  const { redirect } = credential;
  const actions: SignInActions = {
    login: () => void settle(() => credential.login(FIRST_VIEW_SCOPES, { otherAccount: trouble.kind === 'guest' || trouble.kind === 'other-tenant' })),
    retry: () => void settle(() => Promise.resolve(), true),
    redirect: redirect === undefined ? null : () => void settle(() => redirect(FIRST_VIEW_SCOPES)),
    openInBrowser: () => host.openLink(`${window.location.origin}/`),
  };
  return <SignInScreen kind={trouble.kind} code={trouble.code} waiting={waiting} adminLink={host.adminConsentUrl?.() ?? ''} still={still} actions={actions} />;
}
