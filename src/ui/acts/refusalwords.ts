import type { Item } from '../../domain/item.ts';
import type { Refusal } from '../../domain/moveto.ts';
import type { ActsT } from './actwords.ts';

/** Why an item does not move, in one sentence. */
export function refusalWords(item: Item, refusal: Refusal, t: ActsT): string {
  if (refusal !== 'not-organiser') return t(`refused.${refusal}`);
  const organiser = item.source === 'calendar' ? item.organizer?.name ?? item.organizer?.address : null;
  return t('refused.not-organiser', { organiser: organiser ?? t('refused.organiserUnknown') });
}
