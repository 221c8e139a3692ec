import { Button } from '@fluentui/react-components';
import { Document16Regular, People16Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PermissionState } from '../../queries/connections.ts';
import { RequestDialog } from './RequestDialog.tsx';
import { useSourceRowStyles } from './sourcerowstyles.ts';
import { StatusIcon } from './StatusWord.tsx';
import { useAllow } from './useallow.ts';

/** What is used beside the four sources, and the permission that it stands or falls with. */
export const FEATURES = { files: 'Files.ReadWrite.AppFolder', people: 'User.ReadBasic.All' } as const;
export type Feature = keyof typeof FEATURES;

const ICONS = { files: Document16Regular, people: People16Regular };

/** Files and people in the table of sources (L1): nothing of them is listed, so they have no time of reading. */
export function FeatureRow({ feature, state }: { feature: Feature; state: PermissionState }): ReactNode {
  const styles = useSourceRowStyles();
  const { t } = useTranslation('connections');
  const [requesting, setRequesting] = useState(false);
  const { asking, said, allow } = useAllow(state.allow);
  const Icon = ICONS[feature];
  return (
    <tr className={styles.row} data-connection={feature} data-status={state.status}>
      <th scope="row" className={styles.name}><span className={styles.line}><Icon aria-hidden />{t(`feature.${feature}`)}</span></th>
      <td className={styles.state}><span className={styles.line}><StatusIcon status={state.status} /><span>{t(`status.${state.status}`)}</span></span></td>
      <td><span role="status">{said === '' ? t(`featureText.${feature}`) : said}</span></td>
      <td className={styles.last}><span className={styles.narrowOnly}>{t('column.last')}: </span>{t('never')}</td>
      <td className={styles.acts}>
        {state.status === 'consent' ? <Button size="small" disabledFocusable={asking} onClick={allow}>{t('allow')}</Button> : null}
        {state.status === 'admin' ? <Button size="small" onClick={() => setRequesting(true)}>{t('requestWord')}</Button> : null}
        {requesting ? <RequestDialog permissions={[state.permission]} onClose={() => setRequesting(false)} /> : null}
      </td>
    </tr>
  );
}
