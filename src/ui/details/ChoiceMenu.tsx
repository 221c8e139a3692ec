import { Menu, MenuItemCheckbox, MenuItemRadio, MenuList, MenuPopover, MenuTrigger, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { QuietButton } from './QuietButton.tsx';
import { useDrawerSurface } from './SideDrawer.tsx';

const useStyles = makeStyles({
  list: { maxHeight: '320px', overflowY: 'auto' },
  popover: { maxWidth: 'min(320px, calc(100vw - 32px))' },
  note: { margin: '4px 8px 8px', color: tokens.colorNeutralForeground3, ...typographyStyles.caption1 },
});

interface Choice {
  value: string;
  label: string;
}

interface OneProps {
  choices: readonly Choice[];
  chosen: string;
  onChoose(value: string): void;
  empty?: boolean;
  /** What to know before choosing. */
  note?: string | undefined;
  children: ReactNode;
}

/** One value out of a few: the value opens a menu. Saved at once. */
export function ChoiceMenu({ choices, chosen, onChoose, empty, note, children }: OneProps): ReactNode {
  const styles = useStyles();
  const surface = useDrawerSurface();
  return (
    <Menu
      mountNode={surface}
      checkedValues={{ choice: [chosen] }}
      onCheckedValueChange={(_event, { checkedItems: [next] }) => { if (next !== undefined && next !== chosen) onChoose(next); }}
    >
      <MenuTrigger disableButtonEnhancement><QuietButton empty={empty}>{children}</QuietButton></MenuTrigger>
      <MenuPopover className={styles.popover}>
        {note === undefined ? null : <p className={styles.note}>{note}</p>}
        <MenuList className={styles.list}>
          {choices.map(({ value, label }) => <MenuItemRadio key={value} name="choice" value={value}>{label}</MenuItemRadio>)}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

interface ManyProps {
  choices: readonly Choice[];
  chosen: readonly string[];
  onToggle(value: string): void;
  empty?: boolean;
  children: ReactNode;
}

/** Any number of values: the menu stays open while one ticks. Each tick is saved at once. */
export function TickMenu({ choices, chosen, onToggle, empty, children }: ManyProps): ReactNode {
  const styles = useStyles();
  const surface = useDrawerSurface();
  return (
    <Menu
      mountNode={surface}
      persistOnItemClick
      checkedValues={{ choice: [...chosen] }}
      onCheckedValueChange={(_event, { checkedItems }) => {
        const changed = choices.find(({ value }) => chosen.includes(value) !== checkedItems.includes(value));
        if (changed !== undefined) onToggle(changed.value);
      }}
    >
      <MenuTrigger disableButtonEnhancement><QuietButton empty={empty}>{children}</QuietButton></MenuTrigger>
      <MenuPopover>
        <MenuList className={styles.list}>
          {choices.map(({ value, label }) => <MenuItemCheckbox key={value} name="choice" value={value}>{label}</MenuItemCheckbox>)}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
