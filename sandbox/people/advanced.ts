/** Which directory queries need `ConsistencyLevel: eventual` ([aad-advanced-queries], [search-query-parameter]). */
import type { GraphRequest } from '../odata/contract.ts';
import { badRequest } from '../odata/errors.ts';
import type { QueryOptions } from '../odata/options.ts';
import type { Expression } from '../odata/tree.ts';

/** Sorts that the directory can do without the header. */
const PLAIN_SORT = new Set(['displayName', 'userPrincipalName']);

function unsupported(message: string): Error {
  return badRequest(message, 'Request_UnsupportedQuery');
}

export function isEventual(request: GraphRequest): boolean {
  return request.headers['consistencylevel']?.toLowerCase() === 'eventual';
}

function nodesOf(node: Expression): Expression[] {
  switch (node.kind) {
    case 'and':
    case 'or':
    case 'compare':
      return [node, ...nodesOf(node.left), ...nodesOf(node.right)];
    case 'not':
      return [node, ...nodesOf(node.operand)];
    case 'in':
      return [node, ...nodesOf(node.left)];
    case 'call':
      return [node, ...node.args.flatMap(nodesOf)];
    case 'lambda':
      return [node, ...(node.body ? nodesOf(node.body) : [])];
    default:
      return [node];
  }
}

function needsHeader({ filter, orderby }: QueryOptions): string | null {
  const nodes = filter ? nodesOf(filter) : [];
  if (nodes.some((node) => node.kind === 'call' && node.name.toLowerCase() === 'endswith')) return "Operator: 'endsWith' is not supported.";
  if (nodes.some((node) => node.kind === 'not')) return "Operator: 'Not' is not supported.";
  if (nodes.some((node) => node.kind === 'compare' && node.op === 'ne')) return "Operator: 'NotEqual' is not supported.";
  if (filter && orderby) return "Sorting not supported for current query.";
  const sorted = (orderby ?? []).flatMap(({ expression }) => (expression.kind === 'path' ? [expression.segments.join('/')] : []));
  return sorted.every((name) => PLAIN_SORT.has(name)) ? null : 'Sorting not supported for current query.';
}

/** @throws GraphFault 400 Request_UnsupportedQuery. */
export function checkAdvanced(request: GraphRequest, options: QueryOptions): void {
  if (options.search && !isEventual(request)) {
    throw unsupported("Request with $search query parameter only works through MSGraph with a special request header: 'ConsistencyLevel: eventual'");
  }
  if (options.filter && nodesOf(options.filter).some((node) => node.kind === 'call' && node.name.toLowerCase() === 'contains')) {
    throw unsupported('Unsupported Query: contains is not supported.');
  }
  const reason = needsHeader(options);
  const counted = request.query.get('$count')?.toLowerCase() === 'true';
  if (reason && !(isEventual(request) && counted)) throw unsupported(reason);
  if (options.expand && (reason || options.search)) throw unsupported('$expand is not supported with advanced queries.');
}
