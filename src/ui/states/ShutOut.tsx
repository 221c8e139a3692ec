import { useState } from 'react';
import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { useBoard } from '../program/board.ts';

/** Removed while working: one sentence for all sources, whom to ask, and what was read stays on the page (K3). */
export default function ShutOut({ onRetry }: { onRetry: () => void }) {
  const { t } = useBoard();
  const [copied, setCopied] = useState(false);
  const copy = (): void => void navigator.clipboard.writeText(t('shutOut.message')).then(() => setCopied(true), () => undefined);
  return (
    <MessageBar layout="multiline" intent="error" politeness="assertive" data-shut-out>
      <MessageBarBody><MessageBarTitle>{t('shutOut.title')}</MessageBarTitle>{t('shutOut.text')}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={copy}>{copied ? t('shutOut.copied') : t('shutOut.copy')}</Button>
        <Button size="small" onClick={onRetry}>{t('shutOut.again')}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}
