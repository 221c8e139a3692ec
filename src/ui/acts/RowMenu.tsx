import { Menu, MenuDivider, MenuGroup, MenuGroupHeader, MenuItem, MenuList, MenuPopover } from '@fluentui/react-components';
import {
  CalendarArrowRight16Regular, CalendarCancel16Regular, CalendarEdit16Regular, CalendarMonth16Regular, CalendarToday16Regular, CheckmarkCircle16Regular, FlagOff16Regular, MailArrowForward16Regular, MailOff16Regular, Open16Regular, PanelRight16Regular, Pin16Regular,
  PinOff16Regular,
} from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { isUnanswered } from '../../domain/item.ts';
import type { Entry, Program } from '../../domain/program.ts';
import { useBoard } from '../program/board.ts';
import { useActing } from './acting.ts';
import { asked } from './asked.ts';
import { CopyLink } from './CopyLink.tsx';
import type { Box } from './asked.ts';
import { focusRow } from './focusback.ts';
import { capOf } from './keys.ts';
import type { RowVerb } from './keys.ts';
import { PeopleMenuItems } from './PeopleMenuItems.tsx';
import { PlanMenuItems } from './PlanMenuItems.tsx';
import { takesBlock } from './planin.ts';
import { useItemActions } from './useitemactions.ts';
import { doVerb } from './userowkeys.ts';

interface RowMenuProps {
  entry: Entry;
  program: Program;
  box: Box;
  onClose: () => void;
}

const MOVES = [
  { verb: 'today', word: 'verb.today', icon: <CalendarToday16Regular /> },
  { verb: 'tomorrow', word: 'verb.tomorrow', icon: undefined },
  { verb: 'this-week', word: 'verb.thisWeek', icon: undefined },
  { verb: 'next-week', word: 'verb.nextWeek', icon: <CalendarArrowRight16Regular className="mirrored" /> },
  { verb: 'pick', word: 'verb.pick', icon: <CalendarMonth16Regular /> },
  { verb: 'no-date', word: 'verb.noDate', icon: <CalendarCancel16Regular /> },
] as const;

/** Everything that can be done with a row, with its key beside it: the twin of drags and keys (U19). */
export default function RowMenu({ entry, program, box, onClose }: RowMenuProps) {
  const { item } = entry;
  const { t } = useTranslation('acts');
  const board = useBoard();
  const acting = useActing();
  const { can, ...actions } = useItemActions(item);
  const { link } = item;
  const pinned = item.source !== 'calendar' && !isUnanswered(item) && item.pinned;
  const close = (): void => { onClose(); focusRow(item); };
  const verb = (name: RowVerb, word: string, icon?: ReactElement) => (
    <MenuItem key={name} icon={icon ?? <span />} secondaryContent={capOf(name)} onClick={() => doVerb(name, entry, acting, { getBoundingClientRect: () => box } as Element)}>{word}</MenuItem>
  );
  return (
    <Menu open hasIcons positioning={{ target: { getBoundingClientRect: () => box }, position: 'below', align: 'end' }} onOpenChange={(_event, data) => { if (!data.open) close(); }}>
      <MenuPopover>
        <MenuList aria-label={t('menu.name', { title: item.title })}>
          {can.complete || can.reopen ? verb('complete', t(can.reopen ? 'verb.reopen' : 'verb.complete'), <CheckmarkCircle16Regular />) : null}
          {isUnanswered(item) ? <MenuItem icon={<MailArrowForward16Regular className="mirrored" />} onClick={() => asked.set({ kind: 'nudge', mail: item })}>{t('verb.nudge')}</MenuItem> : null}
          {can.dismiss ? <MenuItem icon={<MailOff16Regular />} onClick={() => actions.dismiss()}>{t('verb.dismiss')}</MenuItem> : null}
          {can.move ? (
            <MenuGroup>
              <MenuGroupHeader>{t('menu.move')}</MenuGroupHeader>
              {MOVES.map((move) => verb(move.verb, t(move.word), move.icon))}
            </MenuGroup>
          ) : null}
          {takesBlock(item) ? <PlanMenuItems item={item} program={program} box={box} /> : null}
          {can.dueForAll ? <MenuItem icon={<CalendarEdit16Regular />} onClick={() => asked.set({ kind: 'date', item, box, due: true })}>{t('verb.dueForAll')}</MenuItem> : null}
          {can.unflag ? <MenuItem icon={<FlagOff16Regular />} onClick={() => actions.unflag()}>{t('verb.unflag')}</MenuItem> : null}
          {can.pin ? verb('pin', t(pinned ? 'verb.unpin' : 'verb.pin'), pinned ? <PinOff16Regular /> : <Pin16Regular />) : null}
          <MenuDivider />
          <PeopleMenuItems item={item} />
          {link === null ? null : <MenuItem icon={<Open16Regular />} onClick={() => board.openLink(link)}>{t('verb.openIn', { app: board.t(`app.${item.source}`) })}</MenuItem>}
          <CopyLink item={item} />
          <MenuItem icon={<PanelRight16Regular className="mirrored" />} onClick={() => board.openItem(entry)}>{t('verb.details')}</MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
