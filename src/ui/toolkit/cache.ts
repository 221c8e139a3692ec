import { CacheService, CacheStore } from '@microsoft/mgt-element';

/**
 * Turns the Toolkit's store off. The switch it offers is not enough: the person card writes IndexedDB and localStorage
 * all the same, and nothing of the user's may stay on the device. So reading finds nothing and writing does nothing.
 */
export function forgetEverything(): void {
  CacheService.config.isEnabled = false;
  for (const part of ['groups', 'people', 'photos', 'presence', 'users', 'response', 'files', 'fileLists'] as const) {
    CacheService.config[part].isEnabled = false;
  }
  // The Toolkit's own types say T, its own code gives null when nothing is kept.
  CacheStore.prototype.getValue = () => Promise.resolve(null as never);
  CacheStore.prototype.putValue = () => Promise.resolve();
  CacheStore.prototype.clearStore = () => Promise.resolve();
}
