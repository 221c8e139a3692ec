// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';

const open = vi.fn(() => { throw new Error('IndexedDB was opened'); });
const setItem = vi.spyOn(Storage.prototype, 'setItem');

beforeEach(() => {
  vi.stubGlobal('indexedDB', { open, deleteDatabase: open });
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: () => undefined }));
  open.mockClear();
  setItem.mockClear();
});

describe('the Toolkit\'s store', () => {
  // Both in one test, since the patch holds for the whole module: first that the witness can see a write, then that there is none.
  it('writes before the patch and not after it', async () => {
    const { CacheService, Providers, ProviderState } = await import('@microsoft/mgt-element');
    const { forgetEverything } = await import('./cache.ts');
    vi.spyOn(Providers, 'getCacheId').mockResolvedValue('somebody');
    Object.defineProperty(Providers, 'globalProvider', { value: { state: ProviderState.SignedIn }, configurable: true });
    const store = CacheService.getCache<{ name: string; timeCached?: number }>({ name: 'users', stores: { users: 'users' }, version: 1 }, 'users');

    await store.putValue('1', { name: 'Ida' });
    expect(open).toHaveBeenCalled();

    open.mockClear();
    forgetEverything();
    await store.putValue('1', { name: 'Ida' });
    await store.clearStore();
    expect(await store.getValue('1')).toBeNull();
    expect(open).not.toHaveBeenCalled();
    expect(setItem).not.toHaveBeenCalled();
    expect(CacheService.config.isEnabled).toBe(false);
  });
});
