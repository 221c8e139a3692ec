import { Suspense, useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { Search16Regular, Settings16Regular } from '@fluentui/react-icons';
import type { FilterChoices } from '../../domain/program.ts';
import { useFilter } from '../../queries/filter.ts';
import { usePageKey } from '../quickadd/pagekey.ts';
import { useBoard } from './board.ts';
import { PANE } from './layout.ts';
import { FilterButton } from './FilterButton.tsx';
import { ToolButton } from './ToolButton.tsx';
import { lazyPart } from '../lazypart.ts';

const loadSearch = () => import('../filter/SearchField.tsx');
const SearchField = lazyPart(loadSearch);

const useStyles = makeStyles({
  tools: { display: 'flex', alignItems: 'center', columnGap: '4px', marginInlineStart: 'auto', flexShrink: 0, minInlineSize: '0' },
  early: { inlineSize: '220px', minInlineSize: '96px', flexShrink: 1 },
  searching: { [PANE]: { flexBasis: '100%', flexShrink: 1, paddingBlockEnd: '8px', '& > :first-child': { flexGrow: 1, minInlineSize: '0' } } },
});

interface StripToolsProps {
  choices: () => FilterChoices;
  hidden: number;
  onSearch: () => void;
  onSettings: () => void;
  onSettingsNear: () => void;
  /** Further buttons, before the filter. */
  children?: ReactNode;
}

/** Filter, search and settings, at the end of the strip. */
export function StripTools(props: StripToolsProps) {
  const styles = useStyles();
  const { t } = useBoard();
  const { text, setText } = useFilter();
  const [searching, setSearching] = useState(text !== '');
  // What there is when the search opens; what comes later is little.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  useEffect(() => { if (searching) props.onSearch(); }, [searching]);
  const button = useRef<HTMLElement | null>(null);
  // The open field hears the key itself.
  usePageKey(searching ? null : 'search', () => setSearching(true));
  const close = (): void => {
    setSearching(false);
    setTimeout(() => button.current?.focus());
  };
  // Until the field has come this takes the letters: none that is typed into the search may act on a row.
  const early = <input autoFocus className={styles.early} aria-label={t('tools.search')} defaultValue={text} onChange={(event) => setText(event.target.value)} />;
  return (
    <div className={mergeClasses(styles.tools, searching && styles.searching)}>
      {props.children}
      {searching
        ? <Suspense fallback={early}><SearchField text={text} onChange={setText} onClose={close} /></Suspense>
        : null}
      <FilterButton choices={props.choices} hidden={props.hidden} />
      {searching ? null : <ToolButton anchor={button} icon={Search16Regular} label={t('tools.search')} title={`${t('tools.search')} (/)`} keys="/" onNear={() => { void loadSearch(); }} onClick={() => setSearching(true)} />}
      <ToolButton icon={Settings16Regular} label={t('tools.settings')} title={t('tools.settings')} pops="dialog" onNear={props.onSettingsNear} onClick={props.onSettings} />
    </div>
  );
}
