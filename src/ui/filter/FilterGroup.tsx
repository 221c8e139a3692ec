import { AccordionHeader, AccordionItem, AccordionPanel, Button, Checkbox, SearchBox, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { matching } from './choicegroups.ts';
import type { ChoiceGroup } from './choicegroups.ts';

/** Longer groups get a field to search in, and draw this many at a time. */
const LONG = 8;
const DRAWN = 40;

const useStyles = makeStyles({
  panel: { margin: '0 0 8px', padding: '0 8px' },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  search: { width: '100%', maxWidth: 'none', marginBottom: '4px' },
  box: { display: 'flex', width: '100%' },
  count: { color: tokens.colorNeutralForeground3, marginInlineStart: '8px', ...typographyStyles.caption1 },
  quiet: { color: tokens.colorNeutralForeground3, padding: '4px 8px', margin: 0, ...typographyStyles.caption1 },
});

interface Props {
  group: ChoiceGroup;
  onToggle(value: string): void;
  onClear(): void;
}

/** One kind of choice: a head with how many are ticked, a search when there are many, and the boxes. */
export function FilterGroup({ group, onToggle, onClear }: Props): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation('filter');
  const [text, setText] = useState('');
  const title = t(`group.${group.name}`);
  const found = matching(group, text);
  const shown = found.slice(0, DRAWN);
  return (
    <AccordionItem value={group.name}>
      <AccordionHeader size="small" expandIconPosition="start">
        {title}
        {group.chosen.length === 0 ? null : <span className={styles.count}>{t('chosen', { count: group.chosen.length })}</span>}
      </AccordionHeader>
      <AccordionPanel className={styles.panel}>
        {group.choices.length <= LONG ? null : (
          <SearchBox size="small" className={styles.search} placeholder={t('find')} aria-label={t('searchIn', { group: title })} value={text} onChange={(_event, data) => { setText(data.value); }} />
        )}
        <ul className={styles.list} aria-label={title}>
          {shown.map(({ value, name }) => (
            <li key={value}>
              <Checkbox className={styles.box} label={<bdi>{name ?? t('unnamed')}</bdi>} checked={group.chosen.includes(value)} onChange={() => { onToggle(value); }} />
            </li>
          ))}
        </ul>
        {found.length === 0 ? <p className={styles.quiet}>{t('noMatch')}</p> : null}
        {found.length > shown.length ? <p className={styles.quiet}>{t('more', { count: found.length - shown.length })}</p> : null}
        {group.chosen.length === 0 ? null : <Button size="small" appearance="transparent" onClick={onClear}>{t('clear')}</Button>}
      </AccordionPanel>
    </AccordionItem>
  );
}
