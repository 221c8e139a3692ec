/** Who may do what with mail. */
import { accessDenied, scopesOf } from '../odata/access.ts';
import type { Access, GraphRequest } from '../odata/contract.ts';
import type { MailBox, MailStore } from './store.ts';

const SHARED_READ = ['Mail.Read.Shared', 'Mail.ReadWrite.Shared'];

export const READ: Access = { anyOf: ['Mail.ReadBasic', 'Mail.Read', 'Mail.ReadWrite'], shared: ['Mail.ReadBasic.Shared', ...SHARED_READ] };
export const READ_CONTENT: Access = { anyOf: ['Mail.Read', 'Mail.ReadWrite'], shared: SHARED_READ };
export const WRITE: Access = { anyOf: ['Mail.ReadWrite'], shared: ['Mail.ReadWrite.Shared'] };
export const SEND: Access = { anyOf: ['Mail.Send'], shared: ['Mail.Send.Shared'] };
export const SETTINGS_READ: Access = { anyOf: ['MailboxSettings.Read', 'MailboxSettings.ReadWrite'] };
export const SETTINGS_WRITE: Access = { anyOf: ['MailboxSettings.ReadWrite'] };

/** Mail.ReadBasic alone: no bodies, no attachments, no search. */
export function isBasic(request: GraphRequest): boolean {
  const wanted = scopesOf(READ_CONTENT, request.owner !== request.principal.userId);
  return !wanted.some((scope) => request.principal.scopes.has(scope));
}

/**
 * The mailbox that the path names: the caller's, or one that was opened to the caller as a whole ([outlook-share-messages-folders]).
 * @throws GraphFault 404 without mailbox, 403 for one that is not open.
 */
export function mailboxOf(request: GraphRequest, store: MailStore): MailBox {
  const box = store.mailbox(request.owner);
  if (request.owner !== request.principal.userId && !box.openedTo.has(request.principal.userId)) throw accessDenied('outlook');
  return box;
}
