/** A stretch of a note: words, or an address that may become a link once it was checked. */
export interface NotePart {
  text: string;
  url: string | null;
}

const ADDRESS = /\bhttps?:\/\/[^\s<>"'`]+/gi;

/** Punctuation that ends the sentence rather than the address; a closing bracket belongs to it only when it was opened there. */
function trimAddress(found: string): string {
  let url = found.replace(/[.,;:!?…]+$/u, '');
  while (url.endsWith(')') && url.split('(').length < url.split(')').length) url = url.slice(0, -1);
  return url;
}

/** Splits a plain note so that addresses in it can be drawn as links. Joined again, the parts give the note back unchanged. */
export function noteParts(note: string): NotePart[] {
  const parts: NotePart[] = [];
  let from = 0;
  for (const match of note.matchAll(ADDRESS)) {
    const url = trimAddress(match[0]);
    if (match.index > from) parts.push({ text: note.slice(from, match.index), url: null });
    parts.push({ text: url, url });
    from = match.index + url.length;
  }
  if (from < note.length) parts.push({ text: note.slice(from), url: null });
  return parts;
}
