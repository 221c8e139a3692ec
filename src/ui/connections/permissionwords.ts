import { useTranslation } from 'react-i18next';
import type { Permission } from '../../domain/permissions.ts';
import { wordsKey } from './wordskey.ts';

export interface PermissionWords {
  title: string;
  may: string;
  not: string;
  without: string;
  /** Why no narrower one serves; null where it is narrow. */
  wide: string | null;
}

/** What a permission means, in words for everybody. */
export function usePermissionWords({ scope }: Permission): PermissionWords {
  const { t, i18n } = useTranslation('permissions');
  const key = wordsKey(scope);
  const wide = `${key}.wide` as `${'presenceReadAll'}.wide`;
  return { title: t(`${key}.title`), may: t(`${key}.may`), not: t(`${key}.not`), without: t(`${key}.without`), wide: i18n.exists(`permissions:${wide}`) ? t(wide) : null };
}
