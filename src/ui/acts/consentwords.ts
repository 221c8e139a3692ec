import type { FeatureKey, Permission } from '../../domain/permissions.ts';
import type { ActsT } from './actwords.ts';

/** Features that acting asks for and that have a sentence here; any other shows the catalogue's own reason. */
const SENTENCES = ['tasks-write', 'mail-write', 'calendar-write', 'settings', 'people'] as const satisfies readonly FeatureKey[];

/** What a permission that an act needs lets the app do, as the end of "allow Triptych to:". */
export function consentWords({ feature, reason }: Permission, t: ActsT): string {
  const known = SENTENCES.find((each) => each === feature);
  return known === undefined ? reason : t(`consent.${known}`);
}
