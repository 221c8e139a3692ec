/** Middle value; NaN without any. */
export function median(values: readonly number[]): number {
  return percentile(values, 50);
}

/** The smallest value that `percent` of all values do not exceed; NaN without any. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)] ?? Number.NaN;
}

/** The exponent k of y ~ n^k, fitted by least squares over the logarithms. */
export function growth(points: readonly { n: number; y: number }[]): number {
  const logs = points.map(({ n, y }) => ({ x: Math.log(n), y: Math.log(Math.max(y, 1e-9)) }));
  const mean = (of: (log: { x: number; y: number }) => number): number => logs.reduce((sum, log) => sum + of(log), 0) / logs.length;
  const [x, y] = [mean((log) => log.x), mean((log) => log.y)];
  const spread = logs.reduce((sum, log) => sum + (log.x - x) ** 2, 0);
  return logs.reduce((sum, log) => sum + (log.x - x) * (log.y - y), 0) / spread;
}

/** Time beyond 50 ms of every task that took longer. */
export function blocked(longTasks: readonly number[]): number {
  return longTasks.reduce((sum, duration) => sum + Math.max(0, duration - 50), 0);
}

interface Span { start: number; end: number }

/** Longest chain in which each exchange began after the one before it had ended. */
export function longestChain(spans: readonly Span[]): number {
  const sorted = [...spans].sort((a, b) => a.start - b.start);
  const depth: number[] = [];
  for (const [index, span] of sorted.entries()) {
    const before = sorted.slice(0, index).flatMap((earlier, place) => (earlier.end <= span.start ? [depth[place] ?? 0] : []));
    depth.push(1 + Math.max(0, ...before));
  }
  return Math.max(0, ...depth);
}
