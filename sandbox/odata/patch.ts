/** Checks a body against a TypeSpec and merges it. */
import type { PropertySpec, TypeSpec } from './contract.ts';
import type { Entity } from './entity.ts';
import { badRequest } from './errors.ts';

export interface PatchOptions {
  /** Read-only properties in the body: `refuse` with 400 (default) or `ignore`. */
  readOnly?: 'refuse' | 'ignore';
  /** Navigation properties that may come inline (To Do's linkedResources in a POST). */
  inline?: readonly string[];
}

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,12})?)?(Z|[+-]\d\d:\d\d)$/i;
const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

const TESTS: Record<PropertySpec['type'], (value: unknown, spec: PropertySpec) => boolean> = {
  String: (value) => typeof value === 'string',
  Boolean: (value) => typeof value === 'boolean',
  Int32: (value) => typeof value === 'number' && Number.isInteger(value) && Math.abs(value) < 2 ** 31,
  Int64: (value) => typeof value === 'number' && Number.isInteger(value),
  Double: (value) => typeof value === 'number',
  DateTimeOffset: (value) => typeof value === 'string' && INSTANT.test(value) && !Number.isNaN(Date.parse(value.replace(/(\.\d{3})\d+/, '$1'))),
  Date: (value) => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value),
  TimeOfDay: (value) => typeof value === 'string' && /^\d\d:\d\d(:\d\d(\.\d+)?)?$/.test(value),
  Guid: (value) => typeof value === 'string' && GUID.test(value),
  Binary: (value) => typeof value === 'string' && /^[A-Za-z0-9+/_-]*={0,2}$/.test(value),
  Stream: () => false,
  Enum: (value, spec) => typeof value === 'string' && (spec.members?.includes(value) ?? true),
  Complex: (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
};

function wrongType(name: string, spec: PropertySpec, value: unknown): Error {
  const wanted = spec.type === 'Complex' ? (spec.of?.name ?? 'Complex') : spec.type === 'Enum' ? 'enumeration' : `Edm.${spec.type}`;
  const shown = typeof value === 'object' ? (Array.isArray(value) ? 'StartArray' : 'StartObject') : String(value);
  return badRequest(`Cannot convert the value '${shown}' of property '${name}' to the expected type '${wanted}'.`);
}

function checkOne(name: string, spec: PropertySpec, value: unknown, options: PatchOptions): unknown {
  if (value === null && !spec.collection) return null;
  if (!TESTS[spec.type](value, spec)) throw wrongType(name, spec, value);
  return spec.type === 'Complex' && spec.of ? checkBody(value, spec.of, { ...options, inline: [] }) : value;
}

function checkProperty(name: string, spec: PropertySpec, value: unknown, options: PatchOptions): unknown {
  if (value === null && spec.notNull) throw badRequest(`The property '${name}' does not allow null values.`);
  if (!spec.collection || value === null) return checkOne(name, { ...spec, collection: false }, value, options);
  if (!Array.isArray(value)) throw wrongType(name, spec, value);
  return value.map((element: unknown) => checkOne(name, spec, element, options));
}

/**
 * The body as far as the type lets it be written. `@odata.*` annotations are let through.
 * @throws GraphFault 400: not an object, unknown property, null where none may be, wrong type, read-only (unless ignored).
 */
export function checkBody(body: unknown, type: TypeSpec, options: PatchOptions = {}): Entity {
  if (typeof body !== 'object' || body === null || Array.isArray(body) || Buffer.isBuffer(body)) {
    throw badRequest('Empty Payload. JSON content expected.');
  }
  const clean: Entity = {};
  for (const [name, value] of Object.entries(body as Entity)) {
    const spec = type.properties[name];
    if (name.includes('@') || options.inline?.includes(name)) clean[name] = value;
    else if (!spec && type.open) clean[name] = value;
    else if (!spec) throw badRequest(`The property '${name}' does not exist on type '${type.name}'. Make sure to only use property names that are defined by the type.`);
    else if (!spec.readOnly) clean[name] = checkProperty(name, spec, value, options);
    else if (options.readOnly !== 'ignore') throw badRequest(`The property '${name}' is read-only and cannot be set.`);
  }
  return clean;
}

/** The item with the checked body laid over it: complex values and collections are replaced whole, annotations left out. */
export function merge(item: Entity, clean: Entity): Entity {
  const next: Entity = { ...item };
  for (const [name, value] of Object.entries(clean)) if (!name.startsWith('@odata.')) next[name] = value;
  return next;
}

/** `checkBody` and `merge` in one step. */
export function patch(item: Entity, body: unknown, type: TypeSpec, options: PatchOptions = {}): Entity {
  return merge(item, checkBody(body, type, options));
}
