/** Evaluates a checked filter tree over an entity, with OData's rules for null. */
import type { Entity } from './entity.ts';
import type { CompareOp, Expression } from './tree.ts';

type Value = unknown;
type Variables = Readonly<Record<string, Value>>;

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function follow(path: readonly string[], item: Entity, variables: Variables): Value {
  const [head = ''] = path;
  const bound = Object.hasOwn(variables, head);
  let value: Value = bound ? variables[head] : item;
  for (const name of bound ? path.slice(1) : path) value = isRecord(value) ? value[name] : null;
  return value ?? null;
}

const INSTANT = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)?)?$/i;

/** Strings that are instants compare as instants, others without case, as Exchange and the directory do; ids are told apart by `exact`. */
function comparableForm(value: Value, exact: boolean): string | number | null {
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'number') return value;
  if (typeof value !== 'string') return null;
  if (INSTANT.test(value)) {
    const zoned = /(Z|[+-]\d\d:\d\d)$/i.test(value) && value.includes('T') ? value : value.includes('T') ? `${value}Z` : value;
    const time = Date.parse(zoned.replace(/(\.\d{3})\d+/, '$1'));
    if (!Number.isNaN(time)) return time;
  }
  return exact ? value : value.toLowerCase();
}

/** -1, 0, 1; null when the two cannot be ordered. */
export function compareValues(left: Value, right: Value, exact = false): -1 | 0 | 1 | null {
  const a = comparableForm(left, exact);
  const b = comparableForm(right, exact);
  if (a === null || b === null || typeof a !== typeof b) return null;
  return a < b ? -1 : a > b ? 1 : 0;
}

function isId(node: Expression): boolean {
  return node.kind === 'path' && /^id$|Id$/.test(node.segments.at(-1) ?? '');
}

/** null equals null only; every order with null is false ([OData 4.01 part 2, 5.1.1.1]). */
function compare(op: CompareOp, left: Value, right: Value, exact: boolean): boolean {
  if (left === null || right === null) {
    const same = left === right;
    return op === 'eq' ? same : op === 'ne' ? !same : false;
  }
  const order = compareValues(left, right, exact);
  if (order === null) return op === 'ne';
  return { eq: order === 0, ne: order !== 0, gt: order > 0, ge: order >= 0, lt: order < 0, le: order <= 0 }[op];
}

const TEXT: Readonly<Record<string, (a: string, b: string) => Value>> = {
  startswith: (a, b) => a.toLowerCase().startsWith(b.toLowerCase()),
  endswith: (a, b) => a.toLowerCase().endsWith(b.toLowerCase()),
  contains: (a, b) => a.toLowerCase().includes(b.toLowerCase()),
  indexof: (a, b) => a.toLowerCase().indexOf(b.toLowerCase()),
  concat: (a, b) => a + b,
  tolower: (a) => a.toLowerCase(),
  toupper: (a) => a.toUpperCase(),
  trim: (a) => a.trim(),
  length: (a) => a.length,
};

const DATE_PARTS: Readonly<Record<string, (date: Date) => number>> = {
  year: (date) => date.getUTCFullYear(), month: (date) => date.getUTCMonth() + 1, day: (date) => date.getUTCDate(),
  hour: (date) => date.getUTCHours(), minute: (date) => date.getUTCMinutes(), second: (date) => date.getUTCSeconds(),
};

function call(name: string, args: readonly Value[]): Value {
  const [first, second, third] = args;
  const part = DATE_PARTS[name];
  if (part) {
    const time = comparableForm(first, true);
    return typeof time === 'number' ? part(new Date(time)) : null;
  }
  if (typeof first !== 'string') return null;
  if (name === 'substring') return first.substring(Number(second), third === undefined ? first.length : Number(second) + Number(third));
  const one = ['tolower', 'toupper', 'trim', 'length'].includes(name);
  if (!one && typeof second !== 'string') return null;
  return TEXT[name]?.(first, String(second)) ?? null;
}

function lambda(node: Extract<Expression, { kind: 'lambda' }>, item: Entity, variables: Variables): boolean {
  const source = follow(node.source, item, variables);
  const list: readonly unknown[] = Array.isArray(source) ? source : [];
  const { body, variable } = node;
  if (!body || variable === null) return list.length > 0;
  const test = (element: unknown): boolean => evaluate(body, item, { ...variables, [variable]: element }) === true;
  return node.op === 'any' ? list.some(test) : list.every(test);
}

/** The value of the tree for this item; a comparison that touches null counts as false. */
export function evaluate(node: Expression, item: Entity, variables: Variables = {}): Value {
  switch (node.kind) {
    case 'literal': return node.value;
    case 'path': return follow(node.segments, item, variables);
    case 'compare': return compare(node.op, evaluate(node.left, item, variables), evaluate(node.right, item, variables), isId(node.left) || isId(node.right));
    case 'in': {
      const left = evaluate(node.left, item, variables);
      return node.list.some((literal) => compare('eq', left, literal.value, isId(node.left)));
    }
    case 'and': return evaluate(node.left, item, variables) === true && evaluate(node.right, item, variables) === true;
    case 'or': return evaluate(node.left, item, variables) === true || evaluate(node.right, item, variables) === true;
    case 'not': return evaluate(node.operand, item, variables) !== true;
    case 'call': return call(node.name, node.args.map((arg) => evaluate(arg, item, variables)));
    case 'lambda': return lambda(node, item, variables);
  }
}

/** @param tree checked by `checkBoolean`. */
export function matchesFilter(tree: Expression, item: Entity): boolean {
  return evaluate(tree, item) === true;
}
