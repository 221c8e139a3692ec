/** A list as Graph answers it: filtered, sorted, cut into pages, with `@odata.nextLink`. */
import type { Capabilities, GraphReply, GraphRequest, Switches, TypeSpec } from './contract.ts';
import { badRequest } from './errors.ts';
import { contextOf, shape } from './entity.ts';
import type { Entity, ShapeOptions } from './entity.ts';
import { compareValues, evaluate, matchesFilter } from './filter.ts';
import { readOptions } from './options.ts';
import type { QueryOptions } from './options.ts';
import { applied, preferences } from './prefer.ts';
import { matchesSearch } from './search.ts';
import { nextLink, startOf } from './paging.ts';
import type { OrderItem, SearchTree } from './tree.ts';

export interface CollectionOptions extends ShapeOptions {
  type: TypeSpec;
  capabilities: Capabilities;
  switches: Switches;
  /** `skip`: the nextLink counts with `$skip` (Outlook, To Do); `skiptoken`: an opaque token (the rest). Default: by `capabilities.skip`. */
  paging?: 'skip' | 'skiptoken';
  /** Over the ceiling, `$top` is cut to it (default) or refused with 400, as the directory and mail do. */
  topAbove?: 'clamp' | 'refuse';
  /** A workload's own rules about which options go together; throws a GraphFault. */
  rules?: (options: QueryOptions) => void;
  /** A workload's own meaning of `$search`. */
  matches?: (tree: SearchTree, item: Entity) => boolean;
  /** `$search` is KQL (Outlook) instead of `"property:value"` clauses. */
  kql?: boolean;
  /** `Prefer: odata.maxpagesize` is honoured (Outlook). */
  maxPageSize?: boolean;
  headers?: Record<string, string>;
}

const OPTION_NAMES = { select: 'Select', filter: 'Filter', orderby: 'OrderBy', top: 'Top', skip: 'Skip', count: 'Count', search: 'Search', expand: 'Expand' } as const;

/** Options that are passed over; @throws GraphFault 400 for those that are refused. */
function passedOver(request: GraphRequest, capabilities: Capabilities): Set<string> {
  const silent = new Set<string>();
  for (const [key, label] of Object.entries(OPTION_NAMES) as [keyof typeof OPTION_NAMES, string][]) {
    if (!request.query.has(`$${key}`) || capabilities[key] === true) continue;
    if (capabilities[key] === 'silent') silent.add(`$${key}`);
    else throw badRequest(`Query option '${label}' is not allowed. To allow it, set the 'AllowedQueryOptions' property on EnableQueryAttribute or QueryValidationSettings.`);
  }
  return silent;
}

/** Nulls come first in ascending order ([OData 4.01 part 1, 11.2.6.2]). */
function sortBy(items: readonly Entity[], orderby: readonly OrderItem[]): Entity[] {
  return [...items].sort((a, b) => {
    for (const { expression, descending } of orderby) {
      const [left, right] = [evaluate(expression, a), evaluate(expression, b)];
      const order = left === null || right === null ? Number(right === null) * -1 + Number(left === null) * 1 : compareValues(left, right) ?? 0;
      const nullsFirst = left === null || right === null ? -order : order;
      if (nullsFirst !== 0) return descending ? -nullsFirst : nullsFirst;
    }
    return 0;
  });
}

function pageSize(request: GraphRequest, options: QueryOptions, settings: CollectionOptions): number {
  const sizes = settings.switches.pageSizes[settings.capabilities.pages] ?? { default: 100, max: 1000 };
  if (options.top !== undefined && options.top > sizes.max && settings.topAbove === 'refuse') {
    throw badRequest(`Invalid page size specified: '${options.top}'. Must be between 1 and ${sizes.max} inclusive.`);
  }
  const preferred = settings.maxPageSize ? preferences(request).maxPageSize : undefined;
  return Math.min(options.top ?? preferred ?? sizes.default, preferred ?? sizes.max, sizes.max);
}

/**
 * 200 with `value`, `@odata.nextLink` while there is more, `@odata.count` on the first page when asked.
 * @param items in the order the service gives without `$orderby`.
 * @throws GraphFault 400 for refused or wrong options.
 */
export function collection(request: GraphRequest, items: readonly Entity[], settings: CollectionOptions): GraphReply {
  const { type, capabilities } = settings;
  const without = passedOver(request, capabilities);
  const options = readOptions(request, type, { without, kql: settings.kql ?? false });
  settings.rules?.(options);
  const { filter, search, orderby } = options;
  let found: readonly Entity[] = filter ? items.filter((item) => matchesFilter(filter, item)) : items;
  if (search) found = found.filter((item) => (settings.matches ?? matchesSearch)(search, item));
  if (orderby) found = sortBy(found, orderby);
  const start = startOf(request, options.skip ?? 0);
  const size = pageSize(request, options, settings);
  const page = found.slice(start, start + size);
  const body: Entity = { '@odata.context': contextOf(request, false, options) };
  if (options.count && start === 0) body['@odata.count'] = found.length;
  body['value'] = page.map((item) => shape(item, type, options, settings));
  const paging = settings.paging ?? (capabilities.skip === true ? 'skip' : 'skiptoken');
  if (size > 0 && start + size < found.length) body['@odata.nextLink'] = nextLink(request, start + size, paging);
  const asked = settings.maxPageSize ? preferences(request).maxPageSize : undefined;
  return { status: 200, headers: { ...applied(asked === undefined ? undefined : `odata.maxpagesize=${asked}`), ...settings.headers }, body };
}

/** `/$count`: the number alone, as text. `$filter` and `$search` count. */
export function countOnly(request: GraphRequest, items: readonly Entity[], settings: CollectionOptions): GraphReply {
  const options = readOptions(request, settings.type, { without: passedOver(request, settings.capabilities), kql: settings.kql ?? false });
  settings.rules?.(options);
  const { filter, search } = options;
  const found = items.filter((item) => (!filter || matchesFilter(filter, item)) && (!search || (settings.matches ?? matchesSearch)(search, item)));
  return { status: 200, headers: { 'Content-Type': 'text/plain' }, body: Buffer.from(String(found.length)) };
}
