import { useEffect, useImperativeHandle, useRef, useState } from 'react';
import type { KeyboardEvent, RefObject } from 'react';
import { makeStyles, tokens, useId } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { itemOfDraft } from '../../domain/draft.ts';
import type { ProgramFrame } from '../../domain/program.ts';
import { useActs } from '../../queries/acts.ts';
import { useSettings } from '../../queries/settings.ts';
import { useTargets } from '../../queries/targets.ts';
import type { Hindrance, Place } from './line.ts';
import { defaultPlace, draftOf, hindranceOf } from './line.ts';
import type { Typed } from './QuickAddField.tsx';
import { useFocusAfterConsent } from './afterconsent.ts';
import { useReturnedText } from './returnedtext.ts';
import { SuggestionList } from './SuggestionList.tsx';
import { Understood } from './Understood.tsx';
import { useLine } from './useline.ts';
import { useLookUp, useNames } from './usenames.ts';
import { useSuggestions } from './usesuggestions.ts';
import './words.ts';

/** The list of suggestions as the field must name it. */
export interface ListShown {
  id: string;
  active: string | null;
}

export interface PanelKeys {
  press(event: KeyboardEvent<HTMLInputElement>): void;
}

interface QuickAddPanelProps {
  keys: RefObject<PanelKeys | null>;
  input: RefObject<HTMLInputElement | null>;
  frame: ProgramFrame;
  typed: Typed;
  /** The field or the panel has focus. */
  shown: boolean;
  /** Enter was pressed before this was here. */
  early: boolean;
  onTyped(typed: Typed): void;
  onList(list: ListShown | null): void;
  onEarly(): void;
}

const useStyles = makeStyles({
  panel: {
    position: 'absolute', insetBlockStart: 'calc(100% + 4px)', insetInlineStart: '0', insetInlineEnd: '0', zIndex: 20, boxSizing: 'border-box', maxBlockSize: 'min(420px, 60dvh)', overflowY: 'auto',
    backgroundColor: tokens.colorNeutralBackground1, color: tokens.colorNeutralForeground1, borderRadius: tokens.borderRadiusMedium, boxShadow: tokens.shadow16, outline: `1px solid ${tokens.colorTransparentStroke}`,
  },
});

/** The place a line went to last, as long as the page stands. */
let lastPlace: Place | null = null;

const NO_WORDS: readonly string[] = [];

/** What the line means, said under it before anything is saved; suggestions while a name is typed; and the saving itself. */
export default function QuickAddPanel({ keys, input, frame, typed, shown, early, onTyped, onList, onEarly }: QuickAddPanelProps) {
  const styles = useStyles();
  const { t } = useTranslation('understood');
  const acts = useActs();
  const names = useNames(useTargets());
  const { targets } = names;
  const { settings } = useSettings();
  const [words, setWords] = useState(NO_WORDS);
  const [assignMe, setAssignMe] = useState(true);
  const [hindrance, setHindrance] = useState<{ kind: Hindrance; text: string } | null>(null);
  const [said, setSaid] = useState('');
  const { line: read, ready, noDates } = useLine(typed.text, frame, targets, words);
  const line = { ...read, assignMe };
  const byDefault = defaultPlace(settings, targets, lastPlace);
  const place = line.target ?? byDefault;
  const colleagues = useLookUp(typed, line, place, names);
  const write = (text: string, caret = text.length): void => onTyped({ text, caret });
  const remember = useReturnedText((text) => { if (input.current?.value === '') write(text); });
  const asking = useRef(false);
  useFocusAfterConsent(() => { if (asking.current) input.current?.focus(); });
  const suggestions = useSuggestions(typed, targets, write);
  // Somebody who went on elsewhere wants focus to stay there.
  useEffect(() => { if (!shown && document.activeElement !== document.body && !document.activeElement?.closest('[role="dialog"], [role="alertdialog"]')) asking.current = false; }, [shown]);
  const clear = (): void => { write(''); setWords(NO_WORDS); setAssignMe(true); setHindrance(null); };
  const save = (): void => {
    const inTheWay = hindranceOf(typed.text, line, place, targets.me);
    setHindrance(inTheWay === null ? null : { kind: inTheWay, text: typed.text });
    if (inTheWay !== null || place === null) return;
    const draft = draftOf(line, place, targets.me, frame.zone, crypto.randomUUID());
    remember(acts.perform([{ item: itemOfDraft(draft), change: { kind: 'create', draft } }]), typed.text);
    asking.current = true;
    if (line.target) lastPlace = line.target;
    setSaid(t('added', { title: draft.title }));
    clear();
    input.current?.focus();
  };
  // The button is gone once it did its work; who pressed it by key goes on typing.
  const find = (): void => { void colleagues.allow().catch(() => undefined).finally(() => input.current?.focus()); };
  const listId = useId('quick-add-list');
  useImperativeHandle(keys, () => ({
    press(event) {
      if (suggestions.press(event)) return;
      if (event.key === 'Enter') { event.preventDefault(); if (ready) save(); else setWaiting(true); }
      if (event.key === 'Escape') { event.stopPropagation(); clear(); }
    },
  }));
  const [waiting, setWaiting] = useState(early);
  const saveNow = useRef(save);
  useEffect(() => { saveNow.current = save; });
  // Saving changes a store, which draws at once, before `waiting` is down: without this mark the line would be saved again, and again.
  const savedEarly = useRef(false);
  useEffect(() => {
    if (!waiting || !ready || savedEarly.current) return;
    savedEarly.current = true;
    setWaiting(false);
    onEarly();
    saveNow.current();
  }, [waiting, ready, onEarly]);
  const open = shown && suggestions.shown.length > 0;
  const active = open ? suggestions.activeId(listId) : null;
  useEffect(() => onList(open ? { id: listId, active } : null), [open, active, listId, onList]);
  const stuck = hindrance !== null && hindrance.text === typed.text ? hindrance.kind : null;
  const anything = open || typed.text.trim() !== '' || stuck !== null;
  return (
    <>
      {shown && anything ? (
        <div className={styles.panel} onMouseDown={(event) => { if (!(event.target instanceof HTMLInputElement)) event.preventDefault(); }}>
          {open ? <SuggestionList id={listId} suggestions={suggestions} /> : null}
          <Understood line={line} place={place} byDefault={line.target === null} text={typed.text} stuck={stuck} noDates={noDates} today={frame} colleagues={colleagues} onAssignMe={setAssignMe} onNotDate={(word) => setWords([...words, word])} onAdd={save} onFind={find} />
        </div>
      ) : null}
      <span role="status" style={HIDDEN}>{said}</span>
    </>
  );
}

const HIDDEN = { position: 'absolute', inlineSize: '1px', blockSize: '1px', overflow: 'hidden', clipPath: 'inset(50%)', whiteSpace: 'nowrap' } as const;
