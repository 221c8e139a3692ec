import { lazy, type ComponentType, type LazyExoticComponent } from 'react';

/** Tries while there is a network: a part that is gone for good must not be waited for. */
const TRIES = 3;
/** Milliseconds between two tries. */
const PAUSE = 2_000;

/**
 * A part of the page that is loaded when it is first shown. Offline it is waited for: what its place shows meanwhile stays,
 * where an error would take the whole page down, and changes that wait for the network with it.
 */
export function lazyPart<Props extends object>(load: () => Promise<{ default: ComponentType<Props> }>): LazyExoticComponent<ComponentType<Props>> {
  return lazy(() => untilLoaded(load, () => new Promise((wake) => { setTimeout(wake, PAUSE); })));
}

/** @throws what the last of three tries with a network threw */
export async function untilLoaded<T>(load: () => Promise<T>, pause: () => Promise<void>): Promise<T> {
  for (let tries = 1; ; ) {
    try {
      return await load();
    } catch (error) {
      if (tries === TRIES) throw error;
      if (navigator.onLine) tries += 1;
      await pause();
    }
  }
}
