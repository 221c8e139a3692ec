import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import { useBoard } from '../program/board.ts';

/** A link led to something that is not in the program. The announcement is made elsewhere. */
export default function LinkGone({ onClose }: { onClose: () => void }) {
  const { t } = useBoard();
  const { t: act } = useTranslation('acts');
  return (
    <MessageBar intent="info" data-link-gone politeness="polite">
      <MessageBarBody>{t('link.gone')}</MessageBarBody>
      <MessageBarActions containerAction={<Button size="small" appearance="transparent" icon={<Dismiss16Regular />} aria-label={act('toast.dismissToast')} onClick={onClose} />} />
    </MessageBar>
  );
}
