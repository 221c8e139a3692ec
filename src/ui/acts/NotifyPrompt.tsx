import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { ActWord, Step } from '../../domain/act.ts';
import type { Person } from '../../domain/item.ts';
import { useBoard } from '../program/board.ts';
import { useActing } from './acting.ts';
import { beforeAct } from './asked.ts';

/** So many are named; the others are counted. */
const NAMED = 6;

interface NotifyPromptProps {
  steps: Step[];
  word: ActWord | undefined;
  people: Person[];
  /** Told which act it became. */
  onAct: ((actId: string) => void) | undefined;
  onClose: () => void;
}

/** Asked before other people are told (rule 7): names them, and says that it cannot be undone. */
export default function NotifyPrompt({ steps, word, people, onAct, onClose }: NotifyPromptProps) {
  const { t } = useTranslation('acts');
  const { format } = useBoard();
  const { acts } = useActing();
  const count = people.length;
  const names = people.slice(0, NAMED).map((person) => person.name ?? person.address ?? '').filter((name) => name !== '');
  const others = count - names.length;
  const go = (): void => {
    onClose();
    beforeAct.get()?.(steps);
    // Not inside the optional call, which would leave the act undone where nobody listens.
    const actId = acts.perform(steps, word);
    onAct?.(actId);
  };
  return (
    <Dialog open modalType="alert" onOpenChange={(_event, data) => { if (!data.open) onClose(); }}>
      <DialogSurface data-prompt="">
        <DialogBody>
          <DialogTitle>{t('notify.title', { count })}</DialogTitle>
          <DialogContent>{t('notify.text', { names: format.list(others > 0 ? [...names, t('notify.andOthers', { count: others })] : names) })}</DialogContent>
          <DialogActions>
            <Button onClick={onClose}>{t('notify.cancel')}</Button>
            <Button appearance="primary" onClick={go}>{t('notify.go')}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
