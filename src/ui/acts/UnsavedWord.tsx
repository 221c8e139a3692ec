import { useEffect } from 'react';
import { tokens } from '@fluentui/react-components';
import { useUnsaved } from '../../queries/acts.ts';
import { useBoard } from '../program/board.ts';

function hold(event: BeforeUnloadEvent): void {
  event.preventDefault();
}

/** "Changes wait: 2" in the strip while writes cannot go out; and leaving the page is held while any is not acknowledged. */
export function UnsavedWord() {
  const { count, offline } = useUnsaved();
  const { t } = useBoard();
  useEffect(() => {
    if (count === 0) return;
    window.addEventListener('beforeunload', hold);
    return () => window.removeEventListener('beforeunload', hold);
  }, [count]);
  if (count === 0 || !offline) return null;
  return <li data-waiting={count} style={{ color: tokens.colorPaletteDarkOrangeForeground1, fontWeight: tokens.fontWeightSemibold }}>{t('strip.changesWait', { count })}</li>;
}
