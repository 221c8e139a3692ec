import { Button, Checkbox, Combobox, Field, makeStyles, Option, tokens, typographyStyles } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FoundDocument } from '../../domain/document.ts';
import { FEWEST_LETTERS, useDocuments } from '../../queries/documents.ts';
import { refTo } from '../details/refto.ts';
import { useFocusOnce } from '../frame/usefocusonce.ts';
import { usePause } from './usepause.ts';
import './words.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', alignItems: 'start', rowGap: '4px' },
  field: { alignSelf: 'stretch' },
  box: { minWidth: 0, width: '100%' },
  option: { overflowWrap: 'anywhere' },
  folder: { color: tokens.colorNeutralForeground3, ...typographyStyles.caption1 },
});

interface Props {
  /** Addresses that are attached already. */
  out: readonly string[];
  onPick(document: FoundDocument): void;
}

/** A document by its name: among one's own, and, once that was allowed, among those of teams and colleagues too. */
export default function DocumentField({ out, onPick }: Props): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation('documents');
  const [typed, setTyped] = useState('');
  const [open, setOpen] = useState(false);
  const [everywhere, setEverywhere] = useState(false);
  const [refused, setRefused] = useState(false);
  const words = usePause(typed);
  const all = useDocuments(everywhere ? words : '', true);
  // The wider search finds one's own as well: never both.
  const own = useDocuments(everywhere && all.allowed ? '' : words, false);
  const from = everywhere && all.allowed ? all : own;
  const found = from.found.filter(({ url }) => !out.includes(url));
  const short = typed.trim().length < FEWEST_LETTERS;
  const field = useRef<HTMLInputElement>(null);
  const focusOnce = useFocusOnce(from.allowed, () => field.current?.focus());
  const allow = (state: typeof own): void => {
    const work = state.allow();
    setRefused(false);
    focusOnce(work);
    work.catch(() => { setRefused(true); setEverywhere(false); });
  };
  const spread = (): void => {
    if (!everywhere && !all.allowed) allow(all);
    setEverywhere(!everywhere);
  };
  const take = (url: string | undefined): void => {
    const document = found.find((each) => each.url === url);
    if (document === undefined) return;
    setOpen(false);
    setTyped('');
    onPick(document);
  };
  const note = from.problem !== null ? t('unread') : refused ? t('refused') : null;
  const empty = t(short ? 'type' : from.reading ? 'reading' : 'none');
  return (
    <div className={styles.root}>
      {own.allowed || all.allowed ? null : <Button size="small" onClick={() => { allow(own); }}>{t('allow')}</Button>}
      <Field className={styles.field} label={t('label')} size="small" {...(note === null ? {} : { validationState: 'warning', validationMessage: note })}>
        <Combobox
          ref={refTo(field)} className={styles.box} size="medium" freeform inlinePopup expandIcon={null} autoFocus placeholder={t('placeholder')} value={typed} selectedOptions={[]} disabled={!from.allowed}
          open={open} onOpenChange={(_event, data) => { setOpen(data.open); }}
          onChange={(event) => { setTyped(event.currentTarget.value); setOpen(true); }}
          onOptionSelect={(_event, { optionValue }) => { take(optionValue); }}
          onKeyDown={(event) => { if (event.key === 'Enter') event.preventDefault(); }}
        >
          {found.map(({ url, name, folder }) => <Option key={url} className={styles.option} value={url} text={name}><bdi>{name}</bdi>{folder === null ? null : <bdi className={styles.folder}>{folder}</bdi>}</Option>)}
          {found.length === 0 ? <Option disabled value="" text={empty}>{empty}</Option> : null}
        </Combobox>
      </Field>
      <Checkbox checked={everywhere} label={t('everywhere')} onChange={spread} />
    </div>
  );
}
