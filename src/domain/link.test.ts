import fc from 'fast-check';
import { expect, test } from 'vitest';
import { safeLink } from './link.ts';

test.each([
  'https://outlook.office.com/mail/id/AAMk%2B?x=1#y', 'mailto:bo@contoso.example?subject=Hi', 'tel:+4512345678',
  'msteams:/l/meetup-join/19%3ameeting', 'https://tasks.office.com/Home/Task/a%5Cb', 'https://x.example/a?b=c\\d',
])('%s may be opened', (url) => {
  expect(safeLink(url)).not.toBeNull();
});

test.each([
  'javascript:alert(1)', 'JaVaScRiPt:alert(1)', ' javascript:alert(1)', 'java\tscript:alert(1)', 'java\nscript:alert(1)', '\u0000javascript:alert(1)',
  'data:text/html,x', 'vbscript:x', 'file:///etc/passwd', 'blob:https://x.example/1', 'ms-word:ofe|u|https://x', 'ms-settings:', 'http://x.example/',
  'https://bank.example@evil.example/', 'https://user:secret@evil.example/', 'https:\\\\evil.example', 'https:/evil.example', 'https:evil.example',
  'https://good.example\\@evil.example/', '//evil.example', '/relative', '\\\\evil\\share', 'https://', '', ' ', 'https://x.example/\u202Egpj.exe',
  'https://x.example/a b', 'view-source:https://x.example', 'javascript&#58;alert(1)',
])('%j is refused', (url) => {
  expect(safeLink(url)).toBeNull();
});

test('what is no text is refused', () => {
  for (const value of [null, undefined, 7, {}, ['https://x.example']]) expect(safeLink(value)).toBeNull();
});

test('whatever comes in, only the four schemes come out, and the same again from what came out', () => {
  const part = fc.constantFrom('https:', 'javascript:', 'data:', 'tel:', '//', '\\', '@', '\t', 'x.example', '/', 'é', '%0a', '?', '#');
  fc.assert(fc.property(fc.oneof(fc.string(), fc.webUrl(), fc.array(part).map((parts) => parts.join(''))), (url) => {
    const safe = safeLink(url);
    if (safe === null) return;
    expect(safe).toMatch(/^(https:\/\/|mailto:|tel:|msteams:)/);
    expect(safeLink(safe)).toBe(safe);
  }));
});
