import { Suspense, useMemo } from 'react';
import { makeStyles, mergeClasses, Table, TableBody, TableCell, TableHeader, TableHeaderCell, TableRow, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { SOURCES } from '../../domain/item.ts';
import { loadOf, loadPerSource, totalOf } from '../../domain/load.ts';
import type { Program } from '../../domain/program.ts';
import { lazyPart } from '../lazypart.ts';
import { useBoard } from '../program/board.ts';
import { SOURCE_LOOKS } from '../sources.ts';
import { PlanDialog } from './PlanDialog.tsx';

const loadCharts = () => import('./LoadCharts.tsx');
const DayChart = lazyPart(async () => ({ default: (await loadCharts()).DayChart }));
const SourceChart = lazyPart(async () => ({ default: (await loadCharts()).SourceChart }));

const useStyles = makeStyles({
  figure: { margin: '0', display: 'flex', flexDirection: 'column', rowGap: '8px' },
  day: { minBlockSize: '220px' },
  title: { margin: '0', fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  legend: { display: 'flex', flexWrap: 'wrap', columnGap: '16px', rowGap: '4px', margin: '0', padding: '0', listStyleType: 'none', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  mark: { display: 'inline-block', inlineSize: '10px', blockSize: '10px', marginInlineEnd: '4px', borderRadius: '2px', forcedColorAdjust: 'none' },
  table: { overflowX: 'auto', maxBlockSize: '240px' },
  wide: { minInlineSize: '720px' },
  /** `الأربعاء، 14 أكتوبر` is the longest of the ten languages. */
  first: { inlineSize: '140px' },
  cell: { whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' },
});

/** The two weeks in pictures: load per day and per source, each with its table. */
export default function WeekPictures({ program, onClose }: { program: Program; onClose: () => void }) {
  const styles = useStyles();
  const { t } = useTranslation('plan');
  const { t: words, format } = useBoard();
  const loads = useMemo(() => loadOf(program), [program]);
  const perSource = useMemo(() => loadPerSource(loads), [loads]);
  return (
    <PlanDialog title={t('pictures.title')} sub={format.range(loads[0]?.day ?? program.today, loads.at(-1)?.day ?? program.today)} onCancel={onClose} cancelWords={t('close')} onClose={onClose}>
      <figure className={styles.figure} aria-label={t('pictures.perDay')}>
        <figcaption className={styles.title}>{t('pictures.perDay')}</figcaption>
        <div className={styles.day}><Suspense fallback={null}><DayChart loads={loads} name={t('pictures.perDayPicture')} /></Suspense></div>
        <ul className={styles.legend} role="list">
          {SOURCES.map((source) => <li key={source}><span aria-hidden className={styles.mark} style={{ backgroundColor: SOURCE_LOOKS[source].bar }} />{words(SOURCE_LOOKS[source].word)}</li>)}
          <li>{t('pictures.line')}</li>
        </ul>
        <div className={styles.table} tabIndex={0} role="region" aria-label={t('pictures.perDayTable')}>
          <Table size="extra-small" className={styles.wide} aria-label={t('pictures.perDayTable')}>
            <TableHeader><TableRow>{[t('pictures.day'), ...SOURCES.map((source) => words(SOURCE_LOOKS[source].word)), t('pictures.booked'), t('pictures.of'), t('pictures.unknown')].map((head, index) => <TableHeaderCell key={head} className={mergeClasses(styles.cell, index === 0 && styles.first)}>{head}</TableHeaderCell>)}</TableRow></TableHeader>
            <TableBody>
              {loads.map((load) => (
                <TableRow key={load.day} data-load={load.day}>
                  <TableCell className={styles.cell}>{format.day(load.day)}</TableCell>
                  {SOURCES.map((source) => <TableCell key={source} className={styles.cell}>{format.minutes(load.minutes[source])}</TableCell>)}
                  <TableCell className={styles.cell}>{format.minutes(totalOf(load))}</TableCell><TableCell className={styles.cell}>{format.minutes(load.of)}</TableCell><TableCell className={styles.cell}>{load.unknown}</TableCell>
                </TableRow>
              ))}
            </TableBody>
          </Table>
        </div>
      </figure>
      <figure className={styles.figure} aria-label={t('pictures.perSource')}>
        <figcaption className={styles.title}>{t('pictures.perSource')}</figcaption>
        <Suspense fallback={null}><SourceChart rows={perSource} name={t('pictures.perSourcePicture')} /></Suspense>
        <Table size="extra-small" aria-label={t('pictures.perSourceTable')}>
          <TableHeader><TableRow><TableHeaderCell>{t('pictures.source')}</TableHeaderCell><TableHeaderCell>{t('pictures.booked')}</TableHeaderCell><TableHeaderCell>{t('pictures.items')}</TableHeaderCell></TableRow></TableHeader>
          <TableBody>{perSource.map(({ source, minutes, items }) => <TableRow key={source}><TableCell>{words(SOURCE_LOOKS[source].word)}</TableCell><TableCell>{format.minutes(minutes)}</TableCell><TableCell>{items}</TableCell></TableRow>)}</TableBody>
        </Table>
      </figure>
    </PlanDialog>
  );
}
