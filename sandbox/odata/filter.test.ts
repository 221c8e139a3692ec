import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TypeSpec } from './contract.ts';
import { matchesFilter } from './filter.ts';
import { parseFilter } from './parse.ts';
import type { CompareOp, Expression, Literal } from './tree.ts';
import { checkBoolean } from './typecheck.ts';

const ADDRESS: TypeSpec = { name: 'address', properties: { city: { type: 'String' } } };
const TYPE: TypeSpec = {
  name: 'thing',
  properties: {
    name: { type: 'String' }, size: { type: 'Int32' }, open: { type: 'Boolean' }, made: { type: 'DateTimeOffset' },
    kind: { type: 'Enum', members: ['a', 'b'] }, home: { type: 'Complex', of: ADDRESS }, tags: { type: 'String', collection: true },
  },
};

function text(node: Expression): string {
  switch (node.kind) {
    case 'literal': return node.type === 'String' ? `'${String(node.value).replaceAll("'", "''")}'` : String(node.value);
    case 'path': return node.segments.join('/');
    case 'compare': return `${text(node.left)} ${node.op} ${text(node.right)}`;
    case 'in': return `${text(node.left)} in (${node.list.map(text).join(', ')})`;
    case 'and': case 'or': return `(${text(node.left)} ${node.kind} ${text(node.right)})`;
    case 'not': return `not (${text(node.operand)})`;
    case 'call': return `${node.name}(${node.args.map(text).join(',')})`;
    case 'lambda': return `${node.source.join('/')}/${node.op}(${node.variable ?? ''}:${node.body ? text(node.body) : ''})`;
  }
}

type Thing = { name: string | null; size: number | null; open: boolean; home: { city: string } | null; tags: string[] };

/** Written without a look at filter.ts: the second opinion. */
function naive(node: Expression, thing: Thing, tag = ''): boolean {
  const read = (side: Expression): string | number | boolean | null => {
    if (side.kind === 'literal') return side.value;
    if (side.kind !== 'path') throw new Error('unexpected');
    const [head, next] = side.segments;
    const found = head === 't' ? tag : next === 'city' ? (thing.home?.city ?? null) : (thing[head as 'name' | 'size' | 'open'] ?? null);
    return typeof found === 'string' ? found.toLowerCase() : found;
  };
  const low = (value: string | number | boolean | null) => (typeof value === 'string' ? value.toLowerCase() : value);
  if (node.kind === 'and') return naive(node.left, thing, tag) && naive(node.right, thing, tag);
  if (node.kind === 'or') return naive(node.left, thing, tag) || naive(node.right, thing, tag);
  if (node.kind === 'not') return !naive(node.operand, thing, tag);
  if (node.kind === 'in') return node.list.some((literal) => low(literal.value) === low(read(node.left)));
  if (node.kind === 'lambda') return node.op === 'any' ? thing.tags.some((one) => naive(node.body as Expression, thing, one)) : thing.tags.every((one) => naive(node.body as Expression, thing, one));
  if (node.kind === 'call') {
    const [a, b] = node.args.map((arg) => low(read(arg)));
    return typeof a === 'string' && typeof b === 'string' && (node.name === 'contains' ? a.includes(b) : node.name === 'startswith' ? a.startsWith(b) : a.endsWith(b));
  }
  if (node.kind !== 'compare') throw new Error('unexpected');
  const [a, b] = [low(read(node.left)), low(read(node.right))];
  if (node.op === 'eq') return a === b;
  if (node.op === 'ne') return a !== b;
  if (a === null || b === null) return false;
  return node.op === 'gt' ? a > b : node.op === 'ge' ? a >= b : node.op === 'lt' ? a < b : a <= b;
}

const word = fc.stringMatching(/^[a-cA-C' ,()]{0,4}$/);
const literal = (value: Literal['value'], type: Literal['type']): Literal => ({ kind: 'literal', type, value });
const path = (...segments: string[]): Expression => ({ kind: 'path', segments });
const op = fc.constantFrom<CompareOp>('eq', 'ne', 'gt', 'ge', 'lt', 'le');
const stringPath = fc.constantFrom(path('name'), path('home', 'city'));
const leaf = fc.oneof(
  fc.record({ kind: fc.constant('compare' as const), op, left: stringPath, right: word.map((w) => literal(w, 'String')) }),
  fc.record({ kind: fc.constant('compare' as const), op, left: fc.constant(path('size')), right: fc.integer({ min: -3, max: 3 }).map((n) => literal(n, 'Int64')) }),
  fc.record({ kind: fc.constant('compare' as const), op: fc.constantFrom<CompareOp>('eq', 'ne'), left: fc.constant(path('open')), right: fc.boolean().map((b) => literal(b, 'Boolean')) }),
  fc.record({ kind: fc.constant('compare' as const), op, left: fc.constantFrom(path('name'), path('size')), right: fc.constant(literal(null, 'Null')) }),
  fc.record({ kind: fc.constant('in' as const), left: stringPath, list: fc.array(word.map((w) => literal(w, 'String')), { minLength: 1, maxLength: 3 }) }),
  fc.record({ kind: fc.constant('call' as const), name: fc.constantFrom('contains', 'startswith', 'endswith'), args: fc.tuple(stringPath, word.map((w) => literal(w, 'String'))).map((pair) => [...pair]) }),
  fc.record({
    kind: fc.constant('lambda' as const), op: fc.constantFrom<'any' | 'all'>('any', 'all'), source: fc.constant(['tags']), variable: fc.constant('t'),
    body: fc.record({ kind: fc.constant('compare' as const), op, left: fc.constant(path('t')), right: word.map((w) => literal(w, 'String')) }),
  }),
) as fc.Arbitrary<Expression>;
const { tree } = fc.letrec<{ tree: Expression }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4 },
    leaf,
    fc.record({ kind: fc.constantFrom('and' as const, 'or' as const), left: tie('tree'), right: tie('tree') }) as fc.Arbitrary<Expression>,
    fc.record({ kind: fc.constant('not' as const), operand: tie('tree') }) as fc.Arbitrary<Expression>,
  ),
}));
const thing: fc.Arbitrary<Thing> = fc.record({
  name: fc.option(word), size: fc.option(fc.integer({ min: -3, max: 3 })), open: fc.boolean(), home: fc.option(fc.record({ city: word })), tags: fc.array(word, { maxLength: 3 }),
});

describe('$filter', () => {
  it('reads back what was printed, and evaluates it as a second opinion does', () => {
    fc.assert(
      fc.property(tree, thing, (printed, item) => {
        const parsed = parseFilter(text(printed));
        expect(parsed).toEqual(printed);
        checkBoolean(parsed, TYPE);
        expect(matchesFilter(parsed, item)).toBe(naive(printed, item));
      }),
      { numRuns: 500 },
    );
  });

  it('binds and before or, and not closest', () => {
    const item = { name: 'x', size: 1, open: true };
    expect(matchesFilter(parseFilter("open eq true or size eq 1 and name eq 'y'"), item)).toBe(true);
    expect(matchesFilter(parseFilter("not open eq true or name eq 'x'"), item)).toBe(true);
    expect(matchesFilter(parseFilter("not (open eq true or name eq 'x')"), item)).toBe(false);
  });

  it.each([
    ["tolower(name) eq 'abc'", true],
    ['length(name) gt 3', false],
    ["year(made) eq 2026 and month(made) eq 10", true],
    ['made ge 2026-10-14T09:00:00+02:00', true],
    ['made gt 2026-10-14', true],
    ["made lt 2026-10-14T06:59:59.9999999Z", false],
    ["tags/any()", true],
    ["trim(concat(name,' ')) eq 'abc'", true],
  ])('%s is %s', (filter, expected) => {
    const parsed = parseFilter(filter);
    checkBoolean(parsed, TYPE);
    expect(matchesFilter(parsed, { name: 'ABC', made: '2026-10-14T07:00:00Z', tags: ['x'] })).toBe(expected);
  });

  it.each([
    ['foo eq 1', "Could not find a property named 'foo' on type 'microsoft.graph.thing'."],
    ['home/street eq null', "Could not find a property named 'street' on type 'microsoft.graph.address'."],
    ["size eq 'x'", 'incompatible types'],
    ['name eq 1', 'incompatible types'],
    ["made ge '2026-10-14'", 'incompatible types'],
    ["kind eq 'c'", 'not a valid enumeration type constant'],
    ['name', 'must evaluate to a single boolean value'],
    ["shout(name) eq 'x'", "unknown function with name 'shout'"],
    ["startswith(size,'1')", 'No function signature'],
    ["home/any(h:h/city eq 'x')", 'may only be used following a collection'],
  ])('%s is refused', (filter, message) => {
    expect(() => checkBoolean(parseFilter(filter), TYPE)).toThrow(message);
  });

  it.each(['', 'name eq', "name eq 'x", 'name eq eq 1', "(name eq 'x'", "name eq 'x' and", "name = 'x'"])('%j is no filter', (filter) => {
    expect(() => parseFilter(filter)).toThrow('Invalid filter clause');
  });
});
