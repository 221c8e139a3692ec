import { useQuery } from '@tanstack/react-query';
import { NOTHING_PERSONAL } from '../domain/personal.ts';
import { DEFAULT_SETTINGS } from '../domain/settings.ts';
import { deleteSettings } from '../graph/drive.ts';
import { useSession } from './provider.tsx';
import { SETTINGS_KEY, settingsQuery, type KeptSettings } from './settingsfile.ts';
import { problemOfError } from './sourceread.ts';

/** The one file that is kept, as the person may see it (Q1). */
export interface KeptFile {
  /** `none`: nothing was kept yet, or there is no leave to look. */
  status: 'loading' | 'none' | 'there' | 'failed';
  /** Its content, indented; empty when there is none. */
  text: string;
  /** Deletes it and sets everything on this page back. Rejects when OneDrive refuses. */
  remove(): Promise<void>;
}

export function useKeptFile(): KeptFile {
  const session = useSession();
  const { data, isPending, isError } = useQuery(settingsQuery(session));
  const there = data !== undefined && data.kept && data.etag !== null;
  return {
    status: isError ? 'failed' : isPending ? 'loading' : there ? 'there' : 'none',
    text: there ? JSON.stringify({ ...data.settings, personal: data.personal }, null, 2) : '',
    remove: async () => {
      try {
        await session.graph.send(deleteSettings);
      } catch (error) {
        if (problemOfError(error).kind !== 'gone') throw error;
      }
      session.draft.set({ ...session.draft.get(), changes: {}, saving: 'idle', problem: null });
      session.client.setQueryData<KeptSettings>(SETTINGS_KEY, { settings: DEFAULT_SETTINGS, personal: NOTHING_PERSONAL, etag: null, kept: true });
    },
  };
}
