import { useId, useState } from 'react';
import { Button, Checkbox, makeStyles, mergeClasses, shorthands, tokens, typographyStyles } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { Bucket } from '../../domain/item.ts';
import type { Program } from '../../domain/program.ts';
import type { OpenMail } from '../../hosts/openmail.ts';
import { useActing } from '../acts/acting.ts';
import { DROP, dropDay } from '../acts/droptarget.ts';
import type { PutOnDay } from './putonday.ts';

const BUCKETS: Bucket[] = ['today', 'this-week', 'next-week'];

const useStyles = makeStyles({
  bar: { position: 'sticky', insetBlockEnd: '0', zIndex: 1, padding: '4px 8px 8px', marginInline: '-8px', backgroundColor: tokens.colorNeutralBackground1, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  label: { margin: '4px 0', color: tokens.colorNeutralForeground2, ...typographyStyles.caption1 },
  targets: { display: 'grid', gridTemplateColumns: 'repeat(3, minmax(0, 1fr))', columnGap: '8px' },
  target: {
    display: 'flex', alignItems: 'center', justifyContent: 'center', flexDirection: 'column', minInlineSize: '0', minBlockSize: '44px', padding: '2px', boxSizing: 'border-box', borderRadius: tokens.borderRadiusMedium, ...typographyStyles.caption1Strong,
  },
  droppable: { ...shorthands.border('1px', 'dashed', tokens.colorNeutralStroke1) },
  count: { fontWeight: tokens.fontWeightRegular },
});

interface Props {
  mails: readonly OpenMail[];
  program: Program;
  putting: PutOnDay;
  canDrop: boolean;
}

/** Today, This week, Next week: mails let go here, or the open ones by a press, become tasks due then (F7, U9). */
export function DayTargets({ mails, program, putting, canDrop }: Props) {
  const styles = useStyles();
  const { t } = useTranslation('pane');
  const acting = useActing();
  const label = useId();
  const [together, setTogether] = useState(false);
  const ready = mails.flatMap(({ id, subject }) => (id === null ? [] : [{ id, subject }]));
  if (ready.length === 0 && !canDrop) return null;
  const words = ready.length === 0 ? 'drop' : `${ready.length === 1 ? 'one' : 'several'}${canDrop ? 'OrDrop' : ''}` as const;
  return (
    <section className={styles.bar} aria-labelledby={label} data-days={ready.length}>
      {ready.length > 1 ? <Checkbox label={t('days.together')} checked={together} onChange={() => setTogether(!together)} /> : null}
      <p id={label} className={styles.label}>{t(`days.${words}`)}</p>
      <div className={styles.targets}>
        {BUCKETS.map((bucket) => {
          const target = `bucket:${bucket}`;
          const day = dropDay(target, acting);
          const look = { className: mergeClasses(styles.target, canDrop && styles.droppable), [DROP]: target };
          const inside = <><span>{t(`days.${bucket}`)}</span><span className={styles.count}>{program.buckets[bucket].count}</span></>;
          // Without an open mail there is nothing to press for, but mails can still be let go here.
          if (ready.length === 0) return <div key={bucket} {...look}>{inside}</div>;
          const stuck = day === undefined || putting.state.word === 'finding';
          return <Button key={bucket} {...look} title={t('days.hint')} disabledFocusable={stuck} onClick={() => { if (day !== undefined) putting.put(ready, day, together); }}>{inside}</Button>;
        })}
      </div>
    </section>
  );
}
