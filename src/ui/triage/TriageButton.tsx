import { Suspense, useRef, useState } from 'react';
import { Stack16Regular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import type { ProgramView } from '../../queries/view.ts';
import { ToolButton } from '../program/ToolButton.tsx';
import { usePageKey } from '../quickadd/pagekey.ts';
import { lazyPart } from '../lazypart.ts';

const load = () => import('./TriageDialog.tsx');
const TriageDialog = lazyPart(load);

/** Opens the triage, also by Y. Nothing is to be decided before everything was read. */
export function TriageButton({ view }: { view: ProgramView }) {
  const { t } = useTranslation('add');
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLElement | null>(null);
  const busy = view.status === 'loading';
  const start = (): void => { if (!busy) setOpen(true); };
  usePageKey('triage', start);
  const close = (): void => {
    setOpen(false);
    setTimeout(() => button.current?.focus());
  };
  return (
    <>
      <ToolButton
        anchor={button} icon={Stack16Regular} label={t('triage.open')} title={`${t('triage.open')} (Y)`} keys="Y" pops="dialog"
        busy={busy} onNear={() => { void load(); }} onClick={start}
      />
      {open ? <Suspense fallback={null}><TriageDialog program={view.program} onClose={close} /></Suspense> : null}
    </>
  );
}
