import { useTranslation } from 'react-i18next';
import type { Permission } from '../../domain/permissions.ts';
import type words from '../language/en/permissions.json';

export interface PermissionWords {
  title: string;
  may: string;
  not: string;
  without: string;
  /** Why no narrower one serves; null where it is narrow. */
  wide: string | null;
}

type Key = keyof typeof words;

/** Where the words of a scope stand: `User.Read` under `userRead`. */
export function wordsKey(scope: string): string {
  const joined = scope.replaceAll('.', '');
  return joined.charAt(0).toLowerCase() + joined.slice(1);
}

/** What a permission means, in words for everybody. */
export function usePermissionWords({ scope }: Permission): PermissionWords {
  const { t, i18n } = useTranslation('permissions');
  const key = wordsKey(scope) as Key;
  const wide = `${key}.wide` as `${'presenceReadAll'}.wide`;
  return { title: t(`${key}.title`), may: t(`${key}.may`), not: t(`${key}.not`), without: t(`${key}.without`), wide: i18n.exists(`permissions:${wide}`) ? t(wide) : null };
}
