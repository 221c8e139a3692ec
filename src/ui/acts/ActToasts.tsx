import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { Button, FluentProvider, makeStyles, Toast, Toaster, ToastFooter, ToastTitle, tokens, useAnnounce, useId, useToastController } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import type { ActRecord } from '../../queries/acts.ts';
import { useActHistory } from '../../queries/acts.ts';
import { outdated } from '../lazypart.ts';
import { useBoard } from '../program/board.ts';
import { useActing } from './acting.ts';
import { actWords, endWords } from './actwords.ts';
import { refused } from './asked.ts';
import { usePainted } from './painted.tsx';
import { refusalWords } from './refusalwords.ts';
import { STANDS, useActToaster } from './useacttoasts.tsx';

/** More at a time would cover the page; the older ones go, Ctrl+Z still reaches them. */
const AT_ONCE = 3;

const OUTDATED = 'outdated';

const silent = (): void => undefined;

/**
 * Fluent makes each toast a group of its own for Tab, with hidden stops before and behind it that a screen reader can
 * land on; axe counts them as errors. Without the groups Tab goes through the toasts as through anything else.
 */
const PLAIN_TAB = { useToasterStyles_unstable: ungroup, useToastContainerStyles_unstable: ungroup };

function ungroup(state: unknown): void {
  for (const slot of Object.values(state as Record<string, unknown>)) {
    if (typeof slot === 'object' && slot !== null && 'data-tabster' in slot) delete slot['data-tabster'];
  }
}

const useStyles = makeStyles({
  /** A sentence of its own, no name of an act. */
  plain: { fontWeight: tokens.fontWeightRegular },
  // Over drawers, whose edits they tell too; out of sight while something is asked, for nothing behind it can be reached.
  region: { position: 'relative', zIndex: 1_000_001, ':global(body:has([data-prompt]))': { visibility: 'hidden' } },
});

/** What is spoken when an act came so far; null when nothing new is to be said. */
function useSpoken(): (record: ActRecord) => string | null {
  const { t } = useTranslation('acts');
  const { format } = useBoard();
  const { today, zone } = useActing();
  return (record) => {
    const [step] = record.act.steps;
    const title = step?.item.title ?? '';
    const what = actWords(record.act, { t, format, today, zone });
    const count = record.failed.length;
    switch (record.state) {
      case 'not-saved': return t('toast.notSaved', { count, total: record.act.steps.length, title: record.failed[0]?.item.title ?? title });
      case 'conflict': return t('toast.conflict', { title });
      case 'asking': return null;
      case 'undone':
      case 'discarded':
      case 'not-allowed': return endWords(record, record.state, { t, format, today, zone });
      default: return record.act.steps.length === 1 ? t('toast.said', { what, title }) : what;
    }
  };
}

/** Tells each act, and each refusal, in a toast and to screen readers. */
export default function ActToasts() {
  const toasterId = useId('acts');
  const toaster = useActToaster(toasterId);
  // The frame that shows the act itself is not kept waiting for the words about it.
  const history = usePainted(useActHistory());
  const told = useRef(new Map<string, ActRecord['state']>());
  const { announce } = useAnnounce();
  const spoken = useSpoken();
  const styles = useStyles();
  const { t } = useTranslation('acts');
  const [region, setRegion] = useState<HTMLElement | null>(null);
  useEffect(() => {
    for (const record of [...history].reverse()) {
      const { act, state } = record;
      const before = told.current.get(act.id);
      // What is asked first is told once it was answered.
      if (before === state || state === 'asking') continue;
      told.current.set(act.id, state);
      const words = isNews(before, state) ? spoken(record) : null;
      if (words !== null) announce(words);
      if (before !== 'saving' || state !== 'saved') toaster.tell(record);
    }
    for (const id of goneFrom(told.current, history)) toaster.dismiss(id);
    for (const { act, state } of history.slice(AT_ONCE)) if (state !== 'not-saved' && state !== 'conflict') toaster.dismiss(act.id);
    // Only what became of the acts is told; a new day or language tells nothing anew.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [history]);
  useRefusals(toasterId);
  useOutdated(toasterId);
  return (
    <section ref={setRegion} className={styles.region} aria-label={t('toast.region')}>
      {region === null ? null : (
        <FluentProvider customStyleHooks_unstable={PLAIN_TAB}>
          <Toaster toasterId={toasterId} mountNode={region} position="bottom-start" pauseOnHover pauseOnWindowBlur timeout={STANDS} announce={silent} />
        </FluentProvider>
      )}
    </section>
  );
}

/** True when something is to be said: an act that is already saved when it is first seen was not told yet; how an act that was told goes on is not said again. */
function isNews(before: ActRecord['state'] | undefined, state: ActRecord['state']): boolean {
  if (before === undefined) return true;
  return state !== 'saving' && state !== 'saved' && !(before === 'saving' && state === 'waiting');
}

/** Acts that were told and that the history tells no more, such as an undo that failed at first and then went well. */
function goneFrom(told: Map<string, ActRecord['state']>, history: readonly ActRecord[]): string[] {
  const known = new Set(history.map(({ act }) => act.id));
  const gone = [...told].filter(([id, state]) => !known.has(id) && (state === 'not-saved' || state === 'conflict')).map(([id]) => id);
  for (const id of gone) told.delete(id);
  return gone;
}

function useRefusals(toasterId: string): void {
  const { dispatchToast, dismissToast } = useToastController(toasterId);
  const last = useRef(0);
  const { announce } = useAnnounce();
  const { t } = useTranslation('acts');
  const refusal = useSyncExternalStore(refused.subscribe, refused.get);
  useEffect(() => {
    if (refusal === null) return;
    refused.set(null);
    const words = refusalWords(refusal.item, refusal.refusal, t);
    announce(words);
    dismissToast(`refused-${last.current}`);
    last.current += 1;
    dispatchToast(<Toast data-refused=""><ToastTitle>{words}</ToastTitle></Toast>, { toastId: `refused-${last.current}`, intent: 'info', timeout: STANDS });
  }, [refusal, dispatchToast, dismissToast, announce, t]);
}

/** R33: a newer version is up and a part of this one is gone. The page stays, with all that was typed, until its person loads it anew. */
function useOutdated(toasterId: string): void {
  const { plain } = useStyles();
  const { dispatchToast, dismissToast } = useToastController(toasterId);
  const { announce } = useAnnounce();
  const { t } = useTranslation('acts');
  const missing = useSyncExternalStore(outdated.subscribe, outdated.get);
  useEffect(() => {
    outdated.set(false);
    return () => outdated.set(null);
  }, []);
  useEffect(() => {
    if (missing !== true) return;
    outdated.set(false);
    announce(t('toast.outdated'));
    // While it stands it is not made anew.
    dispatchToast(
      <Toast data-outdated="">
        <ToastTitle className={plain} action={<Button size="small" appearance="transparent" icon={<Dismiss16Regular />} aria-label={t('toast.dismissToast')} onClick={() => dismissToast(OUTDATED)} />}>{t('toast.outdated')}</ToastTitle>
        <ToastFooter><Button size="small" onClick={() => window.location.reload()}>{t('toast.loadAgain')}</Button></ToastFooter>
      </Toast>,
      { toastId: OUTDATED, intent: 'info', timeout: -1 },
    );
  }, [missing, dispatchToast, dismissToast, announce, t, plain]);
}
