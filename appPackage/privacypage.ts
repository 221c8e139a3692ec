import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Permission } from '../src/domain/permissions.ts';
import { reasonFor } from '../src/domain/permissionreasons.ts';
import { PERMISSIONS } from '../src/domain/permissions.ts';

/** Writes the permission catalogue into the privacy page, so that the page cannot say less than the app asks for. */
const FILE = fileURLToPath(new URL('../src/public/privacy.html', import.meta.url));
const PLACE = /([ \t]*)<!-- permissions -->[\s\S]*<!-- \/permissions -->/;

const escape = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

function entry({ scope, access, administrators }: Permission): string {
  const kind = access === 'read' ? 'reads' : 'reads and changes';
  return `<div><dt><code>${escape(scope)}</code> <span>${kind}${administrators ? ', administrators only' : ''}</span></dt><dd>${escape(reasonFor(scope))}</dd></div>`;
}

export function withPermissions(page: string): string {
  if (!PLACE.test(page)) throw new Error('The privacy page has no place for the permissions.');
  return page.replace(PLACE, (_, indent: string) => {
    const lines = ['<!-- permissions -->', '<dl>', ...PERMISSIONS.map((each) => `  ${entry(each)}`), '</dl>', '<!-- /permissions -->'];
    return lines.map((line) => `${indent}${line}`).join('\n');
  });
}

const now = readFileSync(FILE, 'utf8');
const text = withPermissions(now);
if (process.argv.includes('--write')) writeFileSync(FILE, text);
else if (now !== text) {
  process.stderr.write('src/public/privacy.html is stale: npm run generate\n');
  process.exitCode = 1;
}
