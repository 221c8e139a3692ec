import { dayOf } from '../domain/day.ts';
import type { Day, Zone } from '../domain/item.ts';
import { DEFAULT_SETTINGS, effectiveFrame } from '../domain/settings.ts';
import { ME_KEY, type MeRead } from './me.ts';
import type { Session } from './session.ts';
import { SETTINGS_KEY, type KeptSettings } from './settingsfile.ts';

/** The zone that the program follows now, outside of any drawing. */
export function zoneOf({ client, draft, locale, browserZone, graph }: Session): Zone {
  const settings = { ...(client.getQueryData<KeptSettings>(SETTINGS_KEY)?.settings ?? DEFAULT_SETTINGS), ...draft.get().changes };
  return effectiveFrame(settings, client.getQueryData<MeRead>(ME_KEY)?.mailbox ?? null, locale, browserZone, graph.now()).zone;
}

export function todayOf(session: Session): Day {
  return dayOf(session.graph.now(), zoneOf(session));
}
