/** What watches from within the page. Serialised into it before its own scripts run, so nothing outside may be named here. */
export interface Probe {
  longTasks: number[];
  /** Milliseconds since the navigation began, at the end of the frame in which it was first seen; null until then. */
  seen: { shell: number | null; rows: number | null; complete: number | null };
  /** Durations that the browser itself reports for inputs, milliseconds in steps of 8. */
  inputs: number[];
  /** Waits for the next `type` event and then for the attribute to change: `painted` becomes the milliseconds from the input to the end of that frame. */
  arm(type: string, selector: string, attribute: string): void;
  /** The same for the next key and the value of a field. */
  armValue(selector: string): void;
  painted: Promise<number> | null;
}

export function installProbe(): void {
  const probe: Probe = { longTasks: [], seen: { shell: null, rows: null, complete: null }, inputs: [], painted: null, arm, armValue };
  (window as unknown as { bench: Probe }).bench = probe;
  const watch = (type: string, use: (entry: PerformanceEntry) => void, more: object = {}): void => {
    new PerformanceObserver((list) => list.getEntries().forEach(use)).observe({ type, buffered: true, ...more });
  };
  watch('longtask', (entry) => probe.longTasks.push(entry.duration));
  watch('event', (entry) => { if ((entry as PerformanceEventTiming).interactionId > 0) probe.inputs.push(entry.duration); }, { durationThreshold: 16 });

  /** A message posted within a frame is handled after that frame was painted. */
  function afterPaint(act: () => void): void {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = act;
    port2.postMessage(null);
  }

  const tests: [keyof Probe['seen'], () => boolean][] = [
    ['shell', () => document.querySelector('main') !== null],
    ['rows', () => document.querySelector('[data-bucket="today"]:is([data-source="planner"], [data-source="todo"])') !== null],
    ['complete', () => document.querySelector('[data-program="complete"], [data-program="partial"]') !== null],
  ];
  function look(): void {
    const found = tests.filter(([name, test]) => probe.seen[name] === null && test());
    if (found.length > 0) afterPaint(() => { for (const [name] of found) probe.seen[name] ??= performance.now(); });
    if (probe.seen.complete === null) requestAnimationFrame(look);
  }
  requestAnimationFrame(look);

  function follow(type: string, read: () => string | null): void {
    const before = read();
    probe.painted = new Promise((resolve) => {
      document.addEventListener(type, (event) => {
        const began = event.timeStamp;
        const look = (): void => {
          if (read() === before) return void requestAnimationFrame(look);
          afterPaint(() => resolve(performance.now() - began));
        };
        requestAnimationFrame(look);
      }, { capture: true, once: true });
    });
  }

  function arm(type: string, selector: string, attribute: string): void {
    follow(type, () => document.querySelector(selector)?.getAttribute(attribute) ?? null);
  }

  function armValue(selector: string): void {
    follow('keydown', () => document.querySelector<HTMLInputElement>(selector)?.value ?? null);
  }
}
