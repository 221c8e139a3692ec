/** Query options as trees, by the grammar beside this file, compiled once at start. */
import { readFileSync } from 'node:fs';
import peggy from 'peggy';
import { badRequest } from './errors.ts';
import type { Expansion, Expression, OrderItem, SearchTree } from './tree.ts';

const RULES = ['Filter', 'OrderBy', 'Select', 'Expand', 'Search'] as const;
type Rule = (typeof RULES)[number];

const parser = peggy.generate(readFileSync(new URL('./grammar.peggy', import.meta.url), 'utf8'), {
  allowedStartRules: [...RULES],
  cache: true,
});

function run(rule: Rule, text: string, what: string): unknown {
  try {
    return parser.parse(text, { startRule: rule }) as unknown;
  } catch (error) {
    const at = (error as { location?: { start: { offset: number } } }).location?.start.offset ?? 0;
    throw badRequest(`${what} Syntax error at position ${at} in '${text}'.`);
  }
}

/** @throws GraphFault 400 "Invalid filter clause: …". */
export function parseFilter(text: string): Expression {
  return run('Filter', text, 'Invalid filter clause:') as Expression;
}

/** @throws GraphFault 400. */
export function parseOrderBy(text: string): OrderItem[] {
  return run('OrderBy', text, 'Invalid orderby clause:') as OrderItem[];
}

/** Property paths: `start/dateTime` → `['start', 'dateTime']`. @throws GraphFault 400. */
export function parseSelect(text: string): string[][] {
  return run('Select', text, 'Parsing OData Select and Expand failed:') as string[][];
}

/** @throws GraphFault 400. */
export function parseExpand(text: string): Expansion[] {
  return run('Expand', text, 'Parsing OData Select and Expand failed:') as Expansion[];
}

type RawSearch = SearchTree | { kind: 'quoted'; text: string };

/** A quoted clause is `property:value` ([search-query-parameter]), or words. */
function readQuoted(tree: RawSearch): SearchTree {
  if (tree.kind === 'quoted') {
    const pair = /^([A-Za-z]\w*):(.*)$/s.exec(tree.text);
    return { kind: 'term', property: pair?.[1] ?? null, op: ':', value: pair ? (pair[2] ?? '') : tree.text };
  }
  if (tree.kind === 'not') return { kind: 'not', operand: readQuoted(tree.operand) };
  if (tree.kind === 'term') return tree;
  return { kind: tree.kind, left: readQuoted(tree.left), right: readQuoted(tree.right) };
}

/**
 * @param kql Outlook: what stands between the outermost quotes is KQL itself (`"subject:report from:ann"`).
 * @throws GraphFault 400 for text that is neither.
 */
export function parseSearch(text: string, kql: boolean): SearchTree {
  const tree = run('Search', text, 'Syntax error in $search:') as RawSearch;
  if (kql && tree.kind === 'quoted' && tree.text.trim() !== '') {
    return readQuoted(run('Search', tree.text, 'Syntax error in $search:') as RawSearch);
  }
  return readQuoted(tree);
}
