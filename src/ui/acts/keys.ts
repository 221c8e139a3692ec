/** What a single key does to the row that has focus (A7). Also a menu entry each (U19). */
export type RowVerb = 'complete' | 'today' | 'tomorrow' | 'this-week' | 'next-week' | 'no-date' | 'pick' | 'menu' | 'pin' | 'block';

/** The letters; kept as data so that they can be made a setting. */
export const ROW_KEYS: Readonly<Record<string, RowVerb>> = {
  c: 'complete', ' ': 'complete', t: 'today', m: 'tomorrow', w: 'this-week', n: 'next-week', d: 'no-date', p: 'pick', f: 'pin', b: 'block', '.': 'menu',
};

/** The keys that work wherever nobody types, undo apart. Each is listed by ?. */
export const PAGE_KEYS = { add: 'a', plan: 'l', triage: 'y', search: '/', keys: '?' } as const;
export type PageKey = keyof typeof PAGE_KEYS;

/** Every verb of a row, each once, in the order in which the list of keys tells them. */
export const ROW_VERBS: readonly RowVerb[] = [...new Set(Object.values(ROW_KEYS))];

/** How a verb's key is written on a key cap; the letter wins over the space bar. */
export function capOf(verb: RowVerb): string {
  const [key] = Object.entries(ROW_KEYS).find(([, each]) => each === verb) ?? [''];
  return key.toUpperCase();
}

type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** What the key means with a row in focus; null when it means nothing. */
export function rowVerb(event: Pressed): RowVerb | null {
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return null;
  const letter = letterOf(event);
  return letter === undefined ? null : ROW_KEYS[letter] ?? null;
}

/** Signs that an Arabic or Hebrew keyboard has elsewhere, or not at all, by the place that they have on a Latin one. */
const PLACES: Readonly<Record<string, string>> = { Slash: '/', Period: '.' };

/** Letters count by their place where the script is not Latin. */
function letterOf({ key, code }: Pressed): string | undefined {
  const small = key.toLowerCase();
  return small.length === 1 && small <= '~' ? small : PLACES[code] ?? /^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase();
}

/** True for the key of the page that goes by this name. A sign counts however it is typed; a letter without any other key held. */
export function isPageKey(event: Pressed, name: PageKey): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  const wanted: string = PAGE_KEYS[name];
  if (wanted === '?') return event.key === '?' || event.key === '؟';
  if (!/[a-z]/.test(wanted)) return event.key === wanted || (!event.shiftKey && letterOf(event) === wanted);
  return !event.shiftKey && letterOf(event) === wanted;
}

/** What the key means wherever it is pressed outside a field. */
export function pageVerb(event: Pressed): 'undo' | 'keys' | null {
  if (isPageKey(event, 'keys')) return 'keys';
  return letterOf(event) === 'z' && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey ? 'undo' : null;
}

/** True where letters belong to a field. */
export function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
}
