import { queryOptions } from '@tanstack/react-query';
import { loadZones } from '../graph/dates.ts';
import { mailboxSettings, me, toMailboxDays, toSignedIn, type MailboxDays, type SignedIn } from '../graph/me.ts';
import { entity } from '../graph/wire.ts';
import type { Session } from './session.ts';
import { createTroubles } from './sourceread.ts';

export interface MeRead {
  me: SignedIn | null;
  mailbox: MailboxDays | null;
}

export const ME_KEY = ['me'] as const;

/** Who is signed in, and the days of the mailbox. Without a mailbox the browser's days hold, and nobody is told off for it. */
export function meQuery({ graph }: Session) {
  return queryOptions({
    queryKey: ME_KEY,
    queryFn: async (): Promise<MeRead> => {
      const troubles = createTroubles();
      const [user, mailbox] = await Promise.all([
        troubles.bear(graph.read(me), null),
        troubles.bear(graph.read(mailboxSettings), null),
        loadZones(),
      ]);
      return {
        me: toSignedIn(entity(user?.body)),
        mailbox: mailbox === null ? null : toMailboxDays(entity(mailbox.body)),
      };
    },
  });
}
