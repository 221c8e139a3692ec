import { Button, makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { ChevronDown12Regular, ChevronRight12Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PermissionState } from '../../queries/connections.ts';
import { usePermissionWords } from './permissionwords.ts';
import { RequestDialog } from './RequestDialog.tsx';
import { StatusIcon } from './StatusWord.tsx';
import { useAllow } from './useallow.ts';

const useStyles = makeStyles({
  row: { display: 'grid', gridTemplateColumns: '16px minmax(0, 1fr) auto', columnGap: '12px', alignItems: 'center', minBlockSize: '48px' },
  title: {
    display: 'flex', alignItems: 'baseline', columnGap: '6px', inlineSize: '100%', padding: 0, border: 'none', backgroundColor: 'transparent', color: 'inherit', font: 'inherit', textAlign: 'start', cursor: 'pointer',
    borderRadius: tokens.borderRadiusSmall, ':focus-visible': { outlineWidth: '2px', outlineStyle: 'solid', outlineColor: tokens.colorStrokeFocus2 },
  },
  chevron: { flexShrink: 0 },
  scope: { color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere', ...typographyStyles.caption1 },
  more: { gridColumn: '2 / -1', margin: '4px 0 8px', display: 'grid', gridTemplateColumns: 'auto minmax(0, 1fr)', columnGap: '12px', rowGap: '4px', color: tokens.colorNeutralForeground2, ...typographyStyles.caption1, '& dt': { color: tokens.colorNeutralForeground3 }, '& dd': { margin: 0 } },
  said: { gridColumn: '2 / -1', color: tokens.colorNeutralForeground2, ...typographyStyles.caption1 },
});

/** One permission: what it is for, its name at Microsoft, whether it is given, and on demand all it means. */
export function PermissionRow({ state }: { state: PermissionState }): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation('connections');
  const { permission, status } = state;
  const words = usePermissionWords(permission);
  const [open, setOpen] = useState(false);
  const [requesting, setRequesting] = useState(false);
  const { asking, said, allow } = useAllow(state.allow);
  const note = permission.consent === 'admin' ? t('adminOnly') : status === 'admin' ? t('refusedByAdmin') : null;
  return (
    <li className={styles.row} data-scope={permission.scope} data-status={status}>
      <StatusIcon status={status} />
      <div>
        <button type="button" className={styles.title} aria-expanded={open} onClick={() => setOpen(!open)}>
          <span>{words.title}</span>{open ? <ChevronDown12Regular className={styles.chevron} aria-hidden /> : <ChevronRight12Regular className={mergeClasses('mirrored', styles.chevron)} aria-hidden />}
        </button>
        <div className={styles.scope}>{permission.scope}{note === null ? '' : ` · ${note}`}</div>
      </div>
      {status === 'consent' ? <Button size="small" disabledFocusable={asking} onClick={allow}>{asking ? t('allowing') : t('allow')}</Button> : null}
      {status === 'admin' ? <Button size="small" onClick={() => setRequesting(true)}>{t('requestWord')}</Button> : null}
      {open ? (
        <dl className={styles.more}>
          <dt>{t('mayHead')}</dt><dd>{words.may}</dd>
          <dt>{t('notHead')}</dt><dd>{words.not}</dd>
          <dt>{t('withoutHead')}</dt><dd>{words.without}</dd>
          {words.wide === null ? null : <><dt>{t('wideHead')}</dt><dd>{words.wide}</dd></>}
        </dl>
      ) : null}
      <div role="status" className={styles.said}>{said}</div>
      {requesting ? <RequestDialog permissions={[permission]} onClose={() => setRequesting(false)} /> : null}
    </li>
  );
}
