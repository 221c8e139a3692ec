/** Graph's mail paths ([message], [mailfolder], [mailboxsettings]). */
import type { Routes, Sandbox } from '../odata/contract.ts';
import { attachmentRoutes } from './attachmentRoutes.ts';
import { folderRoutes } from './folderRoutes.ts';
import { messageRoutes } from './messageRoutes.ts';
import { mailboxRoutes } from './settingsRoutes.ts';
import type { MailStore } from './store.ts';

/** Registers every mail path, mailbox settings and categories included. Uploads: `mailContent` in `attachmentRoutes.ts`. */
export function mailRoutes(routes: Routes, sandbox: Sandbox, store: MailStore): void {
  messageRoutes(routes, sandbox, store);
  attachmentRoutes(routes, sandbox, store);
  folderRoutes(routes, sandbox, store);
  mailboxRoutes(routes, sandbox, store);
}
