import { useEffect } from 'react';
import { connectionStatus, permissionStatus, type ConnectionStatus } from '../domain/connection.ts';
import { SOURCES, type Instant, type Source } from '../domain/item.ts';
import { REGISTERED, type Permission } from '../domain/permissions.ts';
import type { Problem } from '../domain/problem.ts';
import { covers } from '../graph/tokens.ts';
import { askFor, isAllowed, learnGranted } from './consent.ts';
import { useProgram } from './program.ts';
import { useSession, useStore } from './provider.tsx';
import { useSettings } from './settings.ts';
import { turnSources } from './turnsource.ts';
import type { ProgramView } from './view.ts';

/** One source as the Connections page tells it (L1). */
export interface Connection {
  source: Source;
  status: ConnectionStatus;
  problem: Problem | null;
  /** Since when it is in trouble; null while it is not. */
  since: Instant | null;
  readAt: Instant | null;
  refreshing: boolean;
  count: number;
  containers: number;
  /** Reads it again, after asking where only the person can help. */
  test(): void;
  connect(): void;
  /** From then on it is not read, and what was read is forgotten. Null for the last one that is on. */
  disconnect: (() => void) | null;
}

/** A permission and whether it is given. */
export interface PermissionState {
  permission: Permission;
  status: 'on' | 'consent' | 'admin';
  /** From a click. Rejects when it is not given. */
  allow(): Promise<void>;
}

export interface Connections {
  view: ProgramView;
  sources: Connection[];
  permissions: PermissionState[];
}

export function useConnections(): Connections {
  const session = useSession();
  const view = useProgram();
  const { settings } = useSettings();
  const since = useStore(session.failingSince);
  const permissions = usePermissions();
  const refused = useStore(session.refused);
  const sources = SOURCES.map((source): Connection => {
    const state = view.sources[source];
    const { problem, readAt, refreshing, count, containers } = state;
    const facts = { off: state.status === 'off', read: readAt !== null, problem, refused: refused[problem?.code ?? ''] ?? null };
    const visible = settings.visibleSources;
    return {
      source, status: connectionStatus(facts), problem, readAt, refreshing, count, containers,
      since: problem === null ? null : (since[source] ?? problem.at),
      test: state.retry,
      connect: () => void turnSources(session, [...visible, source]),
      disconnect: visible.length > 1 ? () => void turnSources(session, visible.filter((each) => each !== source)) : null,
    };
  });
  return { view, sources, permissions };
}

/** Every permission that is asked of people, with whether it is given. */
export function usePermissions(): PermissionState[] {
  const session = useSession();
  const granted = useStore(session.granted);
  const refused = useStore(session.refused);
  // What was taken back in Entra meanwhile is known from the next token.
  useEffect(() => void learnGranted(session).catch(() => undefined), [session]);
  return REGISTERED.map((permission) => {
    const { scope, consent } = permission;
    return {
      permission,
      status: permissionStatus(covers(granted, scope), consent, refused[scope] ?? null),
      allow: async () => void (await askFor(session, [scope])),
    };
  });
}

/** Asks Microsoft anew whether scopes are allowed by now; shows nothing. */
export function useIsAllowed(): (scopes: readonly string[]) => Promise<boolean> {
  const session = useSession();
  return (scopes) => isAllowed(session, scopes);
}
