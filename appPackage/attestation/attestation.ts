import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { PERMISSIONS, REGISTERED, type Permission } from '../../src/domain/permissions.ts';
import { reasonFor } from '../../src/domain/permissionreasons.ts';
import { wordsKey } from '../../src/ui/connections/wordskey.ts';
import permissionWords from '../../src/ui/language/en/permissions.json' with { type: 'json' };
import english from './en.json' with { type: 'json' };
import french from './fr.json' with { type: 'json' };

type Text = Pick<typeof english, 'title' | 'made' | 'sections' | 'permissions'>;
interface Reason { reason: string; wide?: string }

/** English comes from the catalogue and from what people read on the Connections page; it is said once. */
function inEnglish({ scope }: Permission): Reason {
  const reason = reasonFor(scope);
  const { wide } = (permissionWords as Record<string, { wide?: string }>)[wordsKey(scope)] ?? {};
  return wide === undefined ? { reason } : { reason, wide };
}

/** @throws Error for a scope that nobody put into French yet. */
function inFrench({ scope }: Permission): Reason {
  const reason = (french.reasons as Record<string, Reason>)[scope];
  if (reason === undefined) throw new Error(`appPackage/attestation/fr.json says nothing about ${scope}`);
  return reason;
}

const row = (cells: readonly string[]): string => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
const table = (heads: readonly string[], rows: readonly (readonly string[])[]): string[] => [row(heads), row(heads.map(() => '---')), ...rows.map(row)];

function permissionRow(permission: Permission, { permissions: words }: Text, { reason, wide }: Reason): string[] {
  const when = permission.administrators ? 'administrators' : permission.first ? 'first' : 'later';
  const justification = wide === undefined ? reason : `${reason} ${words.wide} ${wide}`;
  return [`\`${permission.scope}\``, words.access[permission.access], words.consent[permission.consent], words.when[when], justification, words.stored[permission.keeps ?? 'nothing']];
}

/** The publisher attestation as Markdown, in the catalogue's order. */
export function attestation(text: Text, reasonOf: (permission: Permission) => Reason): string {
  const { permissions: words } = text;
  const rows = (permissions: readonly Permission[]): string[][] => permissions.map((each) => permissionRow(each, text, reasonOf(each)));
  const lines = [
    `# ${text.title}`, '', text.made,
    ...text.sections.flatMap(({ title, rows: questions }) => ['', `## ${title}`, '', ...table(['', ''], questions)]),
    '', `## ${words.title}`, '', words.intro, '', ...table(words.heads, rows(REGISTERED)),
    '', `### ${words.administratorsTitle}`, '', words.administratorsIntro, '', ...table(words.heads, rows(PERMISSIONS.filter((each) => !REGISTERED.includes(each)))),
  ];
  return `${lines.join('\n')}\n`;
}

const FILES: readonly [name: string, text: string][] = [
  ['docs/attestation.md', attestation(english, inEnglish)],
  ['docs/attestation.fr.md', attestation(french, inFrench)],
];
for (const [name, text] of FILES) {
  const file = fileURLToPath(new URL(`../../${name}`, import.meta.url));
  if (process.argv.includes('--write')) writeFileSync(file, text);
  else if (readFileSync(file, 'utf8') !== text) {
    process.stderr.write(`${name} is stale: npm run attestation\n`);
    process.exitCode = 1;
  }
}
