import { useState } from 'react';
import { Button, Input, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { CalendarReply20Regular, Flag20Filled, Flag20Regular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import { addDays, isDay } from '../../domain/day.ts';
import { flaggedIn, unflagged, type KnownMail } from '../../domain/followup.ts';
import type { Day } from '../../domain/item.ts';
import type { Program } from '../../domain/program.ts';
import { useActing } from '../acts/acting.ts';
import { dropDay } from '../acts/droptarget.ts';
import { useFormat } from '../language/format.ts';

const useStyles = makeStyles({
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px', paddingBlock: '4px' },
  on: { color: tokens.colorPaletteRedForeground1 },
  when: { color: tokens.colorNeutralForeground2, ...typographyStyles.caption1 },
});

const DAYS = ['today', 'tomorrow', 'thisWeek', 'nextWeek'] as const;

/** Flags the open mail for follow-up, or puts its answer on a day; both are Outlook's own flag, and one click each. */
export default function FollowUp({ mail, program }: { mail: KnownMail; program: Program }) {
  const styles = useStyles();
  const { t } = useTranslation('pane');
  const { t: acts } = useTranslation('acts');
  const format = useFormat();
  const acting = useActing();
  const [picking, setPicking] = useState(false);
  const flagged = flaggedIn(program, mail);
  const open = flagged !== null && !flagged.completed;
  const put = (day: Day | null): void => acting.perform([
    // A flag that was ticked off today is taken up again.
    ...(flagged?.completed === true ? [{ item: flagged, change: { kind: 'reopen' } } as const] : []),
    { item: flagged ?? unflagged(mail), change: { kind: 'flag', start: day, due: day, ...(flagged === null ? { fresh: true } : {}) } },
  ]);
  const clear = (): void => { if (flagged !== null) acting.perform([{ item: flagged, change: { kind: 'unflag' } }]); };
  const days = { today: acting.today, tomorrow: addDays(acting.today, 1), thisWeek: dropDay('bucket:this-week', acting), nextWeek: dropDay('bucket:next-week', acting) };
  const pick = (typed: string): void => { if (isDay(typed)) { setPicking(false); put(typed); } };
  return (
    <div className={styles.line} data-followup={open ? flagged.due ?? 'flagged' : 'none'}>
      <Button size="small" appearance="subtle" icon={open ? <Flag20Filled className={styles.on} /> : <Flag20Regular />} aria-pressed={open} onClick={() => { if (open) clear(); else put(null); }}>{t('flag')}</Button>
      <Menu>
        <MenuTrigger disableButtonEnhancement><Button size="small" appearance="subtle" icon={<CalendarReply20Regular />}>{t('later')}</Button></MenuTrigger>
        <MenuPopover>
          <MenuList>
            {DAYS.map((name) => { const day = days[name]; return day === undefined || day === null ? null : <MenuItem key={name} secondaryContent={format.day(day)} onClick={() => { put(day); }}>{acts(`verb.${name}`)}</MenuItem>; })}
            <MenuItem onClick={() => { setPicking(true); }}>{acts('verb.pick')}</MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
      {picking ? <Input type="date" size="small" autoFocus aria-label={acts('date.label')} min={acting.today} onChange={(_event, { value }) => { pick(value); }} onBlur={() => { setPicking(false); }} /> : null}
      {open && flagged.due !== null ? <span className={styles.when}>{t('flaggedDue', { day: format.dueWord(flagged.due, acting.today) })}</span> : null}
    </div>
  );
}
