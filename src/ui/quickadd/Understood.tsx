import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { ProgramFrame } from '../../domain/program.ts';
import type { QuickAdd } from '../../domain/quickadd.ts';
import type { Colleagues } from '../../queries/colleagues.ts';
import { useFormat } from '../language/format.ts';
import { PANE } from '../program/layout.ts';
import { Chips } from './Chips.tsx';
import type { Hindrance, Place } from './line.ts';
import { unassignable } from './line.ts';

const useStyles = makeStyles({
  understood: { display: 'flex', flexDirection: 'column', rowGap: '8px', padding: '10px' },
  foot: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '12px', rowGap: '4px' },
  hint: { marginInlineStart: 'auto', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground3, [PANE]: { display: 'none' } },
  find: { alignSelf: 'start' },
  add: { [PANE]: { marginInlineStart: 'auto' } },
  notes: { listStyleType: 'none', margin: '0', padding: '0', display: 'flex', flexDirection: 'column', rowGap: '2px', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
  stuck: { margin: '0', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorPaletteRedForeground1 },
  box: { '& label': { paddingBlock: '4px' } },
});

interface UnderstoodProps {
  line: QuickAdd;
  place: Place | null;
  /** The line names no place: it goes where lines go by default. */
  byDefault: boolean;
  text: string;
  /** Why the last Enter did not save. */
  stuck: Hindrance | null;
  noDates: boolean;
  today: ProgramFrame;
  colleagues: Colleagues;
  onAssignMe(on: boolean): void;
  onNotDate(word: string): void;
  onAdd(): void;
  /** Asks for leave to look people up. */
  onFind(): void;
}

/** Doubts and what else is worth knowing before it is saved, in plain sentences. */
function useNotes({ line, place, noDates, colleagues }: UnderstoodProps): string[] {
  const { t } = useTranslation('understood');
  const format = useFormat();
  const without = unassignable(line, place);
  const named = place?.kind === 'list' && line.people.length > 0 && line.target === null;
  return [
    ...line.doubts.filter(({ kind }) => kind !== 'no-title').map(({ kind, text }) => t(`doubt.${kind}`, { text })),
    ...(named ? [t('doubt.list-has-no-people')] : []),
    ...(without.length > 0 ? [t(colleagues.closed ? 'note.noAddress' : 'note.outside', { names: format.commas(without.map(({ name, address }) => name ?? address ?? '')) })] : []),
    ...(place?.kind === 'plan' && !line.assignMe && line.people.length === without.length ? [t('note.nobody')] : []),
    ...(noDates ? [t('note.noDates')] : []),
  ];
}

/** F8: the line as it was understood, before anything is saved. */
export function Understood(props: UnderstoodProps) {
  const styles = useStyles();
  const { t } = useTranslation('understood');
  const { line, place, text, stuck, colleagues } = props;
  const notes = useNotes(props);
  const closed = colleagues.closed && place?.kind === 'plan' && (unassignable(line, place).length > 0 || line.doubts.some(({ kind }) => kind === 'unknown-person'));
  return (
    <div role="group" aria-label={t('panel.name')} className={styles.understood}>
      {stuck === null ? null : <p role="alert" className={styles.stuck}>{stuck === 'no-title' ? t('doubt.no-title') : t(`note.${stuck}`)}</p>}
      {text.trim() === '' ? null : <Chips line={line} place={place} byDefault={props.byDefault} text={text} frame={props.today} onNotDate={props.onNotDate} />}
      {notes.length === 0 ? null : <ul className={styles.notes} role="list">{notes.map((note) => <li key={note}>{note}</li>)}</ul>}
      {closed ? <Button size="small" className={styles.find} onClick={props.onFind}>{t('note.find')}</Button> : null}
      {text.trim() === '' ? null : (
        <div className={styles.foot}>
          {place?.kind === 'plan' ? <Checkbox className={styles.box} label={t('panel.assignMe')} checked={line.assignMe} onChange={(_event, data) => props.onAssignMe(data.checked === true)} /> : null}
          <span className={styles.hint}>{t('hint')}</span>
          <Button appearance="primary" size="small" className={styles.add} onClick={props.onAdd}>{t('panel.add')}</Button>
        </div>
      )}
    </div>
  );
}
