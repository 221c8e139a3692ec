import { useState } from 'react';
import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, makeStyles, Table, TableBody, TableCell, TableHeader, TableHeaderCell, TableRow, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { Entry, Program, ProgramFrame } from '../../domain/program.ts';
import type { Reason } from '../../domain/repair.ts';
import { proposeSpread } from '../../domain/repair.ts';
import { useBoard } from '../program/board.ts';
import { SOURCE_LOOKS } from '../sources.ts';
import { useActing } from './acting.ts';

const useStyles = makeStyles({
  text: { marginBlock: '0 8px' },
  scroll: { maxBlockSize: '50dvh', overflowY: 'auto' },
  item: { display: 'block', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  note: { display: 'block', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  day: { inlineSize: '96px', whiteSpace: 'nowrap', '@media (max-width: 519px)': { inlineSize: 'auto' } },
  head: { '@media (max-width: 519px)': { display: 'none' } },
  // In the pane each item is a small card: what, then when, then why.
  row: { '@media (max-width: 519px)': { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto', alignItems: 'start', paddingBlock: '8px', '& > td': { display: 'block', blockSize: 'auto', paddingInline: '0 8px' }, '& > :last-child': { gridColumn: '1 / -1' } } },
});

interface SpreadPreviewProps {
  /** Those in sight: what a filter hides is not moved unseen. */
  overdue: readonly Entry[];
  /** Unfiltered, for what a filter hides takes time all the same. */
  whole: Program;
  frame: ProgramFrame;
  onClose: () => void;
}

/** Repair my week (U6): where each overdue item would go and why. Nothing is written before Accept; Undo takes all of it back. */
export default function SpreadPreview({ overdue, whole, frame, onClose }: SpreadPreviewProps) {
  const styles = useStyles();
  const { t } = useTranslation('acts');
  const { format, t: words } = useBoard();
  const { perform } = useActing();
  // What is proposed stays what is read, whatever arrives meanwhile.
  const [{ proposals, left }] = useState(() => {
    const found = proposeSpread(overdue, whole, frame);
    return { proposals: found, left: new Set(overdue.map(({ item }) => item)).size - found.length };
  });
  const why = ({ kind, free }: Reason): string => t(`spread.reason.${kind}`, { free: format.minutes(free) });
  const accept = (): void => {
    onClose();
    perform(proposals.map(({ item, change }) => ({ item, change })), 'spread');
  };
  return (
    <Dialog open onOpenChange={(_event, data) => { if (!data.open) onClose(); }}>
      <DialogSurface data-prompt="">
        <DialogBody>
          <DialogTitle>{t('spread.title')}</DialogTitle>
          <DialogContent>
            <p className={styles.text}>{proposals.length === 0 ? t('spread.none') : t('spread.text')}</p>
            {proposals.length === 0 ? null : (
              <div className={styles.scroll} tabIndex={0} role="region" aria-label={t('spread.title')}>
                <Table size="small" aria-label={t('spread.title')}>
                  <TableHeader className={styles.head}><TableRow><TableHeaderCell>{t('spread.item')}</TableHeaderCell><TableHeaderCell className={styles.day}>{t('spread.day')}</TableHeaderCell><TableHeaderCell>{t('spread.why')}</TableHeaderCell></TableRow></TableHeader>
                  <TableBody>
                    {proposals.map(({ item, day, reason, change }) => (
                      <TableRow key={`${item.source}:${item.id}`} className={styles.row} data-proposal={item.id} data-to={day}>
                        <TableCell><span className={styles.item} dir="auto" title={item.title}>{item.title}</span><span className={styles.note}>{words(SOURCE_LOOKS[item.source].word)}</span></TableCell>
                        <TableCell className={styles.day}>{format.day(day)}</TableCell>
                        <TableCell>{why(reason)}{change.kind === 'plan' ? <span className={styles.note}>{t('spread.plans')}</span> : null}</TableCell>
                      </TableRow>
                    ))}
                  </TableBody>
                </Table>
              </div>
            )}
            {left > 0 && proposals.length > 0 ? <p>{t('spread.left', { count: left })}</p> : null}
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>{t('spread.cancel')}</Button>
            {proposals.length === 0 ? null : <Button appearance="primary" onClick={accept}>{t('spread.accept', { count: proposals.length })}</Button>}
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
