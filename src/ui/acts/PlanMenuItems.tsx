import { Menu, MenuItem, MenuItemRadio, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { CalendarAdd16Regular, CalendarClock16Regular, CalendarCancel16Regular, Timer16Regular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import { lengthOf, timeIn } from '../../domain/blockacts.ts';
import { firstFree } from '../../domain/freetimes.ts';
import type { Message, Task } from '../../domain/item.ts';
import type { Program } from '../../domain/program.ts';
import { useBoard } from '../program/board.ts';
import { useActing } from './acting.ts';
import { asked } from './asked.ts';
import type { Box } from './asked.ts';
import { capOf } from './keys.ts';
import { LENGTHS } from './lengths.ts';
import { planIn, removeBlock } from './planin.ts';
import '../details/words.ts';

/** Keeping time for an item, and how long it takes: the menu twin of dropping it on a free time. */
export function PlanMenuItems({ item, program, box }: { item: Task | Message; program: Program; box: Box }) {
  const { t } = useTranslation('acts');
  const { t: e } = useTranslation('edit');
  const { format, today } = useBoard();
  const acting = useActing();
  const free = firstFree(program, lengthOf(item));
  const times = free === null ? null : timeIn(free, lengthOf(item), acting.zone);
  const offered = [...new Set([...LENGTHS, ...(item.estimate === null ? [] : [item.estimate])])].sort((a, b) => a - b);
  const estimate = (value: string | undefined): void => acting.perform([{ item, change: { kind: 'edit', fields: { estimate: value === undefined || value === '' ? null : Number(value) } } }]);
  return (
    <>
      {free === null || times === null || item.block !== undefined ? null : (
        <MenuItem icon={<CalendarAdd16Regular />} onClick={() => planIn(acting, item, free)}>
          {free.day === today ? t('block.into', { time: format.times(times.start, times.end) }) : t('block.intoDay', { day: format.day(free.day), time: format.times(times.start, times.end) })}
        </MenuItem>
      )}
      <MenuItem icon={<CalendarClock16Regular />} secondaryContent={capOf('block')} onClick={() => asked.set({ kind: 'block', item, box })}>{t('block.choose')}</MenuItem>
      {item.block === undefined ? null : <MenuItem icon={<CalendarCancel16Regular />} onClick={() => removeBlock(acting, item)}>{t('block.remove')}</MenuItem>}
      <Menu checkedValues={{ estimate: [item.estimate === null ? '' : String(item.estimate)] }} onCheckedValueChange={(_event, { checkedItems: [next] }) => estimate(next)}>
        <MenuTrigger disableButtonEnhancement><MenuItem icon={<Timer16Regular />} {...(item.estimate === null ? {} : { secondaryContent: format.minutes(item.estimate) })}>{t('block.estimate')}</MenuItem></MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItemRadio name="estimate" value="">{e('noEstimate')}</MenuItemRadio>
            {offered.map((each) => <MenuItemRadio key={each} name="estimate" value={String(each)}>{format.minutes(each)}</MenuItemRadio>)}
          </MenuList>
        </MenuPopover>
      </Menu>
    </>
  );
}
