import type { KeyboardEvent, ReactElement } from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  list: { display: 'flex', alignItems: 'stretch' },
  tab: {
    display: 'inline-flex', alignItems: 'center', columnGap: '6px', position: 'relative', padding: '0 10px', border: 'none', background: 'none', cursor: 'pointer',
    minBlockSize: '32px', fontFamily: 'inherit', fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, color: tokens.colorNeutralForeground2,
    borderRadius: tokens.borderRadiusMedium,
    ':hover': { color: tokens.colorNeutralForeground1, backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  chosen: {
    color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold,
    '::after': { content: '""', position: 'absolute', insetInline: '10px', insetBlockEnd: '0', blockSize: '3px', borderRadius: tokens.borderRadiusCircular, backgroundColor: tokens.colorCompoundBrandStroke },
    '@media (forced-colors: active)': { '::after': { backgroundColor: 'Highlight' } },
  },
});

interface TabsProps<Value extends string> {
  label: string;
  tabs: readonly { value: Value; word: string; icon?: ReactElement; controls?: string }[];
  chosen: Value;
  onChoose: (value: Value) => void;
  className?: string | undefined;
}

/**
 * Tabs after the ARIA pattern: one stop for Tab, arrows choose. Looks as Fluent's TabList, which puts hidden elements that take
 * focus around itself; axe calls those a violation (aria-hidden-focus), and rightly so where nothing moves focus on.
 */
export function Tabs<Value extends string>({ label, tabs, chosen, onChoose, className }: TabsProps<Value>) {
  const styles = useStyles();
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    const turned = getComputedStyle(event.currentTarget).direction === 'rtl' ? -1 : 1;
    const step = event.key === 'ArrowRight' ? turned : event.key === 'ArrowLeft' ? -turned : 0;
    if (step === 0) return;
    event.preventDefault();
    const place = (tabs.findIndex(({ value }) => value === chosen) + step + tabs.length) % tabs.length;
    const next = tabs[place];
    if (next === undefined) return;
    onChoose(next.value);
    (event.currentTarget.children[place] as HTMLElement | undefined)?.focus();
  };
  return (
    <div role="tablist" aria-label={label} className={mergeClasses(styles.list, className)} onKeyDown={onKeyDown}>
      {tabs.map(({ value, word, icon, controls }) => (
        <button
          key={value} type="button" role="tab" aria-selected={value === chosen} aria-controls={controls} tabIndex={value === chosen ? 0 : -1}
          className={mergeClasses(styles.tab, value === chosen && styles.chosen)} onClick={() => onChoose(value)}
        >
          {icon}{word}
        </button>
      ))}
    </div>
  );
}
