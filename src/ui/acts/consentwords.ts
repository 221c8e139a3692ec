import type { TFunction } from 'i18next';
import type { FeatureKey, Permission } from '../../domain/permissions.ts';
import { wordsKey } from '../connections/wordskey.ts';

/** Features that acting asks for and that have a sentence here; any other is told as the Connections page tells it. */
const SENTENCES = ['tasks-write', 'mail-write', 'calendar-write', 'settings', 'people'] as const satisfies readonly FeatureKey[];

/** What a permission that an act needs lets the app do, as the end of "allow Triptych to:". */
export function consentWords({ feature, scope }: Permission, t: TFunction<'consent'>, permissions: TFunction<'permissions'>): string {
  const known = SENTENCES.find((each) => each === feature);
  return known === undefined ? permissions(`${wordsKey(scope)}.may`) : t(known);
}
