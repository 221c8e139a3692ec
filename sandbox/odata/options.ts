/** The system query options of a request, parsed and checked against the type. */
import type { GraphRequest, TypeSpec } from './contract.ts';
import { badRequest } from './errors.ts';
import { checkBoolean, typeOfPath } from './typecheck.ts';
import { parseExpand, parseFilter, parseOrderBy, parseSearch, parseSelect } from './parse.ts';
import type { Expansion, Expression, OrderItem, SearchTree } from './tree.ts';

export interface QueryOptions {
  select?: string[][];
  expand?: Expansion[];
  filter?: Expression;
  orderby?: OrderItem[];
  search?: SearchTree;
  top?: number;
  skip?: number;
  count?: boolean;
}

const KNOWN = new Set(['$select', '$expand', '$filter', '$orderby', '$search', '$top', '$skip', '$count', '$skiptoken', '$deltatoken', '$format']);

function readNumber(name: string, text: string): number {
  if (!/^\d+$/.test(text.trim())) {
    throw badRequest(`Invalid value '${text}' for ${name} query option found. The ${name} query option requires a non-negative integer value.`);
  }
  return Number(text);
}

function readFlag(text: string): boolean {
  if (!/^(true|false)$/i.test(text)) {
    throw badRequest(`Invalid value '${text}' for $count query option found. Valid values are 'true', 'false'.`);
  }
  return text.toLowerCase() === 'true';
}

/** `$select` names properties or navigation of the type; a cast (`microsoft.graph.x/y`) is let through. */
function checkSelect(select: readonly string[][], type: TypeSpec): void {
  for (const path of select) {
    const name = path[0] ?? '';
    if (name === '*' || name.includes('.') || name.startsWith('@') || type.navigation?.[name]) continue;
    typeOfPath([name], type);
  }
}

function checkExpand(expand: readonly Expansion[], type: TypeSpec): void {
  for (const expansion of expand) {
    const navigation = type.navigation?.[expansion.path.join('/')] ?? type.navigation?.[expansion.path.at(-1) ?? ''];
    if (!navigation) throw badRequest(`Parsing OData Select and Expand failed: Could not find a property named '${expansion.path.at(-1) ?? ''}' on type '${type.name}'.`);
    if (expansion.select) checkSelect(expansion.select, navigation.type);
    if (expansion.filter) checkBoolean(expansion.filter, navigation.type);
    if (expansion.expand) checkExpand(expansion.expand, navigation.type);
  }
}

export interface ReadSettings {
  /** Options not to look at: the collection passes them over in silence. */
  without?: ReadonlySet<string>;
  kql?: boolean;
}

/** @throws GraphFault 400 for unknown options, syntax errors, unknown properties and clashing types. */
export function readOptions(request: Pick<GraphRequest, 'query'>, type: TypeSpec, settings: ReadSettings = {}): QueryOptions {
  const options: QueryOptions = {};
  for (const [name, text] of request.query) {
    if (!name.startsWith('$')) continue;
    if (!KNOWN.has(name)) throw badRequest(`The query parameter '${name}' is not supported.`);
    if (settings.without?.has(name)) continue;
    if (name === '$select') options.select = parseSelect(text);
    else if (name === '$expand') options.expand = parseExpand(text);
    else if (name === '$filter') options.filter = parseFilter(text);
    else if (name === '$orderby') options.orderby = parseOrderBy(text);
    else if (name === '$search') options.search = parseSearch(text, settings.kql ?? false);
    else if (name === '$top') options.top = readNumber(name, text);
    else if (name === '$skip') options.skip = readNumber(name, text);
    else if (name === '$count') options.count = readFlag(text);
  }
  if (options.select) checkSelect(options.select, type);
  if (options.expand) checkExpand(options.expand, type);
  if (options.filter) checkBoolean(options.filter, type);
  for (const item of options.orderby ?? []) if (item.expression.kind === 'path') typeOfPath(item.expression.segments, type);
  return options;
}
