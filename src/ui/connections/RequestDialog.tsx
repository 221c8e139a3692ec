import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, Textarea, makeStyles } from '@fluentui/react-components';
import { Copy16Regular, Mail16Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Permission } from '../../domain/permissions.ts';
import { useIsAllowed } from '../../queries/connections.ts';
import { useGiveBack } from '../frame/usegiveback.ts';
import { useHost } from '../host.ts';
import { requestText } from './requesttext.ts';

const useStyles = makeStyles({
  text: { inlineSize: '100%', marginBlockStart: '12px', '& textarea': { minBlockSize: '220px' } },
  said: { minBlockSize: '20px' },
});

/** The message to an administrator: shown whole, to copy or to send. Where the clipboard is closed to us it can still be marked by hand. */
export function RequestDialog({ permissions, onClose }: { permissions: readonly Permission[]; onClose(): void }): ReactNode {
  useGiveBack();
  const styles = useStyles();
  const host = useHost();
  const { t } = useTranslation('connections');
  const [said, setSaid] = useState('');
  const isAllowed = useIsAllowed();
  const scopes = permissions.map(({ scope }) => scope);
  const text = requestText(permissions, host.adminConsentUrl?.(scopes) ?? null, t);
  const copy = (): void => { navigator.clipboard.writeText(text).then(() => setSaid(t('copied')), () => setSaid(t('copyFailed'))); };
  const check = (): void => {
    setSaid(t('check.asking'));
    isAllowed(scopes).then((allowed) => setSaid(t(allowed ? 'check.yes' : 'check.no')), () => setSaid(t('unknown')));
  };
  const mail = (): void => host.openLink(`mailto:?subject=${encodeURIComponent(t('request.subject'))}&body=${encodeURIComponent(text)}`);
  return (
    <Dialog open onOpenChange={(_event, data) => { if (!data.open) onClose(); }}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{t('request.title')}</DialogTitle>
          <DialogContent>
            {t('request.intro')}
            <Textarea className={styles.text} readOnly value={text} aria-label={t('request.message')} resize="vertical" />
            <div role="status" className={styles.said}>{said}</div>
          </DialogContent>
          <DialogActions fluid>
            <Button onClick={onClose}>{t('request.close')}</Button>
            <Button onClick={check}>{t('check.act')}</Button>
            <Button icon={<Mail16Regular />} onClick={mail}>{t('request.mail')}</Button>
            <Button appearance="primary" icon={<Copy16Regular />} onClick={copy}>{t('copyRequest')}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
