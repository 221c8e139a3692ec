/** Messages as a client sees them, and the rules of their lists ([user-list-messages], [search-query-parameter]). */
import { accessDenied } from '../odata/access.ts';
import { collection, countOnly } from '../odata/collection.ts';
import type { CollectionOptions } from '../odata/collection.ts';
import type { Capabilities, GraphReply, GraphRequest, Sandbox } from '../odata/contract.ts';
import type { Entity } from '../odata/entity.ts';
import { badRequest } from '../odata/errors.ts';
import { bodyAs } from '../odata/itemBody.ts';
import type { QueryOptions } from '../odata/options.ts';
import { applied, preferences } from '../odata/prefer.ts';
import { matchesSearch } from '../odata/search.ts';
import type { Expression } from '../odata/tree.ts';
import { isBasic } from './access.ts';
import { MESSAGE } from './schema.ts';
import type { StoredMessage } from './store.ts';
import { messageEntity } from './store.ts';

const LIST: Capabilities = { select: true, filter: true, orderby: true, top: true, skip: true, count: true, search: true, expand: true, pages: 'messages' };

/** The message as the caller may see it; Mail.ReadBasic leaves out what the permission leaves out. */
export function presentMessage(request: GraphRequest, message: StoredMessage): Entity {
  const wanted = preferences(request);
  const shown = messageEntity(message, wanted.immutableIds);
  const body = bodyAs(shown['body'], wanted.bodyContentType);
  if (!isBasic(request)) return { ...shown, body, uniqueBody: body };
  const { body: _body, bodyPreview: _preview, attachments: _attachments, internetMessageHeaders: _headers, ...basic } = shown;
  return basic;
}

/** `Preference-Applied` for ids and body format. */
export function messageHeaders(request: GraphRequest): Record<string, string> {
  const { immutableIds, bodyContentType } = preferences(request);
  return applied(immutableIds ? 'IdType="ImmutableId"' : undefined, bodyContentType === undefined ? undefined : `outlook.body-content-type="${bodyContentType}"`);
}

/** Property paths of a filter in the order in which they are written. */
function pathsOf(node: Expression): string[] {
  switch (node.kind) {
    case 'path':
      return [node.segments.join('/')];
    case 'and':
    case 'or':
    case 'compare':
      return [...pathsOf(node.left), ...pathsOf(node.right)];
    case 'in':
      return pathsOf(node.left);
    case 'not':
      return pathsOf(node.operand);
    case 'call':
      return node.args.flatMap(pathsOf);
    case 'lambda':
      return [node.source.join('/')];
    default:
      return [];
  }
}

/** `$orderby` must name the first properties of `$filter`, in the same order. @throws GraphFault 400 InefficientFilter. */
export function checkEfficient({ filter, orderby }: QueryOptions): void {
  if (!filter || !orderby) return;
  const filtered = [...new Set(pathsOf(filter))];
  const sorted = orderby.flatMap(({ expression }) => pathsOf(expression));
  if (sorted.some((path, index) => filtered[index] !== path)) {
    throw badRequest('The restriction or sort order is too complex for this operation.', 'InefficientFilter');
  }
}

function checkSearch(request: GraphRequest, options: QueryOptions): void {
  if (!options.search) return;
  if (isBasic(request)) throw accessDenied('outlook');
  if (options.filter) throw badRequest("The query parameter '$filter' is not supported with '$search'.", 'SearchWithFilter');
  if (options.orderby) throw badRequest("The query parameter '$orderBy' is not supported with '$search'.", 'SearchWithOrderBy');
  // The next pages of a search come by token, so a `$skip` was written by the client.
  if (options.skip !== undefined) throw badRequest("The query parameter '$skip' is not supported with '$search'.", 'SearchWithSkip');
}

function people(value: unknown): string[] {
  const list = Array.isArray(value) ? value : [value];
  return list.flatMap((one) => Object.values((one as { emailAddress?: Record<string, string> } | null)?.emailAddress ?? {}));
}

/** Texts of a message for a KQL property; free words look into subject, body and people. */
function readKql(item: Entity, property: string | null): string[] {
  const body = bodyAs(item['body'], 'text').content;
  const [from, to, cc, bcc] = ['from', 'toRecipients', 'ccRecipients', 'bccRecipients'].map((name) => people(item[name]));
  const files = ((item['attachments'] as Entity[] | undefined) ?? []).map((file) => String(file['name']));
  const texts: Record<string, (string[] | undefined)[]> = {
    subject: [[String(item['subject'])]], body: [[body]], from: [from], to: [to], cc: [cc], bcc: [bcc], recipients: [to, cc, bcc], participants: [from, to, cc, bcc],
    attachment: [files], hasattachments: [[String(item['hasAttachments'])]], importance: [[String(item['importance'])]],
    received: [[String(item['receivedDateTime']).slice(0, 10)]], sent: [[String(item['sentDateTime']).slice(0, 10)]], category: [item['categories'] as string[]],
  };
  if (property === null) return [String(item['subject']), body, ...(from ?? []), ...(to ?? []), ...(cc ?? [])];
  return (texts[property.toLowerCase()] ?? []).flatMap((list) => list ?? []);
}

function byTime(name: string): (a: Entity, b: Entity) => number {
  return (a, b) => Date.parse(String(b[name])) - Date.parse(String(a[name]));
}

/** 200 with a page of messages, newest first unless asked otherwise. */
export function messageList(request: GraphRequest, sandbox: Sandbox, messages: StoredMessage[], countAlone = false): GraphReply {
  const searching = request.query.has('$search');
  const expandsFiles = /(^|,)\s*attachments/i.test(request.query.get('$expand') ?? '');
  if (expandsFiles && isBasic(request)) throw accessDenied('outlook');
  const shown = messages.map((message) => presentMessage(request, message)).sort(byTime(searching ? 'sentDateTime' : 'receivedDateTime'));
  const settings: CollectionOptions = {
    type: MESSAGE, capabilities: LIST, switches: sandbox.switches, kql: true, maxPageSize: true, topAbove: 'refuse',
    paging: searching ? 'skiptoken' : 'skip',
    headers: messageHeaders(request),
    rules: (options) => {
      if (options.top === 0) throw badRequest("Invalid value '0' for $top query option found. It must lie between 1 and 1000.", 'ErrorInvalidUrlQuery');
      checkSearch(request, options);
      checkEfficient(options);
    },
    matches: (tree, item) => matchesSearch(tree, item, readKql),
  };
  if (countAlone) return countOnly(request, shown, settings);
  return collection(request, shown, settings);
}
