import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { lengthOf, timeIn } from '../../domain/blockacts.ts';
import { freeTimeMark, knownDays, readFreeTime, startsFor } from '../../domain/freetimes.ts';
import type { Message, Task } from '../../domain/item.ts';
import type { Program } from '../../domain/program.ts';
import { useActing } from '../acts/acting.ts';
import { planIn, removeBlock, takesBlock } from '../acts/planin.ts';
import { useFormat } from '../language/format.ts';
import { ChoiceMenu } from './ChoiceMenu.tsx';
import { FieldRow } from './FieldRow.tsx';

/** So many free times are offered; the row's menu has them all. */
const OFFERED = 12;

/** The time kept for an item in one's own calendar, and free times to keep for it. */
export default function BlockRow({ item, program }: { item: Task | Message; program: Program }): ReactNode {
  const { t } = useTranslation('acts');
  const format = useFormat();
  const acting = useActing();
  // Past the page, which would move focus to a row and so out of the drawer. A block tells nobody.
  const doing = { ...acting, perform: acting.acts.perform };
  const { block } = item;
  const words = block === undefined ? t('block.notKept') : format.commas([format.day(block.day), format.times(block.start, block.end)]);
  if (!takesBlock(item)) return block === undefined ? null : <FieldRow label={t('block.kept')}>{words}</FieldRow>;
  const length = lengthOf(item);
  const free = knownDays(program).flatMap((day) => startsFor(program, day, length)).slice(0, OFFERED).map((each) => {
    const { start, end } = timeIn(each, length, acting.zone);
    return { value: freeTimeMark(each), label: format.commas([format.day(each.day), format.times(start, end)]) };
  });
  const choose = (value: string): void => {
    const time = readFreeTime(value);
    if (time !== null) planIn(doing, item, time);
    else removeBlock(doing, item);
  };
  return (
    <FieldRow label={t('block.kept')} aside={block === undefined ? undefined : t('block.onlyYou')}>
      <ChoiceMenu choices={[...(block === undefined ? [] : [{ value: 'remove', label: t('block.remove') }]), ...free]} chosen="" empty={block === undefined} onChoose={choose}>{words}</ChoiceMenu>
    </FieldRow>
  );
}
