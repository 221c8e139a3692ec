import type { MouseEvent } from 'react';
import { Button, makeStyles, mergeClasses, Tooltip } from '@fluentui/react-components';
import { CalendarArrowRight16Regular, CalendarMonth16Regular, CalendarToday16Regular, MoreHorizontal16Regular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import type { Entry } from '../../domain/program.ts';
import { asked } from '../acts/asked.ts';
import { capOf } from '../acts/keys.ts';
import { useItemActions } from '../acts/useitemactions.ts';
import { PANE } from './layout.ts';

const useStyles = makeStyles({
  action: { minInlineSize: '24px', inlineSize: '24px', blockSize: '24px', padding: '0' },
  roomy: { [PANE]: { display: 'none' } },
});

function boxOf(event: MouseEvent<HTMLElement>): DOMRect {
  return event.currentTarget.getBoundingClientRect();
}

/** What can be done with the row that is pointed at or focused; the rest is in the menu. */
export default function RowActions(props: { entry: Entry; done: boolean }) {
  const styles = useStyles();
  const { t } = useTranslation('acts');
  const { entry } = props;
  const actions = useItemActions(entry.item);
  const named = (word: string, verb: Parameters<typeof capOf>[0]): string => t('keyed', { word, key: capOf(verb) });
  return (
    <>
      {!actions.can.move || props.done ? null : (
        <>
          <Tooltip content={named(t('verb.today'), 'today')} relationship="label">
            <Button className={styles.action} appearance="subtle" size="small" icon={<CalendarToday16Regular />} onClick={() => actions.moveToBucket('today')} />
          </Tooltip>
          <Tooltip content={named(t('verb.nextWeek'), 'next-week')} relationship="label">
            <Button className={mergeClasses(styles.action, styles.roomy)} appearance="subtle" size="small" icon={<CalendarArrowRight16Regular className="mirrored" />} onClick={() => actions.moveToBucket('next-week')} />
          </Tooltip>
          <Tooltip content={named(t('verb.pick'), 'pick')} relationship="label">
            <Button className={styles.action} appearance="subtle" size="small" icon={<CalendarMonth16Regular />} aria-haspopup="dialog" onClick={(event) => asked.set({ kind: 'date', item: entry.item, box: boxOf(event), due: false })} />
          </Tooltip>
        </>
      )}
      <Tooltip content={named(t('verb.more'), 'menu')} relationship="label">
        <Button className={styles.action} appearance="subtle" size="small" icon={<MoreHorizontal16Regular />} aria-haspopup="menu" onClick={(event) => asked.set({ kind: 'menu', entry, box: boxOf(event) })} />
      </Tooltip>
    </>
  );
}
