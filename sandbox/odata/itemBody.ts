/** `itemBody` of Outlook: plain text out of HTML, previews of 255 characters ([message], [event]). */
export interface ItemBody {
  contentType: 'text' | 'html';
  content: string;
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', ndash: '–', mdash: '—', hellip: '…' };

function decode(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|([a-z]+));/gi, (whole, decimal: string, hex: string, name: string) => {
    if (decimal) return String.fromCodePoint(Number(decimal));
    if (hex) return String.fromCodePoint(Number.parseInt(hex, 16));
    return ENTITIES[name.toLowerCase()] ?? whole;
  });
}

/** Text of an HTML document, with line breaks where blocks end. */
export function htmlToText(html: string): string {
  const bare = html
    .replace(/<(script|style|head)\b[\s\S]*?<\/\1>/gi, '')
    .replace(/\r?\n/g, ' ')
    .replace(/<(br|\/p|\/div|\/li|\/tr|\/h\d)\b[^>]*>/gi, '\r\n')
    .replace(/<[^>]*>/g, '');
  return decode(bare).replace(/[ \t]+/g, ' ').replace(/ ?\r\n ?/g, '\r\n').trim();
}

/** The body in the form the client prefers: HTML unless `outlook.body-content-type="text"`. */
export function bodyAs(body: unknown, wanted: 'text' | 'html' | undefined): ItemBody {
  const { contentType, content } = { contentType: 'text', content: '', ...(body as Partial<ItemBody> | null) } as ItemBody;
  if (wanted === 'text' && contentType === 'html') return { contentType: 'text', content: htmlToText(content) };
  if (wanted !== 'text' && contentType === 'text') return { contentType: 'html', content: textToHtml(content) };
  return { contentType, content };
}

function textToHtml(content: string): string {
  if (content === '') return '';
  const escaped = content.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/\r?\n/g, '<br>');
  return `<html><head></head><body><div class="PlainText">${escaped}</div></body></html>`;
}

/** First 255 characters of the text. */
export function previewOf(body: unknown): string {
  return Array.from(bodyAs(body, 'text').content).slice(0, 255).join('');
}
