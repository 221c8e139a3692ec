/** Order hints [planner-order-hint-format]: strings sorted by character codes 32 to 126. */

const LOWEST = 34;
const FIRST = 35;
const PAST = 127;

/**
 * A stored hint strictly between two stored hints; an empty string stands for the start or the end of the list.
 * Where `next` does not come after `previous` it is passed over.
 */
export function hintBetween(previous: string, next: string): string {
  let upper: string | undefined = next !== '' && next > previous ? next : undefined;
  let hint = '';
  for (let i = 0; ; i++) {
    const low = i < previous.length ? previous.charCodeAt(i) : LOWEST;
    const high = upper !== undefined && i < upper.length ? upper.charCodeAt(i) : PAST;
    const middle = Math.floor((low + high) / 2);
    if (middle > low && middle < high && middle > FIRST) return hint + String.fromCharCode(middle);
    // No room at this character: keep it and look at the next one. A hint never ends in the first character, so there is always room before it.
    const kept = Math.max(low, FIRST);
    hint += String.fromCharCode(kept);
    if (kept < high) upper = undefined;
  }
}

/** True for what a client may send: ends in `!`, holds a space, characters 32 to 126 only. A value read from the service has neither. */
export function isClientHint(value: unknown): value is string {
  return typeof value === 'string' && /^[\x20-\x7e]* [\x20-\x7e]*!$/.test(value);
}

/**
 * The stored hint for a client's `<previous> <next>!`. Either side may be a client's hint itself, for several moves in a row before an answer:
 * the form is postfix, a space parts the two sides and `!` joins them.
 * @returns undefined where the string is not of that form.
 */
export function computeHint(value: string): string | undefined {
  const stack: string[] = [];
  let pending: string | undefined = '';
  for (const character of value) {
    if (character === ' ') {
      if (pending !== undefined) stack.push(pending);
      pending = '';
    } else if (character === '!') {
      if (pending !== undefined) stack.push(pending);
      const next = stack.pop();
      const previous = stack.pop();
      if (previous === undefined || next === undefined) return undefined;
      stack.push(hintBetween(previous, next));
      pending = undefined;
    } else {
      pending = (pending ?? '') + character;
    }
  }
  return pending === undefined && stack.length === 1 ? stack[0] : undefined;
}
