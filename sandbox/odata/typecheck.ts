/** Checks a filter tree against a TypeSpec before it is evaluated, as OData does: unknown names and clashing types are 400. */
import type { PropertySpec, TypeSpec } from './contract.ts';
import { badRequest, unknownProperty } from './errors.ts';
import type { Expression, LiteralType } from './tree.ts';

/** What an expression gives. `Any`: a member of an open type. */
export type ValueType = PropertySpec['type'] | LiteralType | 'Any' | 'Collection';
export type Scope = Readonly<Record<string, PropertySpec>>;

const OPERATOR_KIND = { eq: 'Equal', ne: 'NotEqual', gt: 'GreaterThan', ge: 'GreaterThanOrEqual', lt: 'LessThan', le: 'LessThanOrEqual' } as const;
const FAMILIES: Record<string, string> = {
  String: 'text', Enum: 'text', Guid: 'guid', Boolean: 'flag', Int32: 'number', Int64: 'number', Double: 'number',
  DateTimeOffset: 'instant', Date: 'instant', TimeOfDay: 'time', Duration: 'duration',
};

interface Signature {
  args: readonly string[];
  result: ValueType;
}

const instant = { args: ['instant'], result: 'Int32' } as const;
const textTest = { args: ['text', 'text'], result: 'Boolean' } as const;
const textChange = { args: ['text'], result: 'String' } as const;

export const FUNCTIONS: Readonly<Record<string, Signature>> = {
  startswith: textTest, endswith: textTest, contains: textTest,
  tolower: textChange, toupper: textChange, trim: textChange,
  length: { args: ['text'], result: 'Int32' }, indexof: { args: ['text', 'text'], result: 'Int32' },
  concat: { args: ['text', 'text'], result: 'String' }, substring: { args: ['text', 'number'], result: 'String' },
  year: instant, month: instant, day: instant, hour: instant, minute: instant, second: instant,
};

/** The spec behind a path; null behind an open type. @throws GraphFault 400 for an unknown name. */
export function typeOfPath(path: readonly string[], type: TypeSpec, scope: Scope = {}): PropertySpec | null {
  const [head = '', ...rest] = path;
  let spec: PropertySpec | null = scope[head] ?? null;
  let names: readonly string[] = rest;
  let owner = type;
  if (!spec) {
    spec = null;
    names = path;
  }
  for (const name of names) {
    if (spec) {
      if (spec.type !== 'Complex' || !spec.of || spec.collection) throw badRequest(`The property '${name}' cannot be reached: the value before it is not a single complex value.`);
      owner = spec.of;
    }
    const next: PropertySpec | undefined = owner.properties[name];
    const navigation = owner.navigation?.[name];
    if (next) spec = next;
    else if (navigation) spec = { type: 'Complex', of: navigation.type, collection: navigation.collection };
    else if (owner.open) return null;
    else throw unknownProperty(name, owner.name);
  }
  return spec;
}

function edm(type: ValueType): string {
  return type === 'Enum' ? 'microsoft.graph.enum' : type === 'Null' ? 'null' : `Edm.${type}`;
}

function clash(left: ValueType, right: ValueType, kind: string): Error {
  return badRequest(`A binary operator with incompatible types was detected. Found operand types '${edm(left)}' and '${edm(right)}' for operator kind '${kind}'.`);
}

function comparable(left: ValueType, right: ValueType): boolean {
  if (left === 'Any' || right === 'Any' || left === 'Null' || right === 'Null') return true;
  const a = FAMILIES[left];
  const b = FAMILIES[right];
  if (a === undefined || b === undefined) return false;
  return a === b || (a === 'text' && b === 'guid') || (a === 'guid' && b === 'text');
}

function checkMember(side: Expression, other: Expression, type: TypeSpec, scope: Scope): void {
  if (side.kind !== 'path' || other.kind !== 'literal' || other.type !== 'String') return;
  const spec = typeOfPath(side.segments, type, scope);
  if (spec?.type !== 'Enum' || !spec.members) return;
  if (!spec.members.includes(String(other.value))) throw badRequest(`Invalid filter clause: The string '${String(other.value)}' is not a valid enumeration type constant.`);
}

function typeOfCall(node: Extract<Expression, { kind: 'call' }>, type: TypeSpec, scope: Scope): ValueType {
  const signature = FUNCTIONS[node.name];
  if (!signature) throw badRequest(`An unknown function with name '${node.name}' was found. This may also be a function import or a key lookup on a navigation property, which is not allowed.`);
  const optional = node.name === 'substring' && node.args.length === 3;
  if (node.args.length !== signature.args.length && !optional) throw badRequest(`No function signature for the function with name '${node.name}' matches the specified arguments.`);
  node.args.forEach((arg, i) => {
    const given = typeOf(arg, type, scope);
    if (given !== 'Any' && given !== 'Null' && FAMILIES[given] !== (signature.args[i] ?? 'number')) {
      throw badRequest(`No function signature for the function with name '${node.name}' matches the specified arguments.`);
    }
  });
  return signature.result;
}

function checkLambda(node: Extract<Expression, { kind: 'lambda' }>, type: TypeSpec, scope: Scope): void {
  const spec = typeOfPath(node.source, type, scope);
  if (spec && !spec.collection) throw badRequest(`Any/All may only be used following a collection: '${node.source.join('/')}'.`);
  if (!node.variable || !node.body) return;
  const element: PropertySpec = spec ? { ...spec, collection: false } : { type: 'Complex', of: { name: 'Any', properties: {}, open: true } };
  checkBoolean(node.body, type, { ...scope, [node.variable]: element });
}

/** @throws GraphFault 400. */
export function typeOf(node: Expression, type: TypeSpec, scope: Scope = {}): ValueType {
  if (node.kind === 'literal') return node.type;
  if (node.kind === 'path') {
    const spec = typeOfPath(node.segments, type, scope);
    return spec === null ? 'Any' : spec.collection ? 'Collection' : spec.type;
  }
  if (node.kind === 'call') return typeOfCall(node, type, scope);
  if (node.kind === 'lambda') checkLambda(node, type, scope);
  else if (node.kind === 'not') checkBoolean(node.operand, type, scope);
  else if (node.kind === 'and' || node.kind === 'or') {
    checkBoolean(node.left, type, scope);
    checkBoolean(node.right, type, scope);
  } else {
    const left = typeOf(node.left, type, scope);
    const others = node.kind === 'in' ? node.list : [node.right];
    for (const other of others) {
      const right = typeOf(other, type, scope);
      if (!comparable(left, right)) throw clash(left, right, node.kind === 'in' ? 'Equal' : OPERATOR_KIND[node.op]);
      checkMember(node.left, other, type, scope);
      checkMember(other, node.left, type, scope);
    }
  }
  return 'Boolean';
}

/** @throws GraphFault 400 unless the tree gives a yes or no. */
export function checkBoolean(node: Expression, type: TypeSpec, scope: Scope = {}): void {
  const given = typeOf(node, type, scope);
  if (given !== 'Boolean' && given !== 'Any') throw badRequest('The $filter expression must evaluate to a single boolean value.');
}
