import { safeLink } from '../domain/link.ts';

/** Opens an address in a new tab that knows nothing of this one. Anything but https, mailto, tel and msteams is passed over. */
export function openLink(url: string): void {
  const safe = safeLink(url);
  if (safe !== null) window.open(safe, '_blank', 'noopener,noreferrer');
}
