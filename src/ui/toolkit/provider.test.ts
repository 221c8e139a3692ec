// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { AppCredential } from '../../hosts/host.ts';
import { serveGraphAt } from './address.ts';

vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: () => undefined }));
const { ToolkitProvider, allowedScopes } = await import('./provider.ts');

function credential(token: string | null): AppCredential & { asked: (readonly string[])[] } {
  const asked: (readonly string[])[] = [];
  return {
    asked,
    getToken: (scopes) => {
      asked.push(scopes);
      return Promise.resolve(token === null ? null : { token, expiresAt: 0, scopes: [...scopes] });
    },
    login: () => Promise.reject(new Error('the Toolkit must never open a window')),
    trouble: () => null,
  };
}

afterEach(() => { serveGraphAt((url) => url); vi.unstubAllGlobals(); });

describe('ToolkitProvider', () => {
  it('lets through our scopes only, whatever the spelling', () => {
    expect(allowedScopes(['user.readbasic.all', 'people.read', 'presence.read', 'Presence.Read.All', 'sites.read.all'])).toEqual(['User.ReadBasic.All', 'Presence.Read.All']);
  });

  it('refuses what is not ours without asking for a token', async () => {
    const ours = credential('t');
    await expect(new ToolkitProvider(ours).getAccessToken({ scopes: ['mail.readwrite'] })).rejects.toThrow('mail.readwrite');
    expect(ours.asked).toEqual([]);
  });

  it('refuses when the person must act first', async () => {
    await expect(new ToolkitProvider(credential(null)).getAccessToken({ scopes: ['user.read'] })).rejects.toThrow('User.Read');
  });

  it('sends the token along to where Graph is served', async () => {
    const fetched = vi.fn<(url: string, init: RequestInit) => Promise<Response>>(() => Promise.resolve(Response.json({ id: '1' })));
    vi.stubGlobal('fetch', fetched);
    serveGraphAt((url) => url.replace('https://graph.microsoft.com', 'http://localhost:5480/graph'));
    await new ToolkitProvider(credential('secret')).graph.api('/me').get();
    const [url, init] = fetched.mock.calls[0] ?? [];
    expect(url).toBe('http://localhost:5480/graph/v1.0/me');
    expect(new Headers(init?.headers).get('Authorization')).toBe('Bearer secret');
  });
});
