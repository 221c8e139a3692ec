import { MenuItem, useAnnounce } from '@fluentui/react-components';
import { Link16Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Item } from '../../domain/item.ts';
import { useHost } from '../host.ts';

/** An address that opens the item here, to pass on; nothing where the host has none. What came of it stands in its place. */
export function CopyLink({ item }: { item: Item }) {
  const { t } = useTranslation('acts');
  const { announce } = useAnnounce();
  const [word, setWord] = useState<'copyLink' | 'linkCopied' | 'linkFailed'>('copyLink');
  const address = useHost().deepLink.to(`${item.source}:${item.id}`, item.title);
  if (address === null) return null;
  const say = (said: 'linkCopied' | 'linkFailed') => (): void => {
    setWord(said);
    announce(t(`verb.${said}`));
  };
  const copy = (): void => { navigator.clipboard.writeText(address).then(say('linkCopied'), say('linkFailed')); };
  return <MenuItem icon={<Link16Regular />} persistOnClick onClick={copy}>{t(`verb.${word}`)}</MenuItem>;
}
