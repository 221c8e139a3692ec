/** One entity as Graph answers it, and the other single replies. */
import type { GraphReply, GraphRequest, TypeSpec } from './contract.ts';
import { badRequest, unknownProperty } from './errors.ts';
import { readOptions } from './options.ts';
import type { QueryOptions } from './options.ts';

export type Entity = Record<string, unknown>;

/** Gives the value behind a navigation property; the default reads it from the item under the same name. */
export type Navigate = (item: Entity, name: string) => unknown;

export interface ShapeOptions {
  navigate?: Navigate;
  /** Outlook, To Do and Planner answer `id` even when `$select` leaves it out; the directory does not. Default true. */
  idAlways?: boolean;
}

function isEntity(value: unknown): value is Entity {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Copies what the type names: marks of the sandbox's own never leave it. */
function pick(item: Entity, type: TypeSpec, wanted: ReadonlySet<string> | null, idAlways: boolean): Entity {
  const shaped: Entity = {};
  for (const [name, value] of Object.entries(item)) {
    if (value === undefined) continue;
    const spec = type.properties[name];
    if (name.startsWith('@odata.')) shaped[name] = value;
    else if (name.includes('@')) {
      if (wanted === null || wanted.has(name.split('@')[0] ?? '') || wanted.has(name)) shaped[name] = value;
    } else if (spec === undefined ? !type.open || type.navigation?.[name] !== undefined : wanted === null && spec.onSelectOnly) continue;
    else if (wanted === null || wanted.has(name) || (idAlways && name === 'id')) shaped[name] = value;
  }
  return shaped;
}

/**
 * The item cut to `$select`, with `$expand`ed navigation. Properties that the type does not name are left out.
 * @throws GraphFault 400 for an unknown navigation property.
 */
export function shape(item: Entity, type: TypeSpec, options: Pick<QueryOptions, 'select' | 'expand'>, extra: ShapeOptions = {}): Entity {
  const wanted = options.select ? new Set(options.select.map((path) => path[0] ?? '')) : null;
  const shaped = pick(item, type, wanted === null || wanted.has('*') ? null : wanted, extra.idAlways ?? true);
  for (const expansion of options.expand ?? []) {
    const name = expansion.path.at(-1) ?? '';
    const navigation = type.navigation?.[expansion.path.join('/')] ?? type.navigation?.[name];
    if (!navigation) throw unknownProperty(name, type.name);
    const value = extra.navigate ? extra.navigate(item, name) : item[name];
    const cut = (one: unknown): unknown => (isEntity(one) ? shape(one, navigation.type, expansion, extra) : one);
    if (Array.isArray(value)) shaped[name] = value.slice(0, expansion.top ?? value.length).map(cut);
    else shaped[name] = navigation.collection && value === undefined ? [] : (cut(value) ?? null);
  }
  return shaped;
}

/** `@odata.context` of a reply to this request. */
export function contextOf(request: GraphRequest, single: boolean, options: Pick<QueryOptions, 'select'> = {}): string {
  const path = request.segments.map((segment) => (/^[a-z$]+$/i.test(segment) ? segment : `'${encodeURIComponent(segment)}'`));
  const joined = path.reduce((text, segment) => (segment.startsWith("'") ? `${text}(${segment})` : text === '' ? segment : `${text}/${segment}`), '');
  const chosen = options.select ? `(${options.select.map((name) => name.join('/')).join(',')})` : '';
  return `${request.root}/$metadata#${joined}${chosen}${single ? '/$entity' : ''}`;
}

/** Every property the type names that the item lacks becomes null (or an empty list), as the directory and Planner answer. */
export function withNulls(item: Entity, type: TypeSpec): Entity {
  const full: Entity = { ...item };
  for (const [name, spec] of Object.entries(type.properties)) full[name] ??= spec.collection ? [] : null;
  return full;
}

/**
 * 200 (or `status`) with the entity, honouring `$select` and `$expand`. The etag goes into the `ETag` header as well.
 * @throws GraphFault 400 for options that only collections know, unknown properties and unknown navigation.
 */
export function entity(request: GraphRequest, item: Entity, type: TypeSpec, extra: ShapeOptions & { status?: number; headers?: Record<string, string> } = {}): GraphReply {
  const options = readOptions(request, type);
  for (const name of ['$filter', '$orderby', '$top', '$skip', '$search'] as const) {
    if (request.query.has(name) && request.method === 'GET') {
      throw badRequest(`The query specified in the URI is not valid. The query option '${name}' can be applied only on collections.`);
    }
  }
  const body = { '@odata.context': contextOf(request, true, options), ...shape(item, type, options, extra) };
  const etag = item['@odata.etag'];
  const headers = { ...(typeof etag === 'string' ? { ETag: etag } : {}), ...extra.headers };
  return { status: extra.status ?? 200, headers, body };
}

/** 201 with the entity and its address. */
export function created(request: GraphRequest, item: Entity, type: TypeSpec, extra: ShapeOptions & { headers?: Record<string, string> } = {}): GraphReply {
  const location = typeof item['id'] === 'string' ? { Location: `${request.root}/${request.segments.map(encodeURIComponent).join('/')}('${encodeURIComponent(item['id'])}')` } : {};
  return entity(request, item, type, { ...extra, status: 201, headers: { ...location, ...extra.headers } });
}

/** 204. */
export function noContent(headers: Record<string, string> = {}): GraphReply {
  return { status: 204, headers };
}

/** 202 without a body: send, reply, forward. */
export function accepted(): GraphReply {
  return { status: 202 };
}
