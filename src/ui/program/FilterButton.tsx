import { Suspense, useEffect, useRef, useState } from 'react';
import { Filter16Regular } from '@fluentui/react-icons';
import { EMPTY_FILTER, isEmpty } from '../../domain/filter.ts';
import type { FilterChoices } from '../../domain/program.ts';
import { useFilter } from '../../queries/filter.ts';
import { useBoard } from './board.ts';
import { ToolButton } from './ToolButton.tsx';
import { lazyPart } from '../lazypart.ts';

const load = () => import('../filter/FilterMenu.tsx');
const FilterMenu = lazyPart(load);

/** Runs once its siblings have loaded, since it waits in the same Suspense. */
function WhenThere(props: { run: () => void }) {
  const { run } = props;
  useEffect(run, [run]);
  return null;
}

/** The Filter button. What opens from it is fetched when the button is pointed at and put in its place when it is pressed, so that the first view carries none of it. */
export function FilterButton(props: { choices: () => FilterChoices; hidden: number }) {
  const { t } = useBoard();
  const { filter, setFilter } = useFilter();
  const ticked = !isEmpty({ ...filter, text: EMPTY_FILTER.text });
  const [pressed, setPressed] = useState(false);
  const place = useRef<HTMLSpanElement>(null);
  const passOn = useRef((): void => {
    const button = place.current?.querySelector('button');
    button?.focus();
    button?.click();
  });
  const plain = (
    <ToolButton icon={Filter16Regular} pops="dialog" onNear={() => { void load(); }} onClick={() => setPressed(true)}>{t('tools.filter')}</ToolButton>
  );
  if (!ticked && !pressed) return plain;
  return (
    <span ref={place}>
      <Suspense fallback={plain}>
        <FilterMenu filter={filter} choices={props.choices} hidden={props.hidden} onChange={setFilter} />
        {pressed ? <WhenThere run={passOn.current} /> : null}
      </Suspense>
    </span>
  );
}
