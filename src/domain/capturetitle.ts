/** Planner and To Do take titles of up to this many characters. */
const LONGEST = 255;

/**
 * What mail programs put before the subject of an answer or a forwarded mail, in lower case, without the colon. From the
 * localised clients of Outlook, Gmail, Apple Mail and Thunderbird.
 */
const MARKS = [
  're', 'r', 'fw', 'fwd', 'i', 'aw', 'wg', 'antw', 'antwort', 'weitergeleitet', 'sv', 'svar', 'vs', 'vb', 'vl', 'vá', 'vála', 'továbbítás',
  'tr', 'réf', 'ref', 'rv', 'res', 'enc', 'rif', 'inoltra', 'doorst', 'betr', 'odp', 'pd', 'odpověď', 'ynt', 'yönt', 'ilt', 'i̇lt', 'atb', 'ats', 'trs', 'tl', 'bls', 'fs',
  'απ', 'σχετ', 'πρθ', 'ha', 'нa', 'на', 'ответ', 'пересл', 'відповідь', 'відп', 'רה', 'תגובה', 'הועבר', 'השב', 'رد', 'إعادة توجيه', 'إعادة', 'تحويل',
  '回复', '答复', '转发', '回覆', '轉寄', '轉發', '返信', '転送', '회신', '전달', 'उत्तर', 'trả lời', 'chuyển tiếp',
];

const PREFIX = new RegExp(`^\\s*(?:${MARKS.join('|')})\\s*(?:\\[\\d{1,3}\\]|\\(\\d{1,3}\\)|\\^\\d{1,3})?\\s*[:：﹕]\\s*`, 'iu');
/** Marks that gateways put in front: they say nothing about the matter. */
const GATEWAY = /^\s*\[(?:external|extern|externe|ext|ekstern|spam\??|caution|bulk)\]\s*:?\s*/i;

/** Control characters, and those that turn the direction of what follows: a name must not be able to look like another. */
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]+/g;

/** Text of a stranger on one line: without control characters and marks that turn the direction of writing. */
export function oneLine(text: string): string {
  return text.replace(UNSEEN, ' ').replace(/\s+/g, ' ').trim();
}

/** At most `longest` characters, cut between two of them and marked with an ellipsis. */
export function cutTo(text: string, longest: number): string {
  const characters = Array.from(text);
  return characters.length <= longest ? text : `${characters.slice(0, longest - 1).join('').trimEnd()}…`;
}

/**
 * The title that a mail gives its task (F1): its subject without Re:, Fwd:, AW:, WG: and their like, however often they
 * stand there, on one line, cut to what Planner takes. Empty when nothing is left.
 */
export function captureTitle(subject: string): string {
  let title = oneLine(subject);
  for (let rounds = 0; rounds < 20; rounds++) {
    const shorter = title.replace(GATEWAY, '').replace(PREFIX, '');
    if (shorter === title) break;
    title = shorter.trim();
  }
  return cutTo(title, LONGEST);
}
