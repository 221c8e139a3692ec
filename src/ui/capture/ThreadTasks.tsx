import { Button, makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { ChevronDown16Regular, ChevronRight16Regular, Open16Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Day, Task } from '../../domain/item.ts';
import { useHost } from '../host.ts';
import { useFormat } from '../language/format.ts';
import { joined } from '../language/isolate.ts';
import { SOURCE_LOOKS } from '../sources.ts';
import '../details/words.ts';

const useStyles = makeStyles({
  box: { paddingTop: '8px' },
  head: { fontWeight: tokens.fontWeightSemibold, paddingInline: '4px', justifyContent: 'flex-start' },
  list: { listStyleType: 'none', margin: '4px 0 0', padding: 0 },
  row: { display: 'flex', alignItems: 'center', gap: '8px', minHeight: '40px', minWidth: 0 },
  bar: { alignSelf: 'stretch', width: '3px', flexShrink: 0, marginBlock: '3px' },
  words: { minWidth: 0, flexGrow: 1 },
  title: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', ...typographyStyles.body1 },
  done: { textDecorationLine: 'line-through' },
  meta: { color: tokens.colorNeutralForeground3, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', ...typographyStyles.caption1 },
});

function Row({ task, today }: { task: Task; today: Day }): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation('program');
  const { t: words } = useTranslation('details');
  const format = useFormat();
  const host = useHost();
  const { word, bar } = SOURCE_LOOKS[task.source];
  const meta = joined([t(word), task.container.name, task.due === null ? null : t('row.due', { day: format.dueWord(task.due, today) })]);
  const { link } = task;
  return (
    <li className={styles.row}>
      <span className={styles.bar} style={{ backgroundColor: bar }} aria-hidden />
      <span className={styles.words}>
        <bdi className={mergeClasses(styles.title, task.progress === 'completed' && styles.done)} style={{ display: 'block' }}>{task.title}</bdi>
        <span className={styles.meta} style={{ display: 'block' }}>{meta}</span>
      </span>
      {link === null ? null : <Button appearance="subtle" size="small" icon={<Open16Regular />} aria-label={`${words(`openIn.${task.source}`)}: ${task.title}`} title={words(`openIn.${task.source}`)} onClick={() => { host.openLink(link); }} />}
    </li>
  );
}

/** What was made of this conversation already (F5), before a second one is made. */
export function ThreadTasks({ tasks, today }: { tasks: readonly Task[]; today: Day }): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation('capture');
  const [open, setOpen] = useState(true);
  if (tasks.length === 0) return null;
  return (
    <section className={styles.box} data-thread={tasks.length}>
      <Button appearance="transparent" className={styles.head} icon={open ? <ChevronDown16Regular /> : <ChevronRight16Regular className="mirrored" />} aria-expanded={open} onClick={() => { setOpen(!open); }}>
        {t('thread', { count: tasks.length })}
      </Button>
      {open ? <ul className={styles.list}>{tasks.map((task) => <Row key={`${task.source}:${task.id}`} task={task} today={today} />)}</ul> : null}
    </section>
  );
}
