import { describe, expect, it } from 'vitest';
import { noteParts } from './noteparts.ts';

const urls = (note: string): (string | null)[] => noteParts(note).filter((part) => part.url !== null).map((part) => part.url);

describe('noteParts', () => {
  it('finds addresses and leaves the sentence its full stop', () => {
    expect(noteParts('See https://contoso.com/a. Then call.')).toEqual([
      { text: 'See ', url: null },
      { text: 'https://contoso.com/a', url: 'https://contoso.com/a' },
      { text: '. Then call.', url: null },
    ]);
  });

  it('keeps brackets that belong to the address', () => {
    expect(urls('(see https://en.wikipedia.org/wiki/Plan_(drawing))')).toEqual(['https://en.wikipedia.org/wiki/Plan_(drawing)']);
    expect(urls('(https://contoso.com)')).toEqual(['https://contoso.com']);
  });

  it('never makes an address of a script, data or markup', () => {
    expect(urls('javascript:alert(1) data:text/html,x vbscript:x file:///etc/passwd')).toEqual([]);
    expect(urls('<a href="https://contoso.com">x</a>')).toEqual(['https://contoso.com']);
  });

  it.each(['', 'plain', 'https://a.b', 'x https://a.b, https://c.d!\nnew line', '\u202eabc https://a.b\u202c'])('loses nothing of %j', (note) => {
    expect(noteParts(note).map((part) => part.text).join('')).toBe(note);
  });
});
