import { makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { isUnanswered } from '../../domain/item.ts';
import type { Day, Item, Task } from '../../domain/item.ts';
import { useBoard } from '../program/board.ts';
import { others } from '../program/others.ts';
import { SOURCE_LOOKS } from '../sources.ts';
import type { Case } from './queue.ts';

const useStyles = makeStyles({
  card: {
    display: 'flex', flexDirection: 'column', rowGap: '6px', minBlockSize: '148px', boxSizing: 'border-box', padding: '12px 16px', borderRadius: tokens.borderRadiusLarge, backgroundColor: tokens.colorNeutralBackground2,
    borderInlineStartWidth: '3px', borderInlineStartStyle: 'solid', outline: `1px solid ${tokens.colorTransparentStroke}`, outlineOffset: '-1px',
  },
  line: { display: 'flex', alignItems: 'center', columnGap: '6px', minInlineSize: '0', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
  icon: { flexShrink: 0 },
  where: { minInlineSize: '0', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  title: { margin: '0', fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  facts: { listStyleType: 'none', margin: '0', padding: '0', display: 'flex', flexWrap: 'wrap', columnGap: '16px', rowGap: '2px', fontSize: tokens.fontSizeBase300, color: tokens.colorNeutralForeground2 },
  late: { color: tokens.colorPaletteRedForeground1, fontWeight: tokens.fontWeightSemibold },
  note: { margin: '0', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground3 },
});

function dueOf(item: Item): Day | null {
  return item.source === 'calendar' || isUnanswered(item) ? null : item.due;
}

/** Plan and bucket, list, or who wrote it. */
function useWhere(item: Item): string {
  const { t } = useTranslation('triage');
  if (item.source === 'calendar') return item.calendar.name;
  if (item.source !== 'mail') return item.section === null ? item.container.name : t('bucket', { plan: item.container.name, bucket: item.section });
  const from = isUnanswered(item) ? null : item.from?.name ?? item.from?.address ?? null;
  return from === null ? '' : t('from', { name: from });
}

function useTaskFacts(item: Item): string[] {
  const { t } = useTranslation('triage');
  const { me, format } = useBoard();
  if (item.source === 'calendar' || isUnanswered(item)) return [];
  if (item.source === 'mail') return [t('received', { when: format.moment(item.received) }), ...item.categories];
  const { checklist } = item as Task;
  const people = others(item.assignees, me).flatMap(({ name }) => name ?? []);
  return [
    ...(item.estimate === null ? [] : [format.minutes(item.estimate)]),
    ...(checklist === null ? [] : [t('steps', { ...checklist })]),
    ...(people.length === 0 ? [] : [t('assignees', { names: format.list(people) })]),
    ...item.categories,
  ];
}

/** One item, large: where it comes from, why it is here, its title, its dates and what else is known. */
export function CaseCard({ of: { entry, why } }: { of: Case }) {
  const styles = useStyles();
  const { t } = useTranslation('triage');
  const { t: words, format, today } = useBoard();
  const { item } = entry;
  const { Icon, word, bar } = SOURCE_LOOKS[item.source];
  const where = useWhere(item);
  const facts = useTaskFacts(item);
  const due = dueOf(item);
  const note = item.source === 'planner' && due !== null ? t('sharedDue') : item.source === 'todo' && item.repeats ? t('series') : null;
  return (
    <div className={styles.card} style={{ borderInlineStartColor: bar }} data-source={item.source} data-triage={item.id}>
      <div className={styles.line}><Icon className={styles.icon} style={{ color: bar }} aria-hidden />{words(word)}<span className={styles.where} dir="auto" title={where}>{where}</span></div>
      <h3 className={styles.title} dir="auto">{item.title || words('row.noSubject')}</h3>
      <ul className={styles.facts} role="list">
        <li>{t(`why.${why}`)}</li>
        {due === null ? null : <li className={due < today ? styles.late : undefined}>{t('due', { day: format.day(due) })}</li>}
        {facts.map((fact, index) => <li key={index} dir="auto">{fact}</li>)}
      </ul>
      {note === null ? null : <p className={styles.note}>{note}</p>}
    </div>
  );
}
