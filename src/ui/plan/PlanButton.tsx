import { Suspense, useRef, useState } from 'react';
import { makeStyles } from '@fluentui/react-components';
import { WeatherSunnyLow20Regular } from '@fluentui/react-icons';
import type { ProgramView } from '../../queries/view.ts';
import { useBoard } from '../program/board.ts';
import { PANE } from '../program/layout.ts';
import { ToolButton } from '../program/ToolButton.tsx';
import { usePageKey } from '../quickadd/pagekey.ts';
import { lazyPart } from '../lazypart.ts';

const load = () => import('./PlanHost.tsx');
const PlanHost = lazyPart(load);

const useStyles = makeStyles({
  button: { [PANE]: { minInlineSize: '24px', paddingInline: '4px' } },
  word: { [PANE]: { display: 'none' } },
});

/** "Plan" in the head: the day, the week, the team. L goes straight to the day. */
export function PlanButton({ view }: { view: ProgramView }) {
  const styles = useStyles();
  const { t } = useBoard();
  const [open, setOpen] = useState<'menu' | 'day' | null>(null);
  const button = useRef<HTMLElement | null>(null);
  const busy = view.status === 'loading';
  const start = (what: 'menu' | 'day'): void => { if (!busy) setOpen(what); };
  usePageKey('plan', () => start('day'));
  return (
    <>
      <ToolButton
        anchor={button} className={styles.button} wordClass={styles.word} icon={WeatherSunnyLow20Regular} label={t('tools.plan')} title={`${t('tools.plan')} (L)`}
        keys="L" pops="menu" expanded={open === 'menu'} busy={busy} onNear={() => { void load(); }} onClick={() => start('menu')}
      >
        {t('tools.plan')}
      </ToolButton>
      {open === null ? null : (
        <Suspense fallback={null}>
          <PlanHost view={view} first={open} anchor={button} onClose={() => { setOpen(null); setTimeout(() => button.current?.focus()); }} />
        </Suspense>
      )}
    </>
  );
}
