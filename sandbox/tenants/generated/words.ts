import type { Random } from '../random.ts';

const VERBS = ['Review', 'Prepare', 'Send', 'Check', 'Draft', 'Discuss', 'Update', 'Compare', 'Approve', 'Translate', 'Prüfen:', 'Relire :', 'Revisar:', 'Controleren:', 'Granska:', '確認：', 'راجع:'];
const THINGS = ['contract', 'offer', 'invoice', 'board deck', 'supplier list', 'test plan', 'release notes', 'budget', 'schedule', 'survey', 'Angebot', 'devis', 'presupuesto', 'begroting', 'faktura', '見積書', 'العرض'];
const PLACES = ['Fjord Energi', 'Elbe Logistik', 'Dansk Havvind', 'Palau Barcelona', 'Havn & Co', 'Messe Hannover', 'Atelier Garonne', 'Nordhavn', '東京支社', 'الواحة'];

/** A title of two or three words; not unique. */
export function title(random: Random): string {
  return `${random.pick(VERBS)} ${random.pick(THINGS)}, ${random.pick(PLACES)}`;
}

const GIVEN = ['Anna', 'Björn', 'Chloé', 'Dmytro', 'Elif', 'Fatima', 'Gustav', 'Hiroshi', 'Inês', 'Jakub', 'Katarína', 'Lars', 'Mei', 'Nikos', 'Olga', 'Paolo', 'Rania', 'Siobhán', 'Tomás', 'Uma'];
const FAMILY = ['Andersen', 'Bakker', 'Costa', 'Dubois', 'Eriksson', 'Fischer', 'García', 'Hansen', 'Ivanova', 'Jensen', 'Kowalski', 'López', 'Müller', 'Novák', 'Okafor', 'Petrov', 'Rossi', 'Suzuki', 'Tanaka', 'Yılmaz'];

/** A person's given and family name. */
export function personName(random: Random): { givenName: string; surname: string } {
  return { givenName: random.pick(GIVEN), surname: random.pick(FAMILY) };
}
