import { describe, expect, it } from 'vitest';
import words from '../language/en/keys.json' with { type: 'json' };
import { capOf, isPageKey, PAGE_KEYS, pageVerb, ROW_KEYS, ROW_VERBS, rowVerb } from './keys.ts';

const press = (key: string, more: Partial<KeyboardEvent> = {}) =>
  ({ key, code: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...more });

describe('rowVerb', () => {
  it('knows the letters of A7, large or small', () => {
    expect([...'tmwndpc. '].map((key) => rowVerb(press(key)))).toEqual(
      ['today', 'tomorrow', 'this-week', 'next-week', 'no-date', 'pick', 'complete', 'menu', 'complete'],
    );
    expect(rowVerb(press('T'))).toBe('today');
  });

  it('goes by the place of the key where the script is not Latin', () => {
    expect(rowVerb(press('е', { code: 'KeyT' }))).toBe('today');
    // A French keyboard has its M elsewhere: the letter counts, not the place.
    expect(rowVerb(press('m', { code: 'Semicolon' }))).toBe('tomorrow');
    expect(rowVerb(press(',', { code: 'KeyM' }))).toBeNull();
    expect(rowVerb(press('ز', { code: 'Period' }))).toBe('menu');
    expect(rowVerb(press(':', { code: 'Period' }))).toBeNull();
  });

  it('leaves the browser its own keys', () => {
    for (const held of ['ctrlKey', 'metaKey', 'altKey', 'shiftKey']) expect(rowVerb(press('t', { [held]: true }))).toBeNull();
    for (const key of ['Enter', 'Tab', 'ArrowDown', 'x', 'F5']) expect(rowVerb(press(key))).toBeNull();
  });

  it('writes one cap for each verb', () => {
    expect(capOf('complete')).toBe('C');
    for (const verb of new Set(Object.values(ROW_KEYS))) expect(capOf(verb)).toMatch(/^[A-Z.]$/);
  });
});

describe('pageVerb', () => {
  it('knows ? and Ctrl+Z, also as Cmd+Z', () => {
    expect(pageVerb(press('?', { shiftKey: true }))).toBe('keys');
    expect(pageVerb(press('z', { ctrlKey: true }))).toBe('undo');
    expect(pageVerb(press('z', { metaKey: true }))).toBe('undo');
    expect(pageVerb(press('Z', { ctrlKey: true, shiftKey: true }))).toBeNull();
    expect(pageVerb(press('z'))).toBeNull();
    expect(pageVerb(press('ئ', { code: 'KeyZ', ctrlKey: true }))).toBe('undo');
    expect(pageVerb(press('؟', { code: 'Slash', shiftKey: true }))).toBe('keys');
  });
});

describe('isPageKey', () => {
  it('takes signs however they are typed, and letters only alone', () => {
    expect(isPageKey(press('/', { shiftKey: true }), 'search')).toBe(true);
    expect(isPageKey(press('ظ', { code: 'Slash' }), 'search')).toBe(true);
    expect(isPageKey(press('؟', { code: 'Slash', shiftKey: true }), 'search')).toBe(false);
    expect(isPageKey(press('y'), 'triage')).toBe(true);
    expect(isPageKey(press('н', { code: 'KeyY' }), 'triage')).toBe(true);
    expect(isPageKey(press('Y', { shiftKey: true }), 'triage')).toBe(false);
    expect(isPageKey(press('a', { ctrlKey: true }), 'add')).toBe(false);
  });

  it('never means a key of a row too', () => {
    for (const key of Object.values(PAGE_KEYS)) expect(ROW_KEYS[key]).toBeUndefined();
  });
});

describe('the list of keys', () => {
  it('has words for every key there is', () => {
    for (const name of [...ROW_VERBS, ...Object.keys(PAGE_KEYS)]) expect(words).toHaveProperty(name);
    expect(new Set(ROW_VERBS)).toEqual(new Set(Object.values(ROW_KEYS)));
  });
});
