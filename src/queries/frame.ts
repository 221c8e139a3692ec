import { useMemo } from 'react';
import { startOfDay, dayOf } from '../domain/day.ts';
import type { Instant, Meeting, Zone } from '../domain/item.ts';
import type { ProgramFrame } from '../domain/program.ts';
import { effectiveFrame, type Settings } from '../domain/settings.ts';
import type { MailboxDays } from '../graph/me.ts';
import { useNow } from './clock.ts';
import { useSession } from './provider.tsx';

/** Join shows this long before a meeting. */
const JOIN_BEFORE = 600_000;

/** What decides where items stand. It stays the same object over a minute's tick unless the day changed. */
export function useFrame(settings: Settings, mailbox: MailboxDays | null): ProgramFrame {
  const { locale, browserZone, clock } = useSession();
  const now = useNow();
  const { zone } = useMemo(() => effectiveFrame(settings, mailbox, locale, browserZone, 0), [settings, mailbox, locale, browserZone]);
  const epoch = startOfDay(dayOf(now, zone), zone);
  return useMemo(
    () => effectiveFrame(settings, mailbox, locale, browserZone, Math.max(epoch, clock.get())),
    [settings, mailbox, locale, browserZone, epoch, clock],
  );
}

/** The last moment at which a meeting began, ended or could be joined: only then rows look different. */
export function lastBoundary(meetings: readonly Meeting[], now: Instant, zone: Zone): Instant {
  let last = startOfDay(dayOf(now, zone), zone);
  for (const { when } of meetings) {
    if (when.kind !== 'timed') continue;
    for (const moment of [when.start - JOIN_BEFORE, when.start, when.end]) if (moment <= now && moment > last) last = moment;
  }
  return last;
}
