import { queryOptions, useQuery } from '@tanstack/react-query';
import { permissionFor, type Permission } from '../domain/permissions.ts';
import type { Problem } from '../domain/problem.ts';
import { mailFiles, mailText, toMailFile, toMailText, type MailFile, type MailText } from '../graph/mailbody.ts';
import { readAll } from '../graph/paging.ts';
import { covers } from '../graph/tokens.ts';
import { entities } from '../graph/wire.ts';
import { askFor } from './consent.ts';
import { useSession, useStore } from './provider.tsx';
import type { Session } from './session.ts';
import { problemOfError } from './sourceread.ts';

export type { MailFile } from '../graph/mailbody.ts';

/** A mail that was opened: a stranger's words, which are shown as text or cleaned. */
export interface OpenedMail extends MailText {
  /** What the sender wrote this time (F4), plain text. */
  reply: string;
  files: MailFile[];
}

export interface OpenedMailState {
  mail: OpenedMail | null;
  loading: boolean;
  problem: Problem | null;
  /** What must be allowed before its text can be read; nothing is requested until then. */
  missing: Permission[];
  /** From a click. Rejects when the person refuses. */
  allow(): Promise<void>;
  retry(): void;
}

const MAIL_READ = 'Mail.Read';

/** The text and the files of one mail, read when it is opened. @param id Graph's id of either kind; null: none is open */
export function useOpenedMail(id: string | null): OpenedMailState {
  const session = useSession();
  const granted = useStore(session.granted);
  const allowed = covers(granted, MAIL_READ);
  const { data, error, isLoading, refetch } = useQuery(openedQuery(session, id, allowed));
  return {
    mail: data ?? null,
    loading: isLoading,
    problem: error === null ? null : problemOfError(error),
    missing: allowed ? [] : [permissionFor(MAIL_READ)].filter((each) => each !== null),
    allow: async () => void (await askFor(session, [MAIL_READ])),
    retry: () => void refetch(),
  };
}

function openedQuery({ graph }: Session, id: string | null, allowed: boolean) {
  return queryOptions({
    queryKey: ['opened-mail', id ?? ''],
    enabled: allowed && id !== null,
    refetchOnMount: true,
    // Mails are large: what is closed is forgotten.
    gcTime: 60_000,
    queryFn: async (): Promise<OpenedMail | null> => {
      const [answer, list, { newestReply }] = await Promise.all([graph.read(mailText(id ?? '')), readAll(graph, mailFiles(id ?? '')), import('../graph/mailwords.ts')]);
      const mail = toMailText(answer.body);
      if (mail === null) return null;
      return { ...mail, reply: newestReply(mail.body), files: entities(list).map(toMailFile).filter((file) => file !== null) };
    },
  });
}
