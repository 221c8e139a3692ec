import { memo } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { minutesOfDay } from '../../domain/day.ts';
import type { ProgramFrame } from '../../domain/program.ts';
import { QuickAddField } from '../quickadd/QuickAddField.tsx';
import { useBoard } from './board.ts';
import { PANE } from './layout.ts';

const useStyles = makeStyles({
  head: { display: 'flex', alignItems: 'center', columnGap: '12px', blockSize: '44px', minInlineSize: '0', [PANE]: { blockSize: '40px', flexGrow: 1, flexDirection: 'column', alignItems: 'flex-start', justifyContent: 'center' } },
  greeting: {
    margin: '0', minInlineSize: '0', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: tokens.fontWeightSemibold,
    [PANE]: { fontSize: tokens.fontSizeBase300, lineHeight: '18px' },
  },
  date: { fontSize: tokens.fontSizeBase300, color: tokens.colorNeutralForeground2, whiteSpace: 'nowrap', flexShrink: 0, paddingBlockStart: '4px', [PANE]: { display: 'none' } },
  notice: {
    flexShrink: 0, paddingInline: '8px', fontSize: tokens.fontSizeBase200, lineHeight: '22px', color: tokens.colorNeutralForeground3, whiteSpace: 'nowrap',
    border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusCircular,
    [PANE]: { paddingInline: '0', border: 'none', fontSize: tokens.fontSizeBase100, lineHeight: tokens.lineHeightBase100 },
  },
});

function greetingKey(minute: number): 'greeting.night' | 'greeting.morning' | 'greeting.afternoon' | 'greeting.evening' {
  if (minute < 300) return 'greeting.night';
  if (minute < 720) return 'greeting.morning';
  return minute < 1080 ? 'greeting.afternoon' : 'greeting.evening';
}

/** "Good morning, Ida   Wednesday 14 October" and the add field; in the pane the date alone, and the field on a line of its own. */
export const ProgramHead = memo(function ProgramHead(props: { frame: ProgramFrame; notice: string | null; narrow: boolean }) {
  const styles = useStyles();
  const { t, me, today, format } = useBoard();
  const greeting = t(greetingKey(minutesOfDay(props.frame.now, props.frame.zone)));
  const named = me === null || me.givenName === '' ? greeting : t('greeting.named', { greeting, name: me.givenName });
  const notice = props.notice === null ? null : <span className={styles.notice}>{props.notice}</span>;
  return (
    <>
      <div className={styles.head}>
        <h1 className={styles.greeting}>{props.narrow ? format.day(today) : named}</h1>
        <span className={styles.date}>{format.dayLong(today)}</span>
        {props.narrow ? notice : null}
      </div>
      <QuickAddField frame={props.frame} narrow={props.narrow} />
      {props.narrow ? null : notice}
    </>
  );
});
