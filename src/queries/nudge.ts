import type { UnansweredMessage } from '../domain/item.ts';
import { safeLink } from '../domain/link.ts';
import { permissionFor, type Permission } from '../domain/permissions.ts';
import type { MessageJson } from '../graph/mail.ts';
import { createReply, draftsOf } from '../graph/mailwrite.ts';
import { readAll } from '../graph/paging.ts';
import { covers } from '../graph/tokens.ts';
import { entities, entity, text } from '../graph/wire.ts';
import { askFor } from './consent.ts';
import { useSession, useStore } from './provider.tsx';
import type { Session } from './session.ts';
import { problemOfError } from './sourceread.ts';
import { isUnknown } from './writecontext.ts';

export interface Nudge {
  /** What must be allowed first; null when drafts may be written. */
  missing: Permission | null;
  /**
   * From a click: prepares a reply that the person sends themself, or finds the one prepared before.
   * @returns where it opens, null when the service tells no link. @throws GraphError, or what the host's sign-in throws
   */
  prepare(mail: UnansweredMessage, words: string): Promise<{ link: string | null; found: boolean }>;
}

const SCOPE = 'Mail.ReadWrite';

/** A reply to a mail that waits, as a draft in the person's own mailbox. Nothing is sent. */
export function useNudge(): Nudge {
  const session = useSession();
  const granted = useStore(session.granted);
  return {
    missing: covers(granted, SCOPE) ? null : permissionFor(SCOPE),
    async prepare(mail, words) {
      if (!covers(session.granted.get(), SCOPE)) await askFor(session, [SCOPE]);
      return prepareReply(session, mail, words);
    },
  };
}

/** A draft that is there already is taken, and one whose answer was lost is looked for: there are never two. */
async function prepareReply({ graph }: Session, mail: UnansweredMessage, words: string): Promise<{ link: string | null; found: boolean }> {
  const before = async () => (entities<MessageJson>(await readAll(graph, draftsOf(mail.conversationId))) as MessageJson[])[0];
  const there = await before();
  if (there !== undefined) return { link: linkOf(there), found: true };
  try {
    const made = entity<MessageJson>((await graph.send(createReply(mail.id, mail.to, words))).body) as MessageJson | null;
    return { link: made === null ? null : linkOf(made), found: false };
  } catch (error) {
    const lost = isUnknown(problemOfError(error).kind) ? await before() : undefined;
    if (lost === undefined) throw error;
    return { link: linkOf(lost), found: false };
  }
}

function linkOf(json: MessageJson): string | null {
  return safeLink(text(json.webLink));
}
