import { queryOptions } from '@tanstack/react-query';
import { sameValue } from '../domain/merge.ts';
import { NOTHING_PERSONAL, parsePersonal, type Personal } from '../domain/personal.ts';
import { DEFAULT_SETTINGS, mergeSettings, parseSettings, type Settings } from '../domain/settings.ts';
import { APP_FOLDER, putSettings, settingsFile, toStoredFile } from '../graph/drive.ts';
import { GraphError } from '../graph/errors.ts';
import { covers } from '../graph/tokens.ts';
import { learnGranted } from './consent.ts';
import type { Session } from './session.ts';
import { problemOfError } from './sourceread.ts';

export interface KeptSettings {
  settings: Settings;
  /** What the person keeps about items, in the same file. */
  personal: Personal;
  /** Null while there is no file. */
  etag: string | null;
  /** True when settings are kept in the app folder, false when the page may not look there. */
  kept: boolean;
}

/** What shall be different in the file. */
export interface FileChange {
  settings?: Partial<Settings>;
  /** Done again over what the file holds when it was changed elsewhere, so that both changes stand. */
  personal?: (kept: Personal) => Personal;
}

export const SETTINGS_KEY = ['settings'] as const;
const NOT_KEPT: KeptSettings = { settings: DEFAULT_SETTINGS, personal: NOTHING_PERSONAL, etag: null, kept: false };
/** How often a change is merged into one made elsewhere before it is given up. */
const MERGES = 5;

export function settingsQuery(session: Session) {
  return queryOptions({
    queryKey: SETTINGS_KEY,
    queryFn: async () => (covers(await learnGranted(session), APP_FOLDER) ? readSettings(session) : NOT_KEPT),
  });
}

/** The settings file as it stands; the defaults while there is none. @throws GraphError */
export async function readSettings({ graph }: Session): Promise<KeptSettings> {
  try {
    const { etag, downloadUrl } = toStoredFile((await graph.read(settingsFile)).body);
    const content = parsed(downloadUrl === null ? '' : await graph.download(downloadUrl, settingsFile));
    const personal = typeof content === 'object' && content !== null && 'personal' in content ? content.personal : null;
    return { settings: parseSettings(content), personal: parsePersonal(personal), etag, kept: true };
  } catch (error) {
    if (problemOfError(error).kind === 'gone') return { ...NOT_KEPT, kept: true };
    throw error;
  }
}

const turns = new WeakMap<Session, Promise<unknown>>();

/**
 * Writes a change over what is kept, one after the other, and shows what is kept then. Changed elsewhere meanwhile
 * (412, 409): reads it again and merges. @throws GraphError
 */
export function changeFile(session: Session, change: FileChange): Promise<KeptSettings> {
  const before = turns.get(session) ?? Promise.resolve();
  const turn = before.catch(() => undefined).then(async () => {
    const known = session.client.getQueryData<KeptSettings>(SETTINGS_KEY);
    const after = await writeSettings(session, known?.kept ? known : await readSettings(session), change);
    session.client.setQueryData(SETTINGS_KEY, after);
    return after;
  });
  turns.set(session, turn);
  return turn;
}

/** @param before the file as it was read. @throws GraphError */
export async function writeSettings(session: Session, before: KeptSettings, change: FileChange): Promise<KeptSettings> {
  const { personal: keep = (kept: Personal) => kept } = change;
  let base = before;
  let wanted: Settings = { ...before.settings, ...change.settings };
  for (let merges = 0; ; merges++) {
    const personal = keep(base.personal);
    try {
      const answer = await session.graph.send(putSettings({ ...wanted, personal }, base.etag));
      return { settings: wanted, personal, etag: toStoredFile(answer.body).etag, kept: true };
    } catch (error) {
      if (!(error instanceof GraphError) || error.problem.kind !== 'conflict' || merges === MERGES) throw error;
      const theirs = await readSettings(session);
      wanted = mergeSettings(base.settings, wanted, theirs.settings);
      base = theirs;
      // What was changed elsewhere may have been this very write, its answer lost.
      if (theirs.etag !== null && sameValue(wanted, theirs.settings) && sameValue(keep(theirs.personal), theirs.personal)) return theirs;
    }
  }
}

function parsed(content: string): unknown {
  try {
    return JSON.parse(content) as unknown;
  } catch {
    return null;
  }
}
