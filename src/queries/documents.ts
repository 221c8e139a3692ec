import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import type { FoundDocument } from '../domain/document.ts';
import { ALL_FILES, allDocuments, OWN_FILES, ownDocuments, toDocuments } from '../graph/documents.ts';
import type { Problem } from '../domain/problem.ts';
import { covers } from '../graph/tokens.ts';
import { askFor } from './consent.ts';
import { useSession, useStore } from './provider.tsx';
import type { Session } from './session.ts';
import { problemOfError } from './sourceread.ts';

export interface DocumentsState {
  /** What answers the words; while new words are looked for, what answered the last ones. */
  found: readonly FoundDocument[];
  reading: boolean;
  problem: Problem | null;
  /** False: nothing is requested until `allow`. */
  allowed: boolean;
  /** From a click. Rejects when the person refuses. */
  allow(): Promise<void>;
}

/** Shorter words find too much. */
export const FEWEST_LETTERS = 2;
const AGE = 60_000;
const NONE: readonly FoundDocument[] = [];

/**
 * The person's documents by name.
 * @param words as typed, after a pause
 * @param everywhere also what colleagues and teams share, under a scope of its own
 */
export function useDocuments(words: string, everywhere: boolean): DocumentsState {
  const session = useSession();
  const scope = everywhere ? ALL_FILES : OWN_FILES;
  const allowed = covers(useStore(session.granted), scope);
  const wanted = words.trim().length >= FEWEST_LETTERS;
  const { data, error, isFetching } = useQuery(documentsQuery(session, words.trim(), everywhere, allowed && wanted));
  return {
    found: wanted ? (data ?? NONE) : NONE,
    reading: isFetching,
    problem: error === null ? null : problemOfError(error),
    allowed,
    allow: async () => void (await askFor(session, [scope])),
  };
}

function documentsQuery({ graph }: Session, words: string, everywhere: boolean, enabled: boolean) {
  return queryOptions({
    queryKey: ['documents', everywhere, words], enabled, staleTime: AGE, placeholderData: keepPreviousData,
    queryFn: async (): Promise<FoundDocument[]> => toDocuments((await graph.read(everywhere ? allDocuments(words) : ownDocuments(words))).body),
  });
}
