import { fold } from './fold.ts';

/**
 * How the subject of an automatic answer begins in the product's ten languages, as Exchange and Outlook write it in the
 * sender's language (Graph's `Mail.ReadBasic` shows no headers, so `Auto-Submitted` of RFC 3834 cannot be asked for).
 */
const PREFIXES = [
  // English
  'Automatic reply', 'Auto reply', 'Auto-reply', 'Autoreply', 'Out of office', 'Undeliverable',
  'Delivery Status Notification', 'Mail delivery failed',
  // French
  'Réponse automatique', 'Absence du bureau', 'Absent du bureau', 'Non remis',
  // German
  'Automatische Antwort', 'Abwesenheitsnotiz', 'Abwesend', 'Unzustellbar',
  // Danish
  'Automatisk svar', 'Autosvar', 'Ikke til stede', 'Kan ikke leveres',
  // Spanish
  'Respuesta automática', 'Fuera de la oficina', 'No se puede entregar',
  // Portuguese
  'Resposta automática', 'Fora do escritório', 'Ausência temporária', 'Não é possível entregar',
  // Dutch
  'Automatisch antwoord', 'Afwezigheidsbericht', 'Niet aanwezig', 'Onbestelbaar',
  // Italian
  'Risposta automatica', 'Fuori sede', 'Fuori ufficio', 'Non recapitabile',
  // Japanese
  '自動応答', '自動返信', '不在通知', '配信不能',
  // Arabic
  'رد تلقائي', 'الرد التلقائي', 'خارج المكتب', 'تعذر التسليم',
].map(fold);

/** True when a mail's subject says that a machine wrote it: an absence note, an automatic reply, a failed delivery. */
export function isAutomaticReply(subject: string): boolean {
  const start = fold(subject).trimStart();
  // What follows must not go on as a word: "Abwesend: …" is a note, "Abwesende Kollegen" is not.
  return PREFIXES.some((prefix) => start.startsWith(prefix) && !/^[\p{L}\p{N}]/u.test(start.slice(prefix.length)));
}
