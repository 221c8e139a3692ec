import { useSyncExternalStore } from 'react';
import type { MailHost, OpenMailState } from '../../hosts/openmail.ts';

/** The mail beside the pane, followed while it changes. */
export function useOpenMail(mail: MailHost): OpenMailState {
  return useSyncExternalStore(mail.onChange, mail.current);
}

/** True when there is something that the Mail tab can be about. */
export function isAboutMail(state: OpenMailState): boolean {
  return state.kind !== 'none';
}
