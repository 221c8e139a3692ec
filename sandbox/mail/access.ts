/** Who may do what with mail. */
import { accessDenied } from '../odata/access.ts';
import type { Access, GraphRequest } from '../odata/contract.ts';
import type { MailBox, MailStore } from './store.ts';

export const READ: Access = { anyOf: ['Mail.ReadBasic', 'Mail.Read', 'Mail.ReadWrite'] };
export const READ_CONTENT: Access = { anyOf: ['Mail.Read', 'Mail.ReadWrite'] };
export const WRITE: Access = { anyOf: ['Mail.ReadWrite'] };
export const SEND: Access = { anyOf: ['Mail.Send'] };
export const SETTINGS_READ: Access = { anyOf: ['MailboxSettings.Read', 'MailboxSettings.ReadWrite'] };
export const SETTINGS_WRITE: Access = { anyOf: ['MailboxSettings.ReadWrite'] };

/** Mail.ReadBasic alone: no bodies, no attachments, no search. */
export function isBasic(request: GraphRequest): boolean {
  return !READ_CONTENT.anyOf.some((scope) => request.principal.scopes.has(scope));
}

/**
 * The caller's mailbox. Nobody shares mail in the sandbox, so another's is refused ([outlook-share-messages-folders]).
 * @throws GraphFault 404 without mailbox, 403 for another's.
 */
export function mailboxOf(request: GraphRequest, store: MailStore): MailBox {
  const box = store.mailbox(request.owner);
  if (request.owner !== request.principal.userId) throw accessDenied('outlook');
  return box;
}
