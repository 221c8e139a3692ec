import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Source } from '../../domain/item.ts';
import { SOURCE_LOOKS } from '../sources.ts';
import { useGiveBack } from '../frame/usegiveback.ts';

/** Says what is then no longer read, before it is done. */
export function DisconnectDialog({ source, onDisconnect, onClose }: { source: Source; onDisconnect(): void; onClose(): void }): ReactNode {
  useGiveBack();
  const { t } = useTranslation(['connections', 'program']);
  const name = t(`program:${SOURCE_LOOKS[source].word}`);
  return (
    <Dialog open onOpenChange={(_event, data) => { if (!data.open) onClose(); }}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{t('disconnectTitle', { source: name })}</DialogTitle>
          <DialogContent><p>{t(`disconnectText.${source}`)}</p><p>{t('disconnectKept')}</p></DialogContent>
          <DialogActions>
            <Button onClick={onClose}>{t('cancel')}</Button>
            <Button appearance="primary" onClick={() => { onClose(); onDisconnect(); }}>{t('disconnect')}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
