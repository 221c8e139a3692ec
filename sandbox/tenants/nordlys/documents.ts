import type { TenantFile } from '../tenant.ts';
import { sampleFile, type FileKind } from './files.ts';
import type { PlanName } from './plans.ts';

/** A file, and the folder it lies in. */
type DocumentRow = readonly [folder: string, kind: FileKind, name: string];

const OWN: readonly DocumentRow[] = [
  ['Documents', 'xlsx', 'Budget 2027 draft'],
  ['Documents', 'pdf', 'Contract Fjord Energi'],
  ['Documents/Hiring', 'pdf', 'Interview guide'],
  ['Documents/Hiring', 'xlsx', 'Salary bands'],
  ['Notes', 'pdf', 'Réunion de pilotage – notes'],
  ['', 'pdf', 'Urlaubsplan Übersicht'],
];

const OF_TEAMS: Partial<Record<PlanName, readonly DocumentRow[]>> = {
  Sales: [['Offers', 'pdf', 'Offer Fjord Energi v2'], ['Contracts', 'pdf', 'Framework contract template'], ['', 'xlsx', 'Price list 2027']],
  Leadership: [['Board', 'xlsx', 'Budget 2027 board version'], ['Board', 'pdf', 'Board minutes October']],
  Hiring: [['Portfolios', 'pdf', 'Portfolio 田中さくら'], ['', 'xlsx', 'Interview scores']],
};

/** Ida's own documents. */
export function ownDocuments(): TenantFile[] {
  return OWN.map(fileOf);
}

/** What lies in the library of a plan's group. */
export function teamDocuments(plan: PlanName): TenantFile[] {
  return (OF_TEAMS[plan] ?? []).map(fileOf);
}

function fileOf([folder, kind, title]: DocumentRow): TenantFile {
  const { name, contentType, contentBytes } = sampleFile(kind, title);
  return { path: folder === '' ? name : `${folder}/${name}`, contentType, contentBytes };
}
