import Papa from 'papaparse';
import type { Assignment } from '../../domain/approles.ts';

/** What a pasted text holds. */
export interface PastedList {
  /** Each once, in lower case, in their order. */
  addresses: string[];
  /** Lines with words but no address: they are left out, and told. */
  without: number;
}

const ADDRESS = /[^\s<>",;:]+@[^\s<>",;:]+\.[^\s<>",;:]+/g;

/** Addresses out of one a line, of columns copied out of a sheet, or of what a mail program writes (`Bo Ek <bo@x.dk>; …`). */
export function readPasted(text: string): PastedList {
  const rows = Papa.parse<string[]>(text, { skipEmptyLines: 'greedy' }).data;
  const found = rows.map((cells) => cells.join(' ').match(ADDRESS) ?? []);
  const [head] = rows;
  const headless = found[0]?.length === 0 && head !== undefined && head.length > 1 ? 1 : 0;
  return {
    addresses: [...new Set(found.flat().map((address) => address.toLowerCase()))],
    without: found.filter((each) => each.length === 0).length - headless,
  };
}

/** The list as CSV. A name that begins like a formula is quoted, so that a sheet shows it instead of reckoning with it. */
export function writeCsv(assignments: readonly Assignment[], words: { heads: readonly [string, string, string]; role(assignment: Assignment): string }): string {
  const rows = assignments.map((each) => [each.name, each.address ?? '', words.role(each)]);
  return Papa.unparse({ fields: [...words.heads], data: rows }, { escapeFormulae: true });
}
