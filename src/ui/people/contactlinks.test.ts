import { describe, expect, it } from 'vitest';
import { chatLink, mailLink } from './contactlinks.ts';

const somebody = (address: string | null) => ({ id: null, name: 'Bo', address });

describe('contact links', () => {
  it('reaches the one address', () => {
    expect(chatLink(somebody('bo@contoso.com'))).toBe('https://teams.microsoft.com/l/chat/0/0?users=bo%40contoso.com');
    expect(mailLink(somebody('bo+x@contoso.com'))).toBe('mailto:bo%2Bx@contoso.com');
  });

  it.each([null, '', 'nobody', 'a@b.c,d@e.f', 'a@b.c?bcc=d@e.f', 'a@b.c&x=1', '"a"@b.c', 'a b@c.d'])('makes no link of %j', (address) => {
    expect(chatLink(somebody(address))).toBeNull();
    expect(mailLink(somebody(address))).toBeNull();
  });
});
