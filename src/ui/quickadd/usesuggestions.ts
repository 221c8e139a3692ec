import { useState } from 'react';
import type { KeyboardEvent } from 'react';
import { fold } from '../../domain/fold.ts';
import type { Typed } from './QuickAddField.tsx';
import type { Names, Suggestion, TokenAt } from './suggestions.ts';
import { completed, suggestionsFor, tokenAt } from './suggestions.ts';

export interface Suggestions {
  shown: readonly Suggestion[];
  sign: '+' | '@';
  active: number | null;
  activeId(listId: string): string | null;
  choose(suggestion: Suggestion): void;
  /** True when the key was meant for the list. */
  press(event: KeyboardEvent): boolean;
}

const NONE: readonly Suggestion[] = [];

/** A name that is written out already needs no completing: Enter then saves the line. */
function firstActive(token: TokenAt, shown: readonly Suggestion[]): number | null {
  return shown.length === 0 || token.typed === '' || shown.some(({ name }) => fold(name) === fold(token.typed)) ? null : 0;
}

/** Suggestions for the name at the caret: arrows walk them, Enter or Tab takes one, Escape puts them away for this name. */
export function useSuggestions(typed: Typed, names: Names, write: (text: string, caret: number) => void): Suggestions {
  const token = tokenAt(typed.text, typed.caret);
  const about = token === null ? '' : `${token.from}${token.sign}${token.typed}`;
  const [away, setAway] = useState('');
  const [walked, setWalked] = useState<{ about: string; at: number } | null>(null);
  const shown = token === null || away === `${token.from}${token.sign}` ? NONE : suggestionsFor(token, names);
  const active = token === null ? null : walked?.about === about ? walked.at : firstActive(token, shown);
  const choose = (suggestion: Suggestion): void => {
    if (token === null) return;
    const next = completed(typed.text, token, suggestion);
    write(next.text, next.caret);
  };
  const press = (event: KeyboardEvent): boolean => {
    if (token === null || shown.length === 0) return false;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const chosen = (event.key === 'Enter' || event.key === 'Tab') && !event.shiftKey && active !== null ? shown[active] : undefined;
    if (step !== 0) setWalked({ about, at: active === null ? (step > 0 ? 0 : shown.length - 1) : (active + step + shown.length) % shown.length });
    else if (chosen) choose(chosen);
    else if (event.key === 'Escape') setAway(`${token.from}${token.sign}`);
    else return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  };
  return { shown, sign: token?.sign ?? '+', active, activeId: (listId) => (active === null ? null : `${listId}-${active}`), choose, press };
}
