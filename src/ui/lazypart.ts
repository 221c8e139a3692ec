import { lazy, useEffect, type ComponentType, type LazyExoticComponent } from 'react';
import { createStore } from '../queries/store.ts';

/** Tries while there is a network: a part that is gone for good must not be waited for. */
const TRIES = 3;
/** Milliseconds between two tries. */
const PAUSE = 2_000;

/**
 * True once a part could not be had although there is a network: a newer version of the page took its place. Null while
 * nobody tells the person so: until then a missing part takes the page down.
 */
export const outdated = createStore<boolean | null>(null);

/** Stands where a part is missing: nothing is shown, and each time it should have been, it is said. */
function Missing(): null {
  useEffect(() => { outdated.set(true); }, []);
  return null;
}

/**
 * A part of the page that is loaded when it is first shown. Offline it is waited for: what its place shows meanwhile stays,
 * where an error would take the whole page down, and changes that wait for the network with it. Gone for good, as after a
 * new version was put up, it is missing alone: what was typed and what is being saved stays.
 */
export function lazyPart<Props extends object>(load: () => Promise<{ default: ComponentType<Props> }>): LazyExoticComponent<ComponentType<Props>> {
  const pause = (): Promise<void> => new Promise((wake) => { setTimeout(wake, PAUSE); });
  return lazy(() => untilLoaded(load, pause).catch((error: unknown) => {
    if (outdated.get() === null) throw error;
    return { default: Missing as ComponentType<Props> };
  }));
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
