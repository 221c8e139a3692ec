import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Problem } from '../domain/problem.ts';
import { DEFAULT_SETTINGS, type Settings } from '../domain/settings.ts';
import { APP_FOLDER } from '../graph/drive.ts';
import { covers } from '../graph/tokens.ts';
import { askFor } from './consent.ts';
import { useSession, useStore } from './provider.tsx';
import type { Draft, Session } from './session.ts';
import { changeFile, SETTINGS_KEY, settingsQuery } from './settingsfile.ts';
import { problemOfError } from './sourceread.ts';

export interface SettingsState {
  settings: Settings;
  /** True when they live in the app folder; else they end with the page. */
  kept: boolean;
  saving: Draft['saving'];
  problem: Problem | null;
  /** A change waits for leave to be kept. */
  needsConsent: boolean;
  /** Takes effect at once; written when it may be, else `needsConsent` is set. Never rejects: look at `saving`. */
  save(change: Partial<Settings>): Promise<void>;
  /** From a click: asks for the app folder, then writes what waits. */
  allow(): Promise<void>;
}

/** The settings in force (M1), and their keeping (M2). */
export function useSettings(): SettingsState {
  const session = useSession();
  const query = useQuery(settingsQuery(session));
  const draft = useStore(session.draft);
  const kept = query.data;
  return useMemo(() => ({
    settings: { ...(kept?.settings ?? DEFAULT_SETTINGS), ...draft.changes },
    kept: kept?.kept === true,
    saving: draft.saving,
    problem: draft.problem ?? (query.error === null ? null : problemOfError(query.error)),
    needsConsent: draft.needsConsent,
    save: (change: Partial<Settings>) => saveSettings(session, change),
    allow: () => allowSettings(session),
  }), [session, kept, draft, query.error]);
}

export async function saveSettings(session: Session, change: Partial<Settings>): Promise<void> {
  const { draft, granted } = session;
  const changes = { ...draft.get().changes, ...change };
  if (!covers(granted.get(), APP_FOLDER)) {
    draft.set({ ...draft.get(), changes, needsConsent: true });
    return;
  }
  draft.set({ ...draft.get(), changes, needsConsent: false });
  await write(session);
}

async function allowSettings(session: Session): Promise<void> {
  try {
    await askFor(session, [APP_FOLDER]);
  } catch (error) {
    const problem: Problem = { ...problemOfError(error), kind: 'consent' };
    session.draft.set({ ...session.draft.get(), saving: 'not-saved', problem });
    return;
  }
  await session.client.refetchQueries({ queryKey: SETTINGS_KEY });
  session.draft.set({ ...session.draft.get(), needsConsent: false });
  await write(session);
}

/** One write at a time; what is changed meanwhile goes with the next. Changes leave the draft once they are in the file. */
async function write(session: Session): Promise<void> {
  const { draft } = session;
  if (draft.get().saving === 'saving') return;
  try {
    while (Object.keys(draft.get().changes).length > 0) {
      const { changes } = draft.get();
      draft.set({ ...draft.get(), saving: 'saving', problem: null });
      await changeFile(session, { settings: changes });
      draft.set({ ...draft.get(), changes: without(draft.get().changes, changes) });
    }
    draft.set({ ...draft.get(), saving: 'saved', problem: null });
  } catch (error) {
    draft.set({ ...draft.get(), saving: 'not-saved', problem: problemOfError(error) });
  }
}

function without(now: Partial<Settings>, written: Partial<Settings>): Partial<Settings> {
  const left = Object.entries(now).filter(([name, value]) => value !== written[name as keyof Settings]);
  return Object.fromEntries(left) as Partial<Settings>;
}
