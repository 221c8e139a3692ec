import { expect, test } from 'vitest';

const sources = import.meta.glob<string>(['../**/*.{ts,tsx}', '../../app/**/*.{ts,tsx}', '!../**/*.test.*'], { query: '?raw', import: 'default', eager: true });

/** The module that brings the English words of a namespace, by its `addLateWords`. */
function homes(): Map<string, string> {
  const found = new Map<string, string>();
  for (const [path, text] of Object.entries(sources)) {
    for (const [, namespace] of text.matchAll(/addLateWords\('(\w+)'/g)) found.set(namespace ?? '', path);
  }
  return found;
}

/** Namespaces that a file reads from, by `useTranslation` or by a key with its namespace. */
function namespacesIn(text: string): Set<string> {
  const hooks = [...text.matchAll(/useTranslation\(([^)]*)\)/g)].flatMap(([, names]) => [...(names ?? '').matchAll(/'(\w+)'/g)].map(([, name]) => name ?? ''));
  const keys = [...text.matchAll(/\bt\('(\w+):/g)].map(([, name]) => name ?? '');
  return new Set([...hooks, ...keys]);
}

/** Own words bring themselves; a page's own file may hold the `addLateWords` for all its parts. */
const LATE = new Set(['details', 'edit', 'people', 'settings']);

test('whoever uses words that come late brings them along: no key is ever shown in their place', () => {
  const home = homes();
  for (const namespace of LATE) expect(home.get(namespace), namespace).toMatch(/words\.ts$/);
  const missing = Object.entries(sources).flatMap(([path, text]) => [...namespacesIn(text)]
    .filter((namespace) => LATE.has(namespace) && !new RegExp(`import '[./a-z]*${home.get(namespace)?.split('/').slice(-2)[0] ?? '?'}/words\\.ts'|import '\\./words\\.ts'`).test(text))
    .map((namespace) => `${path}: ${namespace}`));
  expect(missing).toEqual([]);
});
