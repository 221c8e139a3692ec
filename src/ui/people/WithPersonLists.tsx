import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Item, Person } from '../../domain/item.ts';
import { isUnanswered } from '../../domain/item.ts';
import type { Entry, Program } from '../../domain/program.ts';
import { entryOf, withPerson } from '../../domain/withperson.ts';
import { DetailSection } from '../details/DetailSection.tsx';
import { useBoard } from '../program/board.ts';
import { joined } from '../language/isolate.ts';
import { SOURCE_LOOKS } from '../sources.ts';
import './words.ts';

const useStyles = makeStyles({
  list: { margin: '0', padding: '0', listStyleType: 'none' },
  row: {
    display: 'grid', gridTemplateColumns: '20px minmax(0, 1fr)', columnGap: '4px', alignItems: 'center', inlineSize: '100%', minBlockSize: '40px', padding: '2px 4px', border: 'none', backgroundColor: 'transparent', color: 'inherit', font: 'inherit',
    textAlign: 'start', cursor: 'pointer', borderRadius: tokens.borderRadiusMedium,
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  icon: { inlineSize: '16px', blockSize: '16px' },
  words: { minInlineSize: '0' },
  line: { display: 'block', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  note: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  none: { margin: '0', color: tokens.colorNeutralForeground3 },
});

function useNote(): (item: Item) => string {
  const { t, format, today } = useBoard();
  return (item) => {
    if (item.source === 'calendar') return item.when.kind === 'timed' ? format.moment(item.when.start) : '';
    if (isUnanswered(item)) return t('row.waitingDays', { count: item.workingDays });
    const due = item.due === null ? '' : t('row.due', { day: format.dueWord(item.due, today) });
    return joined([item.source === 'mail' ? '' : item.container.name, due]);
  };
}

function Rows({ items, program, onOpen }: { items: readonly Item[]; program: Program; onOpen(entry: Entry): void }): ReactNode {
  const styles = useStyles();
  const { t } = useBoard();
  const note = useNote();
  return (
    <ul className={styles.list} role="list">
      {items.map((item) => {
        const { Icon, bar } = SOURCE_LOOKS[item.source];
        const open = (): void => { const entry = entryOf(program, item); if (entry !== null) onOpen(entry); };
        return (
          <li key={`${item.source}:${item.id}`}>
            <button type="button" className={styles.row} aria-haspopup="dialog" onClick={open} data-with={item.id}>
              <Icon className={styles.icon} style={{ color: bar }} aria-hidden />
              <span className={styles.words}><span className={styles.line} dir="auto">{item.title || t('row.noSubject')}</span><span className={`${styles.line} ${styles.note}`}>{note(item)}</span></span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}

/** Everything open with one person over the four sources (H2, U18), each to be opened. */
export function WithPersonLists({ person, program, onOpen }: { person: Person; program: Program; onOpen(entry: Entry): void }): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation('people');
  const { tasks, mails, waiting, next } = useMemo(() => withPerson(program, person), [program, person]);
  const part = (name: 'next' | 'tasks' | 'waiting' | 'mails', items: readonly Item[]) => (items.length === 0 ? null : (
    <DetailSection key={name} title={t(`with.${name}`)} aside={name === 'next' ? undefined : String(items.length)}><Rows items={items} program={program} onOpen={onOpen} /></DetailSection>
  ));
  const parts = [part('next', next === null ? [] : [next]), part('tasks', tasks), part('waiting', waiting), part('mails', mails)];
  return parts.every((each) => each === null) ? <DetailSection title={t('with.all')}><p className={styles.none}>{t('with.nothing')}</p></DetailSection> : <>{parts}</>;
}
