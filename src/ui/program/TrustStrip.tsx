import { Suspense, useRef, useState } from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Source } from '../../domain/item.ts';
import { SOURCES } from '../../domain/item.ts';
import type { SourceState } from '../../queries/view.ts';
import { drawnLater } from '../acts/painted.tsx';
import { UnsavedWord } from '../acts/UnsavedWord.tsx';
import { useBoard } from './board.ts';
import { PANE } from './layout.ts';
import { SourceCount } from './SourceCount.tsx';
import { lazyPart } from '../lazypart.ts';

const SourcePopover = lazyPart(() => import('./SourcePopover.tsx'));

const useStyles = makeStyles({
  strip: {
    display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '24px', minInlineSize: '0', margin: '0', padding: '0', listStyleType: 'none',
    fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground3,
    [PANE]: { columnGap: '12px', justifyContent: 'space-between', minBlockSize: '32px' },
  },
  read: { whiteSpace: 'nowrap' },
});

interface TrustStripProps {
  sources: Record<Source, SourceState>;
  /** In the pane only the time stands at the end. */
  short: boolean;
}

function useReadWords(sources: Record<Source, SourceState>, short: boolean): string {
  const { t, format } = useBoard();
  const states = SOURCES.map((source) => sources[source]).filter((state) => state.status !== 'off');
  if (states.some((state) => state.refreshing) && states.every((state) => state.status !== 'loading')) return t('strip.refreshing');
  const times = states.map((state) => state.readAt).filter((at) => at !== null);
  if (times.length === 0) return '';
  // The oldest time is the honest one for all of them; a failed source tells its own.
  const whole = states.filter((state) => state.status === 'ready').map((state) => state.readAt).filter((at) => at !== null);
  const time = format.time(Math.min(...(whole.length > 0 ? whole : times)));
  return short ? time : t('strip.read', { time });
}

/** U3: what was read from where, and when. */
export const TrustStrip = drawnLater(function TrustStrip({ sources, short }: TrustStripProps) {
  const styles = useStyles();
  const { t } = useBoard();
  const [open, setOpen] = useState<Source | null>(null);
  const buttons = useRef(new Map<Source, HTMLButtonElement>());
  const read = useReadWords(sources, short);
  const close = (): void => {
    if (open !== null) buttons.current.get(open)?.focus();
    setOpen(null);
  };
  return (
    <>
      <ul className={styles.strip} role="list" aria-label={t('strip.name')}>
        {SOURCES.map((source) => (
          <li key={source}>
            <SourceCount
              ref={(button) => { if (button !== null) buttons.current.set(source, button); }}
              state={sources[source]}
              open={open === source}
              onOpen={() => setOpen(open === source ? null : source)}
            />
          </li>
        ))}
        <UnsavedWord />
        <li className={mergeClasses(styles.read)} aria-live="off">{read}</li>
      </ul>
      {open === null ? null : (
        <Suspense fallback={null}>
          <SourcePopover state={sources[open]} target={buttons.current.get(open) ?? null} onClose={close} />
        </Suspense>
      )}
    </>
  );
});
