import { mkdirSync, writeFileSync } from 'node:fs';

export interface Row {
  id: string;
  name: string;
  /** Null: not measured; the note says why. */
  value: number | null;
  unit: string;
  /** The same figure of Graph Toolkit's page and of the page with the fewest requests, in the same run. */
  peer: number | null;
  floor: number | null;
  /** `at most`, unless `atLeast`. */
  goal: number;
  met: boolean | null;
  note: string;
}

interface Extra { peer?: number | null; floor?: number | null; atLeast?: boolean; note?: string }

const known = (value: number | null | undefined): number | null => (value === null || value === undefined || !Number.isFinite(value) ? null : value);

export function row(id: string, name: string, value: number | null, unit: string, goal: number, extra: Extra = {}): Row {
  const found = known(value);
  const met = found === null ? null : extra.atLeast ? found >= goal : found <= goal;
  return { id, name, value: found, unit, peer: known(extra.peer), floor: known(extra.floor), goal, met, note: extra.note ?? '' };
}

const shown = (value: number | null): string => (value === null ? '–' : Math.abs(value) >= 100 ? value.toFixed(0) : Math.abs(value) >= 10 ? value.toFixed(1) : value.toFixed(2).replace(/\.?0+$/, ''));
const ratio = (value: number | null, other: number | null): string => (value === null || other === null || other === 0 ? '–' : `${(value / other).toFixed(value / other < 10 ? 2 : 0)}×`);

/** The table as it is printed. */
export function table(rows: readonly Row[]): string {
  const head = ['row', 'what', 'value', 'goal', 'met', 'peer', 'of peer', 'floor', 'of floor', 'note'];
  const lines = rows.map((each) => [
    each.id, each.name, `${shown(each.value)}${each.value === null ? '' : ` ${each.unit}`}`, `${shown(each.goal)} ${each.unit}`, each.met === null ? '?' : each.met ? 'yes' : 'NO',
    shown(each.peer), ratio(each.value, each.peer), shown(each.floor), ratio(each.value, each.floor), each.note,
  ]);
  const widths = head.map((title, column) => Math.max(title.length, ...lines.map((line) => line[column]?.length ?? 0)));
  return [head, ...lines].map((line) => line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ').trimEnd()).join('\n');
}

/** Writes `tests/.artifacts/bench.json`. */
export function save(rows: readonly Row[], about: Record<string, unknown>): string {
  const folder = new URL('../.artifacts/', import.meta.url).pathname;
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}bench.json`, `${JSON.stringify({ about, rows }, null, 1)}\n`);
  return `${folder}bench.json`;
}
