import { Button, Toast, ToastFooter, ToastTitle } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { Act } from '../../domain/act.ts';
import { useBoard } from '../program/board.ts';
import { entryOf } from './findentry.ts';

/** Says that the same fields were changed elsewhere; the drawer shows both and asks. */
export function OpenConflict({ act }: { act: Act }) {
  const { t } = useTranslation('acts');
  const { openItem } = useBoard();
  const [step] = act.steps;
  if (step === undefined) return null;
  return (
    <Toast data-act={act.id} data-act-state="conflict">
      <ToastTitle>{t('toast.conflict', { title: step.item.title })}</ToastTitle>
      <ToastFooter><Button size="small" appearance="primary" onClick={() => openItem(entryOf(step.item))}>{t('toast.choose')}</Button></ToastFooter>
    </Toast>
  );
}
