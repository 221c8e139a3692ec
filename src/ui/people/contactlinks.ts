import type { Person } from '../../domain/item.ts';
import { safeLink } from '../../domain/link.ts';

/** One address and nothing else: no comma (a second receiver), no quotes, no `?` (further fields of a mailto link). */
const ADDRESS = /^[^\s@,;?&"'<>]+@[^\s@,;?&"'<>]+$/;

function usable(person: Person): string | null {
  return person.address !== null && ADDRESS.test(person.address) ? person.address : null;
}

/** Opens a Teams chat with somebody; null without a usable address. [Teams deep links: l/chat/0/0?users=] */
export function chatLink(person: Person): string | null {
  const address = usable(person);
  return address === null ? null : safeLink(`https://teams.microsoft.com/l/chat/0/0?users=${encodeURIComponent(address)}`);
}

/** Starts a mail to somebody; null without a usable address. */
export function mailLink(person: Person): string | null {
  const address = usable(person);
  return address === null ? null : safeLink(`mailto:${encodeURIComponent(address).replace('%40', '@')}`);
}
