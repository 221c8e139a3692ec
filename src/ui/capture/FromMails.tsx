import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { MailLink20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Item } from '../../domain/item.ts';
import type { MailLink } from '../../domain/maillink.ts';
import { useFindMail, useMailsOf } from '../../queries/mailmemory.ts';
import { DetailSection } from '../details/DetailSection.tsx';
import { useHost } from '../host.ts';
import './words.ts';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  row: { display: 'flex', alignItems: 'center', gap: '8px', minHeight: '28px', minWidth: 0 },
  title: { minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', flexGrow: 1, ...typographyStyles.body1 },
  icon: { flexShrink: 0, color: tokens.colorNeutralForeground3 },
  word: { margin: 0, color: tokens.colorNeutralForeground3, ...typographyStyles.caption1 },
});

function Row({ mail }: { mail: MailLink }): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation('capture');
  const host = useHost();
  const find = useFindMail();
  const [state, setState] = useState<'idle' | 'looking' | 'gone' | 'failed'>('idle');
  const open = (): void => {
    setState('looking');
    find(mail).then((link) => {
      if (link !== null) host.openLink(link);
      setState(link === null ? 'gone' : 'idle');
    }, () => { setState('failed'); });
  };
  return (
    <li>
      <div className={styles.row}>
        <MailLink20Regular className={styles.icon} aria-hidden />
        <bdi className={styles.title} title={mail.title}>{mail.title}</bdi>
        <Button size="small" disabledFocusable={state === 'looking'} onClick={open}>{t('from.open')}</Button>
      </div>
      <p className={styles.word} role="status">{state === 'idle' ? '' : t(`from.${state}`)}</p>
    </li>
  );
}

/** The mails that a task was made from (E5): each is looked for where it lies now, since its address changes when it is moved. */
export default function FromMails({ item }: { item: Item }): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation('capture');
  const mails = useMailsOf(item);
  if (mails.length === 0) return null;
  return (
    <DetailSection title={t('from.section')}>
      <ul className={styles.list}>{mails.map((mail) => <Row key={mail.internetMessageId} mail={mail} />)}</ul>
    </DetailSection>
  );
}
