import type { TFunction } from 'i18next';
import { reasonFor } from '../../domain/permissionreasons.ts';
import type { Permission } from '../../domain/permissions.ts';

/** A message to an administrator that is ready to send: who asks for what, why, and where to agree. @param link null where the host knows none */
export function requestText(permissions: readonly Permission[], link: string | null, t: TFunction<'connections'>): string {
  return [
    t('request.hello'), t('request.what'), t('request.asks'),
    permissions.map(({ scope }) => `- ${scope}: ${reasonFor(scope)}`).join('\n'),
    ...(link === null ? [] : [`${t('request.link')}\n${link}`]),
    t('request.how'), t('request.thanks'),
  ].join('\n\n');
}
