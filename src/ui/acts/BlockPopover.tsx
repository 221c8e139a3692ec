import { useMemo, useState } from 'react';
import { Button, Checkbox, Field, makeStyles, Popover, PopoverSurface, Select, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { lengthOf, timeIn } from '../../domain/blockacts.ts';
import { firstFree, freeTimes, knownDays, startsFor } from '../../domain/freetimes.ts';
import type { Message, Task } from '../../domain/item.ts';
import type { Program } from '../../domain/program.ts';
import { useBoard } from '../program/board.ts';
import { useActing } from './acting.ts';
import type { Box } from './asked.ts';
import { focusRow } from './focusback.ts';
import { LENGTHS } from './lengths.ts';
import { planIn } from './planin.ts';

const useStyles = makeStyles({
  surface: { display: 'flex', flexDirection: 'column', rowGap: '12px', inlineSize: '300px', maxInlineSize: 'calc(100vw - 16px)', boxSizing: 'border-box' },
  title: { margin: '0', fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  pair: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 2fr)', columnGap: '8px' },
  looks: { display: 'flex', alignItems: 'end', columnGap: '8px' },
  times: { display: 'grid', gridTemplateColumns: 'repeat(2, minmax(0, 1fr))', gap: '4px', margin: '0', padding: '0', maxBlockSize: '168px', overflowY: 'auto', listStyleType: 'none' },
  time: { inlineSize: '100%', minInlineSize: '0', fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
  none: { margin: '0', color: tokens.colorNeutralForeground3 },
});

interface BlockPopoverProps {
  item: Task | Message;
  program: Program;
  box: Box;
  onClose: () => void;
}

/** When an item is to be done: the twin of dropping it on a free time (D4, D6). */
export default function BlockPopover({ item, program, box, onClose }: BlockPopoverProps) {
  const styles = useStyles();
  const { t } = useTranslation('acts');
  const { format } = useBoard();
  const acting = useActing();
  const [length, setLength] = useState(lengthOf(item));
  const [day, setDay] = useState(() => firstFree(program, lengthOf(item))?.day ?? program.today);
  const [look, setLook] = useState<{ showAs: 'busy' | 'free'; private: boolean }>({ showAs: 'busy', private: false });
  const days = useMemo(() => knownDays(program).map((each) => ({ day: each, free: freeTimes(program, each).reduce((sum, { startMinute, endMinute }) => sum + endMinute - startMinute, 0) })), [program]);
  const starts = useMemo(() => startsFor(program, day, length), [program, day, length]);
  const lengths = [...new Set([...LENGTHS, length])].sort((a, b) => a - b);
  const close = (): void => { onClose(); focusRow(item); };
  return (
    <Popover open trapFocus positioning={{ target: { getBoundingClientRect: () => box }, position: 'below', align: 'end' }} onOpenChange={(_event, data) => { if (!data.open) close(); }}>
      <PopoverSurface className={styles.surface} aria-label={t('block.title', { title: item.title })}>
        <h2 className={styles.title} title={item.title}>{item.title}</h2>
        <div className={styles.pair}>
          <Field size="small" label={t('block.length')}>
            <Select value={String(length)} onChange={(_event, data) => setLength(Number(data.value))}>{lengths.map((each) => <option key={each} value={each}>{format.minutes(each)}</option>)}</Select>
          </Field>
          <Field size="small" label={t('block.day')}>
            <Select value={day} onChange={(_event, data) => setDay(data.value)}>{days.map((each) => <option key={each.day} value={each.day} disabled={each.free === 0}>{t('block.free', { day: format.day(each.day), time: format.minutes(each.free) })}</option>)}</Select>
          </Field>
        </div>
        {item.block === undefined ? (
          <div className={styles.looks}>
            <Field size="small" label={t('block.showAs')}>
              <Select value={look.showAs} onChange={(_event, data) => setLook({ ...look, showAs: data.value === 'free' ? 'free' : 'busy' })}><option value="busy">{t('block.busy')}</option><option value="free">{t('block.freeShow')}</option></Select>
            </Field>
            <Checkbox label={t('block.private')} checked={look.private} onChange={(_event, data) => setLook({ ...look, private: data.checked === true })} />
          </div>
        ) : null}
        {starts.length === 0 ? <p className={styles.none} role="status">{t('block.none', { length: format.minutes(length) })}</p> : (
          <ul className={styles.times} role="list" aria-label={t('block.times')}>
            {starts.map((free) => {
              const { start, end } = timeIn(free, length, acting.zone);
              return <li key={free.startMinute}><Button size="small" className={styles.time} onClick={() => { planIn(acting, item, free, length, look); close(); }}>{format.times(start, end)}</Button></li>;
            })}
          </ul>
        )}
      </PopoverSurface>
    </Popover>
  );
}
