/** A field, or one entry of a dictionary, that both sides changed since `base`, and not to the same. */
export interface Clash {
  field: string;
  /** The way inside the field: key of the dictionary, then field of its entry; empty when the field is none. */
  path: string[];
  /** Undefined: removed. */
  mine: unknown;
  theirs: unknown;
}

export interface Merged<T> {
  merged: T;
  clashes: Clash[];
}

/**
 * Joins two changes of the same thing, field by field: each field takes the side that changed it since `base`. Where both
 * changed it to different values `merged` holds theirs, so that nothing is overwritten before somebody has chosen, and the
 * clash is listed. Fields named in `dictionaries` are joined key by key, and an entry that is an object on all three sides
 * field by field; every other field is one value (the two ends of a time belong together). A field that is missing and one
 * that is undefined are the same. Values are plain JSON; results may share parts with the arguments.
 */
export function mergeFields<T extends object>(
  base: T,
  mine: T,
  theirs: T,
  dictionaries: readonly (keyof T & string)[] = [],
): Merged<T> {
  const depths = new Map<string, number>(dictionaries.map((field) => [field, DICTIONARY]));
  const { value, found } = join(recordOf(base), recordOf(mine), recordOf(theirs), (field) => depths.get(field) ?? 0);
  const clashes = found.map(({ path: [field = '', ...path], ...sides }) => ({ field, path, ...sides }));
  return { merged: value as T, clashes };
}

/** The merged object with my side in the clashes chosen: what is written after "Keep mine". */
export function takeMine<T extends object>({ merged }: Pick<Merged<T>, 'merged'>, chosen: readonly Clash[]): T {
  return chosen.reduce<T>((kept, { field, path, mine }) => withValue(recordOf(kept), [field, ...path], mine) as T, merged);
}

/** Plain JSON values compared by content, whatever the order of their fields. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (Array.isArray(a) !== Array.isArray(b) || !isObject(a) || !isObject(b)) return false;
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...names].every((name) => sameValue(own(a, name), own(b, name)));
}

/** A dictionary is opened, and so are its entries. */
const DICTIONARY = 2;

type Fields = Record<string, unknown>;
interface Found {
  path: string[];
  mine: unknown;
  theirs: unknown;
}

function join(base: Fields, mine: Fields, theirs: Fields, depthOf: (name: string) => number): { value: Fields; found: Found[] } {
  const entries: [string, unknown][] = [];
  const found: Found[] = [];
  for (const name of new Set([...Object.keys(theirs), ...Object.keys(mine)])) {
    const [was, here, there] = [own(base, name), own(mine, name), own(theirs, name)];
    const depth = depthOf(name);
    if (depth > 0 && isRecord(was) && isRecord(here) && isRecord(there)) {
      const inner = join(was, here, there, () => depth - 1);
      entries.push([name, inner.value]);
      found.push(...inner.found.map((each) => ({ ...each, path: [name, ...each.path] })));
      continue;
    }
    const chosen = sameValue(there, was) ? here : there;
    if (chosen !== undefined) entries.push([name, chosen]);
    if (!sameValue(here, was) && !sameValue(there, was) && !sameValue(here, there)) found.push({ path: [name], mine: here, theirs: there });
  }
  return { value: Object.fromEntries(entries), found };
}

function withValue(record: Fields, [name = '', ...rest]: string[], value: unknown): Fields {
  const entries = Object.entries(record).filter(([each]) => each !== name);
  const next = rest.length > 0 ? withValue(recordOf(own(record, name)), rest, value) : value;
  return Object.fromEntries(next === undefined ? entries : [...entries, [name, next]]);
}

/** Never what is inherited: an id may be called `constructor`. */
function own(record: object, name: string): unknown {
  return Object.hasOwn(record, name) ? (record as Fields)[name] : undefined;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function isRecord(value: unknown): value is Fields {
  return isObject(value) && !Array.isArray(value);
}

function recordOf(value: unknown): Fields {
  return isRecord(value) ? value : {};
}
