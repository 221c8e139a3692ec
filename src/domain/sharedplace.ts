import type { Meeting, Message } from './item.ts';

/** Somebody's mailbox or calendar that was opened to the person, or a group's calendar, and what of it is shown (E6, D2). */
export interface SharedPlace {
  /** SMTP address: what Graph finds the mailbox by. For a group its `groupCalendarId`, which no address looks like. */
  address: string;
  name: string;
  mail: boolean;
  calendar: boolean;
}

/** Shared places out of whatever the settings file holds; what cannot be read is passed over, each address counts once. */
export function parseSharedPlaces(json: unknown): SharedPlace[] {
  if (!Array.isArray(json)) return [];
  const found = new Map<string, SharedPlace>();
  for (const each of json as unknown[]) {
    const { address, name, mail, calendar } = (typeof each === 'object' && each !== null ? each : {}) as Record<string, unknown>;
    if (typeof address !== 'string' || address === '' || (mail !== true && calendar !== true)) continue;
    found.set(address.toLowerCase(), { address, name: typeof name === 'string' && name !== '' ? name : address, mail: mail === true, calendar: calendar === true });
  }
  return [...found.values()];
}

/** Stands for somebody's calendar where own calendars stand under their Graph ids, which never look like this. */
export function sharedCalendarId(address: string): string {
  return `shared:${address.toLowerCase()}`;
}

/** Mails of shared mailboxes that do not lie in one's own as well: a mail sent to both is one thing to do. */
export function notDoubled(own: readonly Message[], shared: readonly Message[]): Message[] {
  const seen = new Set(own.map(({ internetMessageId }) => internetMessageId));
  return shared.filter(({ internetMessageId }) => {
    if (internetMessageId !== null && seen.has(internetMessageId)) return false;
    seen.add(internetMessageId);
    return true;
  });
}

/** A meeting of somebody else's calendar as it stands on the page: their answer is not the reader's, who changes nothing in it. */
export function asShared(meeting: Meeting): Meeting {
  return { ...meeting, answer: 'none', shared: true };
}
