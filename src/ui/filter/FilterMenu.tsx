import { Accordion, Button, CounterBadge, Popover, PopoverSurface, PopoverTrigger, makeStyles, tokens, typographyStyles, useId } from '@fluentui/react-components';
import { Filter16Filled, Filter16Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Filter, FilterChoices } from '../../domain/program.ts';
import { choiceGroups, clearGroup, clearTicks, ticks, toggle } from './choicegroups.ts';
import type { GroupName } from './choicegroups.ts';
import { FilterGroup } from './FilterGroup.tsx';

const useStyles = makeStyles({
  surface: {
    display: 'flex',
    flexDirection: 'column',
    width: 'min(320px, calc(100vw - 16px))',
    maxHeight: 'min(560px, calc(100vh - 120px))',
    padding: 0,
    boxSizing: 'border-box',
  },
  head: { display: 'flex', alignItems: 'center', gap: '8px', padding: '8px 8px 4px 16px', minHeight: '32px' },
  title: { flexGrow: 1, margin: 0, ...typographyStyles.body1Strong },
  groups: { overflowY: 'auto', padding: '0 4px 4px' },
  foot: { padding: '8px 16px', color: tokens.colorNeutralForeground3, borderTop: `1px solid ${tokens.colorNeutralStroke3}`, ...typographyStyles.caption1 },
  count: { backgroundColor: tokens.colorNeutralBackground6, color: tokens.colorNeutralForeground2 },
  label: { display: 'inline-flex', alignItems: 'center', gap: '6px', whiteSpace: 'nowrap' },
  hidden: { fontWeight: tokens.fontWeightRegular },
});

interface Props {
  filter: Filter;
  choices: () => FilterChoices;
  hidden: number;
  onChange(filter: Filter): void;
}

function Groups({ filter, choices, onChange }: Omit<Props, 'hidden'>): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation('filter');
  const groups = choiceGroups(choices(), filter, (source) => t(`source.${source}`));
  // Sources and whatever is ticked stand open at first; later the person decides.
  const [open, setOpen] = useState<GroupName[]>(() => groups.filter((group) => group.name === 'sources' || group.chosen.length > 0).map((group) => group.name));
  return (
    <Accordion className={styles.groups} multiple collapsible openItems={open} onToggle={(_event, data) => { setOpen(data.openItems as GroupName[]); }}>
      {groups.map((group) => (
        <FilterGroup
          key={group.name}
          group={group}
          onToggle={(value) => { onChange(toggle(filter, group.part, value)); }}
          onClear={() => { onChange(clearGroup(filter, group)); }}
        />
      ))}
    </Accordion>
  );
}

/** The strip's Filter button with what it hides, and its popover of choices (A10). */
export default function FilterMenu({ filter, choices, hidden, onChange }: Props): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation('filter');
  const id = useId('filter');
  const count = ticks(filter);
  return (
    <Popover positioning={{ position: 'below', align: 'end' }} trapFocus>
      <PopoverTrigger disableButtonEnhancement>
        <Button appearance="subtle" size="small" icon={count > 0 ? <Filter16Filled /> : <Filter16Regular />} {...(count > 0 ? { 'aria-label': t('buttonLabel', { count, hidden }) } : {})}>
          <span className={styles.label}>
            {t('filter')}
            {count === 0 ? null : <CounterBadge size="small" className={styles.count} count={count} />}
            {hidden === 0 ? null : <span className={styles.hidden}>{t('hidden', { count: hidden })}</span>}
          </span>
        </Button>
      </PopoverTrigger>
      <PopoverSurface className={styles.surface} aria-labelledby={id}>
        <div className={styles.head}>
          <h2 id={id} className={styles.title}>{t('title')}</h2>
          <Button size="small" appearance="subtle" disabledFocusable={count === 0} onClick={() => { onChange(clearTicks(filter)); }}>{t('clearAll')}</Button>
        </div>
        <Groups filter={filter} choices={choices} onChange={onChange} />
        <div className={styles.foot} role="status">{hidden === 0 ? t('everything') : t('hiddenWhole', { count: hidden })}</div>
      </PopoverSurface>
    </Popover>
  );
}
