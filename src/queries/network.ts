/** Whether there is a network to write over. */
export interface Network {
  /** Resolves at once, or when the network is back. */
  ready(): Promise<void>;
  /** A write found no network. */
  lost(): void;
}

/** The browser may forget to tell that the network is back: asked this often meanwhile. */
const ASK = 2_000;

/** @param tell whenever it changes */
export function createNetwork(tell: (offline: boolean) => void): Network {
  let waiting: (() => void)[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;

  function lost(): void {
    if (timer !== undefined) return;
    tell(true);
    timer = setTimeout(ask, ASK);
  }

  function ask(): void {
    clearTimeout(timer);
    timer = undefined;
    if (isOffline()) {
      timer = setTimeout(ask, ASK);
      return;
    }
    tell(false);
    const resumed = waiting;
    waiting = [];
    for (const resume of resumed) resume();
  }

  if (typeof window !== 'undefined') window.addEventListener('online', ask);
  return {
    lost,
    async ready() {
      if (timer === undefined && isOffline()) lost();
      if (timer !== undefined) await new Promise<void>((resume) => { waiting.push(resume); });
    },
  };
}

function isOffline(): boolean {
  return typeof navigator !== 'undefined' && navigator.onLine === false;
}
