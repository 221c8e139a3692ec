import { Input, Menu, MenuDivider, MenuItem, MenuList, MenuPopover, MenuTrigger, Button, makeStyles } from '@fluentui/react-components';
import { CalendarMonth20Regular } from '@fluentui/react-icons';
import { useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays, isDay } from '../../domain/day.ts';
import type { Item } from '../../domain/item.ts';
import { useActing } from '../acts/acting.ts';
import { itemActions } from '../acts/itemactions.ts';
import { useFormat } from '../language/format.ts';
import { useDrawerSurface } from './SideDrawer.tsx';
import { refTo } from './refto.ts';
import './words.ts';

const useStyles = makeStyles({ day: { width: '160px', minWidth: 0 } });

/** "Plan for…": means for each source what moving its row means. A Planner task keeps its due date. */
export function PlanMenu({ item }: { item: Item }): ReactNode {
  const styles = useStyles();
  const surface = useDrawerSurface();
  const { t } = useTranslation('edit');
  const format = useFormat();
  const acting = useActing();
  // Past the page, which would move focus to a row and so out of the drawer. Nobody is told of a task or a flag.
  const actions = itemActions(item, { ...acting, perform: acting.acts.perform });
  const [picking, setPicking] = useState(false);
  const opener = useRef<HTMLButtonElement | null>(null);
  const typing = useRef(false);
  const typed = useRef('');
  const done = (): void => {
    if (isDay(typed.current)) actions.moveTo(typed.current);
    typed.current = '';
    setPicking(false);
    setTimeout(() => { if (document.activeElement === document.body) opener.current?.focus(); });
  };
  if (picking) {
    return (
      <Input
        type="date" className={styles.day} aria-label={t('planFor')} autoFocus min={acting.today} onBlur={done}
        onKeyDown={(event) => { if (event.key === 'Enter') done(); else typing.current = true; }}
        onChange={(_event, data) => { typed.current = data.value; if (!typing.current) done(); }}
      />
    );
  }
  const tomorrow = addDays(acting.today, 1);
  return (
    <Menu mountNode={surface}>
      <MenuTrigger disableButtonEnhancement><Button ref={refTo(opener)} icon={<CalendarMonth20Regular />}>{t('planFor')}</Button></MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem secondaryContent={format.weekday(acting.today)} onClick={() => { actions.moveTo(acting.today); }}>{t('today')}</MenuItem>
          <MenuItem secondaryContent={format.weekday(tomorrow)} onClick={() => { actions.moveTo(tomorrow); }}>{t('tomorrow')}</MenuItem>
          <MenuItem onClick={() => { actions.moveToBucket('this-week'); }}>{t('thisWeek')}</MenuItem>
          <MenuItem onClick={() => { actions.moveToBucket('next-week'); }}>{t('nextWeek')}</MenuItem>
          <MenuItem onClick={() => { typing.current = false; setPicking(true); }}>{t('anotherDay')}</MenuItem>
          <MenuDivider />
          <MenuItem onClick={() => { actions.moveTo(null); }}>{t('noDate')}</MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
