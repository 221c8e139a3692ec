import type { Message } from '@microsoft/microsoft-graph-types';
import { useCallback } from 'react';
import type { CapturedMail } from '../domain/maillink.ts';
import { capturedMail } from '../domain/maillink.ts';
import { safeLink } from '../domain/link.ts';
import { mailById, mailHead } from '../graph/mailbody.ts';
import { readAll } from '../graph/paging.ts';
import type { Wire } from '../graph/wire.ts';
import { entities, entity, text } from '../graph/wire.ts';
import { useSession } from './provider.tsx';
import type { Session } from './session.ts';

/** A mail that something is to be made of without opening a form. */
export interface Capturable {
  subject: string;
  /** The note, plain text; empty when nothing was read of it. */
  reply: string;
  /** Null for a mail that could not be found again. */
  mail: CapturedMail | null;
  /** The mail itself, where it lies in no mailbox of the person. */
  file: File | null;
}

/** What of it is known before: Graph's id, or a file. */
export type Dropped = { id: string; subject: string } | { file: File };

/** Finds each in the mailbox, so that what is made links to it. Null stands for a file that is no mail. @throws GraphError */
export function useCapturables(): (dropped: readonly Dropped[]) => Promise<(Capturable | null)[]> {
  const session = useSession();
  return useCallback((dropped) => Promise.all(dropped.map((each) => ('file' in each ? fromFile(session, each.file) : fromMailbox(session, each)))), [session]);
}

async function fromMailbox({ graph }: Session, { id, subject }: { id: string; subject: string }): Promise<Capturable> {
  const json = entity<Message>((await graph.read(mailHead(id))).body);
  return { subject, reply: '', mail: json === null ? null : captured(json, subject, text(json.internetMessageId)), file: null };
}

async function fromFile({ graph }: Session, file: File): Promise<Capturable | null> {
  const { parseEml } = await import('../graph/eml.ts');
  const eml = await parseEml(file);
  if (eml === null) return null;
  const { subject, reply, internetMessageId } = eml;
  const [found] = internetMessageId === null ? [] : entities<Message>(await readAll(graph, mailById(internetMessageId)));
  return found === undefined ? { subject, reply, mail: null, file } : { subject, reply, mail: captured(found, subject, internetMessageId), file: null };
}

function captured(json: Wire<Message>, subject: string, internetMessageId: string | null): CapturedMail | null {
  return capturedMail({ subject, internetMessageId, conversationId: text(json.conversationId) ?? '', link: safeLink(text(json.webLink)) });
}
