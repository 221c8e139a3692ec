import { Button, Link, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { Dismiss16Regular, DocumentLink20Regular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { safeLink } from '../../domain/link.ts';
import './words.ts';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  row: {
    display: 'flex', alignItems: 'center', gap: '8px', minHeight: '28px', minWidth: 0, ...typographyStyles.body1,
    '& [data-remove]': { opacity: 0, marginInlineStart: 'auto' },
    ':hover [data-remove]': { opacity: 1 },
    ':focus-within [data-remove]': { opacity: 1 },
    '@media (hover: none)': { '& [data-remove]': { opacity: 1 } },
  },
  icon: { flexShrink: 0, color: tokens.colorNeutralForeground3, marginInlineStart: '-2px' },
  title: { minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  host: { flexShrink: 0, color: tokens.colorNeutralForeground3, ...typographyStyles.caption1 },
});

interface Props {
  links: readonly { title: string; url: string }[];
  /** Where they can be removed. */
  onRemove?(link: { title: string; url: string }): void;
}

/** Files and links of a task. The true host stands beside each; an address that is not safe stays plain text. */
export function LinkList({ links, onRemove }: Props): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation('edit');
  return (
    <ul className={styles.list}>
      {links.map((link) => {
        const href = safeLink(link.url);
        const host = href !== null && URL.canParse(href) ? new URL(href).host : '';
        return (
          <li key={`${link.url} ${link.title}`} className={styles.row}>
            <DocumentLink20Regular className={styles.icon} aria-hidden />
            {href === null
              ? <bdi className={styles.title}>{link.title}</bdi>
              : <Link className={styles.title} href={href} target="_blank" rel="noopener noreferrer" title={link.title}><bdi>{link.title}</bdi></Link>}
            <span className={styles.host}>{host}</span>
            {onRemove === undefined ? null : (
              <Button data-remove="" appearance="subtle" size="small" icon={<Dismiss16Regular />} aria-label={t('removeLink', { title: link.title })} title={t('remove')} onClick={() => { onRemove(link); }} />
            )}
          </li>
        );
      })}
    </ul>
  );
}
