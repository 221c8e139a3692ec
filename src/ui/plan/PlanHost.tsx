import './words.ts';
import { Suspense, useState } from 'react';
import type { RefObject } from 'react';
import { Menu, MenuDivider, MenuItem, MenuList, MenuPopover } from '@fluentui/react-components';
import { ArrowDownload20Regular, CalendarClock20Regular, Copy20Regular, DataBarVertical20Regular, PeopleTeam20Regular, WeatherMoon20Regular, WeatherSunnyLow20Regular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import { minutesOfDay } from '../../domain/day.ts';
import type { Program } from '../../domain/program.ts';
import type { ProgramView } from '../../queries/view.ts';
import { lazyPart } from '../lazypart.ts';

const MorningPlan = lazyPart(() => import('./MorningPlan.tsx'));
const EveningClose = lazyPart(() => import('./EveningClose.tsx'));
const TimesDialog = lazyPart(() => import('./TimesDialog.tsx'));
const DayTextDialog = lazyPart(() => import('./DayText.tsx'));
const WeekPictures = lazyPart(() => import('./WeekPictures.tsx'));
const TeamPlanDialog = lazyPart(() => import('./TeamPlanDialog.tsx'));
const WeekAway = lazyPart(() => import('./WeekAway.tsx'));

type Shown = 'menu' | 'morning' | 'evening' | 'times' | 'text' | 'pictures' | 'away' | 'team';

/** From an hour before the working day ends, closing the day is what is meant. */
function dayOrEvening({ frame }: Program): 'morning' | 'evening' {
  return minutesOfDay(frame.now, frame.zone) >= frame.working.end - 60 ? 'evening' : 'morning';
}

interface PlanHostProps {
  view: ProgramView;
  first: 'menu' | 'day';
  anchor: RefObject<HTMLElement | null>;
  onClose: () => void;
}

/** What the Plan button opens: its menu, then one of the plans. */
export default function PlanHost({ view, first, anchor, onClose }: PlanHostProps) {
  const { t } = useTranslation('plan');
  const program = view.whole;
  const keyOf = (what: 'morning' | 'evening') => (dayOrEvening(program) === what ? { secondaryContent: 'L' } : {});
  const [shown, setShown] = useState<Shown>(() => (first === 'menu' ? 'menu' : dayOrEvening(program)));
  if (shown !== 'menu') {
    return (
      <Suspense fallback={null}>
        {shown === 'morning' ? <MorningPlan program={program} onClose={onClose} /> : null}
        {shown === 'evening' ? <EveningClose program={program} onClose={onClose} /> : null}
        {shown === 'times' ? <TimesDialog program={program} onClose={onClose} /> : null}
        {shown === 'team' ? <TeamPlanDialog program={program} onClose={onClose} /> : null}
        {shown === 'pictures' ? <WeekPictures program={program} onClose={onClose} /> : null}
        {shown === 'away' ? <WeekAway program={program} onClose={onClose} /> : null}
        {shown === 'text' ? <DayTextDialog program={program} onClose={onClose} /> : null}
      </Suspense>
    );
  }
  return (
    <Menu open hasIcons positioning={{ target: anchor.current, position: 'below', align: 'end' }} onOpenChange={(_event, data) => { if (!data.open && (data.type !== 'menuItemClick')) onClose(); }}>
      <MenuPopover>
        <MenuList aria-label={t('menu.name')}>
          <MenuItem icon={<WeatherSunnyLow20Regular />} {...keyOf('morning')} onClick={() => setShown('morning')}>{t('menu.morning')}</MenuItem>
          <MenuItem icon={<WeatherMoon20Regular />} {...keyOf('evening')} onClick={() => setShown('evening')}>{t('menu.evening')}</MenuItem>
          <MenuDivider />
          <MenuItem icon={<CalendarClock20Regular />} onClick={() => setShown('times')}>{t('menu.times')}</MenuItem>
          <MenuItem icon={<Copy20Regular />} onClick={() => setShown('text')}>{t('menu.text')}</MenuItem>
          <MenuDivider />
          <MenuItem icon={<PeopleTeam20Regular />} onClick={() => setShown('team')}>{t('menu.team')}</MenuItem>
          <MenuItem icon={<DataBarVertical20Regular />} onClick={() => setShown('pictures')}>{t('menu.pictures')}</MenuItem>
          <MenuItem icon={<ArrowDownload20Regular />} onClick={() => setShown('away')}>{t('menu.away')}</MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
