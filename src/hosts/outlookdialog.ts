import type { TokenSource } from './held.ts';
import type { AccessToken } from './host.ts';
import { officeCall, type OfficeApi, type OfficeDialog } from './office.ts';
import { SignInError } from './signinerror.ts';

/** Per cent of the window, as Office counts. */
const SIZE = { width: 30, height: 60 };

/** What the dialog's page tells the pane. */
export type DialogMessage = { token: AccessToken } | { errorCode: string; message: string };

/**
 * Sign-in in Office's dialog, for clients without nested app authentication: a page of our own goes to Microsoft's sign-in
 * and hands the token back. Nothing is silent there: when the hour is over, the person is asked again.
 */
export function dialogSource(office: OfficeApi): TokenSource {
  return {
    silent: () => Promise.reject(new SignInError('signed-out', 'dialog')),
    async interactive(scopes, { claims }) {
      const query = new URLSearchParams({ scope: scopes.join(' '), ...(claims === undefined ? {} : { claims }) });
      const url = `${window.location.origin}/auth-dialog.html?${query.toString()}`;
      const dialog = await officeCall<OfficeDialog>((done) => office.context.ui.displayDialogAsync(url, SIZE, done));
      return answerOf(dialog);
    },
  };
}

function answerOf(dialog: OfficeDialog): Promise<AccessToken> {
  return new Promise((resolve, reject) => {
    dialog.addEventHandler('dialogMessageReceived', ({ message }) => {
      dialog.close();
      const said = JSON.parse(message ?? '{}') as DialogMessage;
      if ('token' in said) resolve(said.token);
      else reject(Object.assign(new Error(said.message), { errorCode: said.errorCode }));
    });
    // 12006: closed by the person [dialog-handle-errors-events].
    dialog.addEventHandler('dialogEventReceived', ({ error }) => reject(Object.assign(new Error(''), { code: error ?? 12006 })));
  });
}
