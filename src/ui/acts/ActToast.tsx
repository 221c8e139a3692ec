import { useEffect, useRef, useState } from 'react';
import { Button, makeStyles, Toast, ToastBody, ToastFooter, ToastTitle } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { ActRecord } from '../../queries/acts.ts';
import { useActHistory } from '../../queries/acts.ts';
import { useBoard } from '../program/board.ts';
import { SOURCE_LOOKS } from '../sources.ts';
import { useActing } from './acting.ts';
import { actWords, dueForAll, failedWords, onlyFiles, dueStaysWords, endWords, isOver, reasonWords } from './actwords.ts';
import { focusRow } from './focusback.ts';
import { OpenConflict } from './OpenConflict.tsx';

/** A bulk act shows how far it is once it takes longer than this, milliseconds. */
const SLOW = 1_000;
/** So many failures are named. */
const NAMED = 5;

const useStyles = makeStyles({
  list: { margin: '0', paddingInlineStart: '16px' },
  button: { minInlineSize: '0', whiteSpace: 'nowrap' },
  // Fluent keeps body and footer out of the column under Undo, and then has no room for it.
  wide: { gridColumnEnd: '-1' },
});

/** The act's record; the last one known when it has left the history. */
function useRecord(id: string): ActRecord | null {
  const found = useActHistory().find(({ act }) => act.id === id) ?? null;
  const last = useRef(found);
  useEffect(() => { if (found !== null) last.current = found; }, [found]);
  return found ?? last.current;
}

function useSlow(working: boolean): boolean {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    if (!working) return;
    const timer = setTimeout(() => setSlow(true), SLOW);
    return () => { clearTimeout(timer); setSlow(false); };
  }, [working]);
  return slow;
}

/** Which items were not saved, each with its reason. */
function Failures({ record }: { record: ActRecord }) {
  const styles = useStyles();
  const { t } = useTranslation('acts');
  const { t: words } = useBoard();
  const lines = record.failed.slice(0, NAMED).map(({ item, change, problem }) => {
    const ours = t(change.kind === 'attach' ? 'reason.library' : 'reason.settingsFile');
    const key = change.kind === 'attach' ? change.file.key : `${item.source}:${item.id}`;
    return { key, title: change.kind === 'attach' ? change.file.name : item.title, reason: reasonWords(problem, problem.source === null ? ours : words(SOURCE_LOOKS[problem.source].word), t) };
  });
  const [only] = lines;
  if (record.failed.length === 1 && only !== undefined) return <>{only.reason}</>;
  const more = record.failed.length - lines.length;
  return (
    <ul className={styles.list}>
      {lines.map(({ key, title, reason }) => <li key={key}>{t('toast.failedLine', { title, reason })}</li>)}
      {more > 0 ? <li>{t('toast.andMore', { count: more })}</li> : null}
    </ul>
  );
}

function FailedToast({ record }: { record: ActRecord }) {
  const { t } = useTranslation('acts');
  const { acts } = useActing();
  const { act } = record;
  return (
    <Toast data-act={act.id} data-act-state="not-saved">
      <ToastTitle>{failedWords(record, t)}</ToastTitle>
      <ToastBody><Failures record={record} />{onlyFiles(record) ? ` ${t('toast.taskStands')}` : null}</ToastBody>
      <ToastFooter>
        <Button size="small" appearance="primary" onClick={() => acts.retry(act.id)}>{t('toast.retry')}</Button>
        <Button size="small" onClick={() => acts.discard(act.id)}>{t('toast.discard')}</Button>
      </ToastFooter>
    </Toast>
  );
}

/** One act: what was done and its Undo, how far it is, or what was not saved and why. */
export function ActToast({ id }: { id: string }) {
  const styles = useStyles();
  const { t } = useTranslation('acts');
  const { format } = useBoard();
  const { acts, today, zone, perform } = useActing();
  const record = useRecord(id);
  const total = record?.act.steps.length ?? 0;
  const slow = useSlow(record?.state === 'saving' && total > 1);
  if (record === null) return null;
  const { act, state } = record;
  if (state === 'not-saved') return <FailedToast record={record} />;
  const [first] = act.steps;
  if (state === 'conflict') return <OpenConflict act={act} />;
  if (isOver(state)) return <Toast data-act={id} data-act-state={state}><ToastTitle>{endWords(record, state, { t, format, today, zone })}</ToastTitle></Toast>;
  const given = state === 'saved' ? total - record.done : 0;
  const what = actWords(act, { t, format, today, zone }, given === 0 ? undefined : total - given);
  const undo = (): void => { acts.undo(id); if (first !== undefined) focusRow(first.item); };
  const stays = dueStaysWords(act, { t, format, today, zone });
  const forAll = dueForAll(act);
  const body = slow ? t('toast.progress', { done: record.done, total }) : state === 'waiting' ? t('toast.waiting') : given > 0 ? t('toast.gaveUp', { count: given }) : stays;
  return (
    <Toast data-act={id} data-act-state={state}>
      <ToastTitle action={act.undoable ? <Button className={styles.button} size="small" onClick={undo}>{t('toast.undo')}</Button> : null}>{what}</ToastTitle>
      {body === null ? null : <ToastBody className={styles.wide}>{body}</ToastBody>}
      {forAll === null ? null : (
        <ToastFooter className={styles.wide}>
          <Button className={styles.button} size="small" onClick={() => perform([{ item: forAll.item, change: { kind: 'due', day: forAll.day } }])}>{t('toast.changeForAll')}</Button>
        </ToastFooter>
      )}
    </Toast>
  );
}
