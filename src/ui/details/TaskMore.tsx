import { Divider, MessageBar, MessageBarBody, MessageBarTitle, makeStyles } from '@fluentui/react-components';
import { Suspense } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Task } from '../../domain/item.ts';
import type { Problem, ProblemKind } from '../../domain/problem.ts';
import type { TaskEditing } from '../../queries/taskediting.ts';
import { ChecklistEditor } from './ChecklistEditor.tsx';
import { DetailSection } from './DetailSection.tsx';
import { DetailsSkeleton } from './DetailsSkeleton.tsx';
import { lazyPart } from '../lazypart.ts';
import './words.ts';

const LinksEditor = lazyPart(() => import('./LinksEditor.tsx'));
const LinkList = lazyPart(async () => ({ default: (await import('./LinkList.tsx')).LinkList }));
const NotesEditor = lazyPart(() => import('./NotesEditor.tsx'));
const FilesEditor = lazyPart(() => import('./FilesEditor.tsx'));

const useStyles = makeStyles({
  line: { paddingTop: '8px', flexGrow: 0 },
  bar: { marginTop: '16px' },
});

const SAID = ['offline', 'throttled', 'consent', 'admin', 'forbidden', 'gone', 'signed-out'] as const satisfies ProblemKind[];

/** The sentence that says what to do about it. */
function sentenceFor(problem: Problem): (typeof SAID)[number] | 'other' {
  return SAID.find((kind) => kind === problem.kind) ?? 'other';
}

function Parts({ task, editing }: { task: Task; editing: TaskEditing }): ReactNode {
  const { t } = useTranslation('details');
  const { checklist, notes, links } = editing;
  const done = checklist.filter((step) => step.done).length;
  const shared = task.source === 'planner';
  return (
    <>
      <DetailSection title={t('checklist')} aside={checklist.length === 0 ? undefined : t('checklistDone', { done, total: checklist.length })}><ChecklistEditor steps={checklist} /></DetailSection>
      <Suspense fallback={null}><NotesEditor notes={notes} /></Suspense>
      {shared ? null : <Suspense fallback={null}><FilesEditor task={task} /></Suspense>}
      {links.length === 0 && !shared ? null : (
        <DetailSection title={t('links')}><Suspense fallback={null}>{shared ? <LinksEditor links={links} /> : <LinkList links={links} />}</Suspense></DetailSection>
      )}
    </>
  );
}

/** What a list read does not bring: steps, note, files. Read when the drawer opens; its place stands ready meanwhile. */
export default function TaskMore({ task, editing }: { task: Task; editing: TaskEditing }): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation('details');
  const { loading, problem } = editing;
  return (
    <>
      <Divider className={styles.line} />
      {problem === null ? null : (
        <MessageBar intent="warning" layout="multiline" className={styles.bar}>
          <MessageBarBody><MessageBarTitle>{t('trouble.title')}</MessageBarTitle> {t(`trouble.${sentenceFor(problem)}`)}</MessageBarBody>
        </MessageBar>
      )}
      {loading ? <DetailsSkeleton task={task} /> : problem === null ? <Parts task={task} editing={editing} /> : null}
    </>
  );
}
