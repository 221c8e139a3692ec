import { Suspense, useLayoutEffect, useRef, useState } from 'react';
import type { FocusEvent, KeyboardEvent } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { Add20Regular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import type { ProgramFrame } from '../../domain/program.ts';
import { PANE } from '../program/layout.ts';
import { usePageKey } from './pagekey.ts';
import type { ListShown, PanelKeys } from './QuickAddPanel.tsx';
import { lazyPart } from '../lazypart.ts';

const load = () => import('./QuickAddPanel.tsx');
const QuickAddPanel = lazyPart(load);

const useStyles = makeStyles({
  place: { position: 'relative', flexGrow: 1, minInlineSize: '0', maxInlineSize: '480px', marginInline: 'auto', [PANE]: { flexBasis: '100%', maxInlineSize: 'none', order: 1, marginBlockEnd: '8px' } },
  field: {
    display: 'flex', alignItems: 'center', columnGap: '4px', boxSizing: 'border-box', blockSize: '32px', paddingInline: '10px', cursor: 'text',
    backgroundColor: tokens.colorNeutralBackground1, color: tokens.colorNeutralForeground3, borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`, borderBlockEndColor: tokens.colorNeutralStrokeAccessible,
    ':focus-within': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-1px' },
  },
  icon: { flexShrink: 0 },
  input: {
    flexGrow: 1, minInlineSize: '0', blockSize: '100%', padding: '0', border: 'none', outlineStyle: 'none', backgroundColor: 'transparent', font: 'inherit', fontSize: tokens.fontSizeBase300, color: tokens.colorNeutralForeground1, textOverflow: 'ellipsis',
    '::placeholder': { color: tokens.colorNeutralForeground3, opacity: 1 },
  },
  key: { flexShrink: 0, fontSize: tokens.fontSizeBase200, whiteSpace: 'nowrap', [PANE]: { display: 'none' } },
});

export interface Typed {
  text: string;
  caret: number;
}

/** F8: one line makes a task. What reads the line is fetched when the field first gets focus, so that the first view carries none of it. */
export function QuickAddField({ frame, narrow }: { frame: ProgramFrame; narrow: boolean }) {
  const styles = useStyles();
  const { t } = useTranslation('add');
  const input = useRef<HTMLInputElement>(null);
  const keys = useRef<PanelKeys>(null);
  // Enter was pressed before the code that reads the line had come.
  const [early, setEarly] = useState(false);
  const [typed, setTyped] = useState<Typed>({ text: '', caret: 0 });
  const [used, setUsed] = useState(false);
  const [inside, setInside] = useState(false);
  const [list, setList] = useState<ListShown | null>(null);
  useLayoutEffect(() => {
    const field = input.current;
    // Before the next key is heard: what is typed after a completed name must stand after it.
    if (field && document.activeElement === field && field.selectionStart !== typed.caret) field.setSelectionRange(typed.caret, typed.caret);
  }, [typed]);
  usePageKey('add', () => input.current?.focus());
  // Where focus was before: Esc goes back there, so that the next single key acts on the row one came from.
  const from = useRef<HTMLElement | null>(null);
  const enter = (event: FocusEvent<HTMLElement>): void => {
    if (!inside) from.current = event.relatedTarget instanceof HTMLElement ? event.relatedTarget : null;
    setInside(true);
    setUsed(true);
  };
  const follow = (): void => { if (input.current) setTyped({ text: input.current.value, caret: input.current.selectionStart ?? input.current.value.length }); };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape' && typed.text === '') {
      input.current?.blur();
      return from.current?.focus();
    }
    if (keys.current) keys.current.press(event);
    else if (event.key === 'Enter') setEarly(true);
  };
  const leave = (event: FocusEvent<HTMLElement>): void => { if (!event.currentTarget.contains(event.relatedTarget)) setInside(false); };
  return (
    <div className={styles.place} onFocus={enter} onBlur={leave}>
      <div className={styles.field} onClick={() => input.current?.focus()} onPointerEnter={() => { void load(); }}>
        <Add20Regular className={styles.icon} aria-hidden />
        <input
          ref={input} type="text" role="combobox" className={styles.input} value={typed.text} dir={typed.text === '' ? undefined : 'auto'} autoComplete="off" spellCheck enterKeyHint="done"
          aria-label={t('field.label')} aria-keyshortcuts="A" aria-autocomplete="list" aria-expanded={list !== null} placeholder={narrow ? t('field.placeholderShort') : t('field.placeholder')}
          {...(list === null ? {} : { 'aria-controls': list.id, ...(list.active === null ? {} : { 'aria-activedescendant': list.active }) })}
          onChange={follow} onSelect={follow} onKeyDown={onKeyDown}
        />
        {typed.text === '' && !inside ? <span className={styles.key} aria-hidden>{t('field.key')}</span> : null}
      </div>
      {used ? (
        <Suspense fallback={null}>
          <QuickAddPanel keys={keys} input={input} frame={frame} typed={typed} shown={inside} early={early} onTyped={setTyped} onList={setList} onEarly={() => setEarly(false)} />
        </Suspense>
      ) : null}
    </div>
  );
}
