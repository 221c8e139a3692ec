import { Button, makeStyles, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { ArrowClockwise16Regular, MoreHorizontal16Regular, Options16Regular, PlugDisconnected16Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { scopesFor, permissionFor, type FeatureKey } from '../../domain/permissions.ts';
import type { Source } from '../../domain/item.ts';
import type { Connection } from '../../queries/connections.ts';
import { SOURCE_LOOKS } from '../sources.ts';
import { ChooseDialog } from './ChooseDialog.tsx';
import { DisconnectDialog } from './DisconnectDialog.tsx';
import { RequestDialog } from './RequestDialog.tsx';

const useStyles = makeStyles({ acts: { display: 'flex', justifyContent: 'flex-end', columnGap: '4px', whiteSpace: 'nowrap' } });

const FEATURES: Record<Source, FeatureKey> = { planner: 'tasks', todo: 'tasks', calendar: 'calendar', mail: 'mail' };

type Asking = 'request' | 'choose' | 'disconnect' | null;

/** The one button that helps in this state, or none. */
function MainButton({ connection, onRequest }: { connection: Connection; onRequest(): void }): ReactNode {
  const { t } = useTranslation('connections');
  const { status, test, connect, refreshing } = connection;
  if (status === 'off') return <Button size="small" onClick={connect}>{t('connect')}</Button>;
  if (status === 'consent') return <Button size="small" disabledFocusable={refreshing} onClick={test}>{t('allow')}</Button>;
  if (status === 'admin') return <Button size="small" onClick={onRequest}>{t('requestWord')}</Button>;
  if (status !== 'failing' && status !== 'blocked') return null;
  return <Button size="small" icon={<ArrowClockwise16Regular />} disabledFocusable={refreshing} onClick={test}>{refreshing ? t('retrying') : t('retry')}</Button>;
}

/** What can be done about a connection: the one thing that helps as a button, the rest in a menu. */
export function SourceActions({ connection }: { connection: Connection }): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation(['connections', 'program']);
  const [asking, setAsking] = useState<Asking>(null);
  const { source, status, disconnect, test, refreshing } = connection;
  const name = t(`program:${SOURCE_LOOKS[source].word}`);
  const close = (): void => setAsking(null);
  return (
    <div className={styles.acts}>
      <MainButton connection={connection} onRequest={() => setAsking('request')} />
      {status === 'off' ? null : (
        <Menu>
          <MenuTrigger disableButtonEnhancement><Button size="small" appearance="subtle" icon={<MoreHorizontal16Regular />} aria-label={t('more', { source: name })} title={t('more', { source: name })} /></MenuTrigger>
          <MenuPopover>
            <MenuList>
              <MenuItem icon={<ArrowClockwise16Regular />} disabled={refreshing} onClick={test}>{t('test')}</MenuItem>
              <MenuItem icon={<Options16Regular />} onClick={() => setAsking('choose')}>{t('choose')}</MenuItem>
              <MenuItem icon={<PlugDisconnected16Regular />} disabled={disconnect === null} {...(disconnect === null ? { subText: t('lastOn') } : {})} onClick={() => setAsking('disconnect')}>{t('disconnect')}</MenuItem>
            </MenuList>
          </MenuPopover>
        </Menu>
      )}
      {asking === 'request' ? <RequestDialog permissions={scopesFor(FEATURES[source]).flatMap((scope) => permissionFor(scope) ?? [])} onClose={close} /> : null}
      {asking === 'choose' ? <ChooseDialog source={source} onClose={close} /> : null}
      {asking === 'disconnect' && disconnect !== null ? <DisconnectDialog source={source} onDisconnect={disconnect} onClose={close} /> : null}
    </div>
  );
}
