import { useEffect, useLayoutEffect, useRef } from 'react';
import type { RefObject } from 'react';
import { Button, Dialog, DialogBody, DialogContent, DialogSurface, DialogTitle, makeStyles, tokens } from '@fluentui/react-components';
import { Dismiss20Regular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import type { Program } from '../../domain/program.ts';
import { isTyping } from '../acts/keys.ts';
import { useFocusAfterConsent } from '../quickadd/afterconsent.ts';
import { useFormat } from '../language/format.ts';
import { CaseCard } from './CaseCard.tsx';
import { verbOf } from './decide.ts';
import type { Verb } from './decide.ts';
import { LaterForm } from './LaterForm.tsx';
import type { Said, Triage } from './usetriage.ts';
import { useTriage } from './usetriage.ts';
import { VerbButtons } from './VerbButtons.tsx';
import { sums } from './walk.ts';
import './words.ts';

const useStyles = makeStyles({
  surface: { maxInlineSize: 'min(640px, 100vw)', boxSizing: 'border-box', '@media (max-width: 480px)': { padding: '12px' } },
  title: { display: 'flex', alignItems: 'baseline', columnGap: '12px' },
  at: { fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
  content: { display: 'flex', flexDirection: 'column', rowGap: '12px', minBlockSize: '300px', outlineStyle: 'none' },
  said: { minBlockSize: '20px', margin: '0', fontSize: tokens.fontSizeBase200, lineHeight: '20px', color: tokens.colorNeutralForeground2 },
  summary: { margin: '0', fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  last: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

/** What the last key did, and what comes next; for eyes and for screen readers alike. */
function useSaid({ said, current, walk }: Triage): string {
  const { t } = useTranslation('triage');
  const format = useFormat();
  const sentence = (what: Said): string => {
    if (what.kind === 'refused') return what.no === 'needsDay' ? t('needsDay') : t(`refusal.${what.no}`);
    return what.kind === 'moved' ? t('said.moved', { title: what.title, day: format.day(what.day) }) : t(`said.${what.kind}`, { title: what.title });
  };
  const next = current && walk.length > 0 && said?.kind !== 'refused' && said?.kind !== 'undone' ? t('said.next', { title: current.entry.item.title }) : '';
  return said === null ? '' : [sentence(said), next].filter(Boolean).join(' ');
}

/** The last page: what was decided, in one line. */
function Summary({ triage, onClose }: { triage: Triage; onClose(): void }) {
  const styles = useStyles();
  const { t } = useTranslation('triage');
  const format = useFormat();
  const parts = sums(triage.walk).map(({ verb, count }) => t(`sum.${verb}`, { count }));
  const button = useRef<HTMLElement | null>(null);
  useEffect(() => button.current?.focus(), []);
  return (
    <>
      <p className={styles.summary} role="status">{triage.cases.length === 0 ? t('nothing') : t('summary', { parts: format.list(parts) })}</p>
      <div className={styles.last}>
        <Button ref={(element: HTMLElement | null) => { button.current = element; }} appearance="primary" onClick={onClose}>{t('close')}</Button>
        {triage.walk.length > 0 ? <Button aria-keyshortcuts="Z" onClick={() => triage.decide('undo')}>{t('verb.undo')}</Button> : null}
      </div>
    </>
  );
}

/** Heard on the document: while nothing has focus, such as after another dialog, the keys must work too. */
function useKeys(surface: RefObject<HTMLElement | null>, decide: (verb: Verb) => void): void {
  const latest = useRef(decide);
  useLayoutEffect(() => { latest.current = decide; });
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const { target } = event;
      const own = target === document.body || (target instanceof Node && surface.current?.closest('[role="dialog"]')?.contains(target) === true);
      const verb = !own || event.repeat || event.defaultPrevented || isTyping(target) ? null : verbOf(event);
      if (verb === null) return;
      event.preventDefault();
      latest.current(verb);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [surface]);
}

/** U12: one item at a time, one key each. */
export default function TriageDialog({ program, onClose }: { program: Program; onClose(): void }) {
  const styles = useStyles();
  const { t } = useTranslation('triage');
  const triage = useTriage(program);
  const said = useSaid(triage);
  const surface = useRef<HTMLDivElement>(null);
  const { current, choosing, cases, walk } = triage;
  // When the button that had focus is gone, the keys must still be heard.
  useEffect(() => { if (!choosing && current) surface.current?.focus(); }, [choosing, current === null]); // eslint-disable-line react-hooks/exhaustive-deps -- only when the kind of page changes
  useFocusAfterConsent(() => surface.current?.focus());
  useKeys(surface, triage.decide);
  return (
    <Dialog open onOpenChange={(_event, data) => { if (!data.open) onClose(); }}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle action={<Button appearance="subtle" icon={<Dismiss20Regular />} aria-label={t('close')} title={t('close')} onClick={onClose} />}>
            <span className={styles.title}>
              {current ? t('title') : t('summaryTitle')}
              {current ? <span className={styles.at}>{t('at', { at: walk.length + 1, of: cases.length })}</span> : null}
            </span>
          </DialogTitle>
          <DialogContent>
            <div className={styles.content} ref={surface} tabIndex={-1}>
              {current ? <CaseCard of={current} /> : <Summary triage={triage} onClose={onClose} />}
              {current && choosing ? <LaterForm onDay={triage.choose} /> : null}
              {current && !choosing ? <VerbButtons undoable={walk.length > 0} onVerb={triage.decide} /> : null}
              <p className={styles.said} role="status">{said}</p>
            </div>
          </DialogContent>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
