import { makeStyles } from '@fluentui/react-components';
import { Tag20Regular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Task } from '../../domain/item.ts';
import type { Category } from '../../domain/taskedit.ts';
import { TickMenu } from './ChoiceMenu.tsx';
import { FieldRow } from './FieldRow.tsx';
import { useEdit } from './liveitem.ts';
import { NameTags } from './NameTags.tsx';
import { toggleCategory } from './taskedits.ts';
import './words.ts';

const useStyles = makeStyles({ tags: { display: 'flex', flexWrap: 'wrap', gap: '8px' } });

/** The plan's labels or Outlook's categories: ticked in a menu that opens where they stand. */
export function CategoriesRow({ task, labels }: { task: Task; labels: readonly Category[] }): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation('details');
  const { t: e } = useTranslation('edit');
  const edit = useEdit();
  const shared = task.source === 'planner';
  // One that is on and not among those known can still be taken off, unless only its key would tell Planner which.
  const extra = shared ? [] : task.categories.filter((name) => !labels.some((label) => label.name === name)).map((name) => ({ key: null, name }));
  const offered = [...labels, ...extra];
  const tags = <span className={styles.tags}><NameTags names={task.categories} /></span>;
  if (offered.length === 0) return task.categories.length === 0 ? null : <FieldRow label={t(shared ? 'labels' : 'categories')}>{tags}</FieldRow>;
  const toggle = (name: string): void => {
    const label = offered.find((each) => each.name === name);
    if (label !== undefined) edit(toggleCategory(task, label));
  };
  return (
    <FieldRow label={t(shared ? 'labels' : 'categories')}>
      <TickMenu choices={offered.map(({ name }) => ({ value: name, label: name }))} chosen={task.categories} onToggle={toggle} empty={task.categories.length === 0}>
        {task.categories.length === 0 ? <><Tag20Regular aria-hidden />{e(shared ? 'noLabels' : 'noCategories')}</> : tags}
      </TickMenu>
    </FieldRow>
  );
}
