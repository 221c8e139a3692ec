import { useState } from 'react';
import { Button, makeStyles, Radio, RadioGroup, Textarea, tokens } from '@fluentui/react-components';
import { ArrowDownload20Regular, Copy20Regular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import type { Bucket } from '../../domain/item.ts';
import type { Program } from '../../domain/program.ts';
import { takeWeek } from '../../domain/takeaway.ts';
import { useBoard } from '../program/board.ts';
import { SOURCE_LOOKS } from '../sources.ts';
import { PlanDialog } from './PlanDialog.tsx';
import { weekMarkdown } from './weekmarkdown.ts';

const useStyles = makeStyles({
  text: { inlineSize: '100%', '& > textarea': { minBlockSize: '200px', maxBlockSize: '40dvh', fontFamily: tokens.fontFamilyMonospace, unicodeBidi: 'plaintext' } },
  ways: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  said: { margin: '0', minBlockSize: '20px', color: tokens.colorNeutralForeground3 },
});

const SPANS: Record<'week' | 'both', readonly Bucket[]> = { week: ['today', 'this-week'], both: ['today', 'this-week', 'next-week'] };

function save(name: string, type: string, content: string): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** My week as a file or as text (J3, U23). It leaves the page only by the person's own hand; private titles stay here. */
export default function WeekAway({ program, onClose }: { program: Program; onClose: () => void }) {
  const styles = useStyles();
  const { t } = useTranslation('plan');
  const { t: words, format, today } = useBoard();
  const [span, setSpan] = useState<'week' | 'both'>('week');
  const [said, setSaid] = useState<'saved' | 'copied' | 'select' | null>(null);
  const lines = takeWeek(program, SPANS[span]);
  const file = { calendar: t('away.name'), private: words('meeting.private'), noTitle: words('meeting.noTitle') };
  const sources = { planner: words(SOURCE_LOOKS.planner.word), todo: words(SOURCE_LOOKS.todo.word), calendar: words(SOURCE_LOOKS.calendar.word), mail: words(SOURCE_LOOKS.mail.word) };
  const markdown = weekMarkdown(lines, file, { t, format, sources });
  const ics = async (): Promise<void> => {
    const { weekIcs } = await import('./weekics.ts');
    save(`triptych-${today}.ics`, 'text/calendar;charset=utf-8', weekIcs(lines, file, program.frame.now));
    setSaid('saved');
  };
  const copy = (): void => { navigator.clipboard.writeText(markdown).then(() => setSaid('copied'), () => setSaid('select')); };
  return (
    <PlanDialog title={t('away.title')} sub={t('away.sub', { count: lines.length })} accept={{ words: t('away.ics'), run: () => { void ics(); } }} onCancel={onClose} cancelWords={t('close')} onClose={onClose}>
      <RadioGroup layout="horizontal" aria-label={t('away.span')} value={span} onChange={(_event, { value }) => setSpan(value === 'both' ? 'both' : 'week')}>
        <Radio value="week" label={t('away.week')} /><Radio value="both" label={t('away.both')} />
      </RadioGroup>
      <Textarea className={styles.text} readOnly aria-label={t('away.markdown')} value={markdown} />
      <div className={styles.ways}>
        <Button icon={<Copy20Regular />} onClick={copy}>{t('away.copy')}</Button>
        <Button icon={<ArrowDownload20Regular />} onClick={() => { save(`triptych-${today}.md`, 'text/markdown;charset=utf-8', markdown); setSaid('saved'); }}>{t('away.md')}</Button>
      </div>
      <p className={styles.said} role="status">{said === null ? '' : t(said === 'saved' ? 'away.saved' : `text.${said}`)}</p>
    </PlanDialog>
  );
}
