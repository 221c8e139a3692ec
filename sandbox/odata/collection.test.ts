import { describe, expect, it } from 'vitest';
import { collection } from './collection.ts';
import type { CollectionOptions } from './collection.ts';
import type { Capabilities, GraphRequest, TypeSpec } from './contract.ts';
import { parseTarget } from './target.ts';

const CHILD: TypeSpec = { name: 'child', properties: { id: { type: 'String' }, note: { type: 'String' } } };
const TYPE: TypeSpec = {
  name: 'thing',
  properties: { id: { type: 'String' }, rank: { type: 'Int32' }, title: { type: 'String' }, secret: { type: 'String', onSelectOnly: true } },
  navigation: { children: { type: CHILD, collection: true } },
};
const ALL: Capabilities = { select: true, filter: true, orderby: true, top: true, skip: true, count: true, search: true, expand: true, pages: 'things' };
const items = Array.from({ length: 7 }, (_, i) => ({
  '@odata.etag': `W/"${i}"`, id: `i${i}`, rank: i % 3, title: `Title ${i}`, secret: 's', ownMark: true, children: [{ id: 'c', note: 'n' }],
}));

function list(url: string, change: Partial<Capabilities> = {}, extra: Partial<CollectionOptions> = {}, headers: Record<string, string> = {}) {
  const principal = { userId: 'u', userPrincipalName: 'u', tenantId: 't', scopes: new Set<string>() };
  const request: GraphRequest = { ...parseTarget(url), method: 'GET', params: {}, headers, body: undefined, principal, owner: 'u', now: () => new Date(0), root: 'http://g/v1.0', contentOrigin: '', version: 'v1.0' };
  const switches = { pageSizes: { things: { default: 3, max: 5 } }, exposeRetryAfter: true, corsMaxAge: 0, repeatedTransactionId: 'same', todoIfMatch: 'ignored' } as const;
  const reply = collection(request, items, { type: TYPE, capabilities: { ...ALL, ...change }, switches, ...extra });
  return reply.body as { value: Record<string, unknown>[]; '@odata.nextLink'?: string; '@odata.count'?: number };
}

function walk(url: string, change: Partial<Capabilities> = {}): { ids: unknown[]; sizes: number[]; counts: (number | undefined)[] } {
  const seen = { ids: [] as unknown[], sizes: [] as number[], counts: [] as (number | undefined)[] };
  for (let next: string | undefined = url; next !== undefined; ) {
    const page = list(next.replace('http://g/v1.0', ''), change);
    seen.ids.push(...page.value.map((item) => item['id']));
    seen.sizes.push(page.value.length);
    seen.counts.push(page['@odata.count']);
    next = page['@odata.nextLink'];
  }
  return seen;
}

describe('collection', () => {
  it.each([[true], ['silent' as const]])('walks every item once, with skip %s', (skip) => {
    const seen = walk('/me/things?$count=true', { skip });
    expect(seen.ids).toEqual(items.map(({ id }) => id));
    expect(seen.sizes).toEqual([3, 3, 1]);
    expect(seen.counts).toEqual([7, undefined, undefined]);
  });

  it('keeps the original options in the nextLink', () => {
    const seen = walk("/me/things?$filter=rank ne 1&$orderby=rank desc,title desc&$select=title&$top=2");
    expect(seen.ids).toEqual(['i5', 'i2', 'i6', 'i3', 'i0']);
    expect(list("/me/things?$filter=startswith(title,'T')&$select=title&$top=2")['@odata.nextLink']).toContain('$select=title');
  });

  it('cuts $top to the ceiling, or refuses it where the service does', () => {
    expect(list('/me/things?$top=50').value).toHaveLength(5);
    expect(() => list('/me/things?$top=50', {}, { topAbove: 'refuse' })).toThrow('Invalid page size specified');
    expect(() => list('/me/things?$top=-1')).toThrow('non-negative integer');
  });

  it('honours odata.maxpagesize only where asked to', () => {
    expect(list('/me/things', {}, { maxPageSize: true }, { prefer: 'odata.maxpagesize=2' }).value).toHaveLength(2);
    expect(list('/me/things', {}, {}, { prefer: 'odata.maxpagesize=2' }).value).toHaveLength(3);
  });

  it('shows what the type names, and what $select and $expand ask for', () => {
    expect(list('/me/things').value[0]).toEqual({ '@odata.etag': 'W/"0"', id: 'i0', rank: 0, title: 'Title 0' });
    expect(list('/me/things?$select=secret&$expand=children($select=note)').value[0]).toEqual({ '@odata.etag': 'W/"0"', id: 'i0', secret: 's', children: [{ id: 'c', note: 'n' }] });
  });

  it('passes over in silence, or refuses, what the collection does not support', () => {
    expect(list('/me/things?$filter=foo eq 1&$top=1', { filter: 'silent', top: 'silent' }).value).toHaveLength(3);
    expect(() => list('/me/things?$filter=rank eq 1', { filter: false })).toThrow("Query option 'Filter' is not allowed");
    expect(() => list('/me/things?$select=foo')).toThrow("Could not find a property named 'foo'");
    expect(() => list('/me/things?$expand=foo')).toThrow("Could not find a property named 'foo'");
    expect(() => list('/me/things?$nonsense=1')).toThrow("'$nonsense'");
    expect(() => list('/me/things?$skiptoken=made-up')).toThrow('skip token');
  });

  it('searches words, properties and their combinations', () => {
    const ids = (text: string) => list(`/me/things?$search=${encodeURIComponent(text)}&$top=5`).value.map((item) => item['id']);
    expect(ids('"title:3" OR "title:5"')).toEqual(['i3', 'i5']);
    expect(ids('title AND NOT "title:3"')).not.toContain('i3');
    expect(ids('"title 4"')).toEqual(['i4']);
  });
});
