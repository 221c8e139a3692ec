import { describe, expect, it } from 'vitest';
import { allDocuments, ownDocuments, toDocuments } from './documents.ts';

describe('what is asked', () => {
  it('keeps an apostrophe and a slash inside the quotes', () => {
    expect(ownDocuments("Anna's a/b").path).toMatch(/^\/me\/drive\/root\/search\(q='Anna''s%20a%2Fb'\)\?\$select=/);
  });

  it('leaves out what the search would take as an operator', () => {
    expect(allDocuments('budget:"2027" (draft) -x').body).toMatchObject({ requests: [{ query: { queryString: 'budget* 2027* draft* x*' } }] });
  });
});

describe('what is found', () => {
  const file = { name: 'Scores.xlsx', webUrl: 'https://x.sharepoint.com/a/Scores.xlsx', parentReference: { path: '/drives/b!1/root:/Documents/R%C3%A9union' } };

  it('reads a list of the drive', () => {
    expect(toDocuments({ value: [file] })).toEqual([{ url: file.webUrl, name: 'Scores.xlsx', folder: 'Réunion' }]);
    expect(toDocuments({ value: [{ ...file, parentReference: { path: '/drives/b!1/root:' } }] })[0]?.folder).toBeNull();
  });

  it('reads the hits of a search, and a container without any', () => {
    expect(toDocuments({ value: [{ hitsContainers: [{ hits: [{ resource: { ...file, parentReference: { siteId: 's' } } }] }] }] })).toEqual([{ url: file.webUrl, name: 'Scores.xlsx', folder: null }]);
    expect(toDocuments({ value: [{ hitsContainers: [{ total: 0 }] }] })).toEqual([]);
  });

  it('leaves out folders, and addresses that must not be opened', () => {
    expect(toDocuments({ value: [{ ...file, folder: { childCount: 1 } }, { ...file, webUrl: 'javascript:alert(1)' }, { name: 'x' }, null, 3] })).toEqual([]);
    expect(toDocuments(null)).toEqual([]);
  });
});
