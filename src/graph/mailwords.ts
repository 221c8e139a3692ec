import EmailReplyParser from 'email-reply-parser';
import { convert } from 'html-to-text';

/** Mail bodies of any size arrive; no note holds more than this, and parsers get no more than this to chew on. */
const HTML_READ = 600_000;
const TEXT_READ = 40_000;
const NOTE = 8_000;

/** What quoted history is wrapped in: Gmail, Yahoo, Apple Mail, Thunderbird, Outlook's own reply header. */
const QUOTES = ['blockquote[type=cite]', '.gmail_quote', '.gmail_extra', '.yahoo_quoted', '.protonmail_quote', '.moz-cite-prefix'];

/** Outlook's reply header in languages that the parser does not know: `Fra: …` with `Sendt: …` within the next lines. */
const HEADER = /^[ \t]*\*?(?:Fra|Från|Frå|Od|Kimden|Lähettäjä|Від|От|Από|Feladó|De la|Gönderen|差出人|发件人|寄件者|보낸 사람|من)\*?[ \t]*[:：].*\n(?:.*\n){0,2}?[ \t]*\*?(?:Sendt|Skickat|Odesláno|Wysłano|Gönderildi|Lähetetty|Надіслано|Отправлено|Στάλθηκε|Küldve|Trimis|送信日時|发送时间|寄件日期|보낸 날짜|تم الإرسال)\*?[ \t]*[:：]/mu;

/** The words of a mail, as plain text with its line breaks and bullets. @param kind what Graph says the body is */
export function wordsOf(body: { kind: 'html' | 'text'; content: string }, quotes: 'keep' | 'drop' = 'keep'): string {
  if (body.kind === 'text') return tidy(body.content.slice(0, TEXT_READ));
  const dropped = quotes === 'drop' ? QUOTES.map((selector) => ({ selector, format: 'skip' })) : [];
  const plain = convert(body.content.slice(0, HTML_READ), {
    wordwrap: false,
    limits: { maxDepth: 60, maxInputLength: HTML_READ, maxChildNodes: 4_000 },
    selectors: [
      { selector: 'a', options: { ignoreHref: true } }, { selector: 'img', format: 'skip' }, { selector: 'style', format: 'skip' }, { selector: 'script', format: 'skip' },
      { selector: 'title', format: 'skip' }, { selector: 'ul', options: { itemPrefix: '• ' } }, ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({ selector, options: { uppercase: false } })),
      { selector: 'p', options: { leadingLineBreaks: 1, trailingLineBreaks: 1 } }, ...dropped,
    ],
  });
  return tidy(plain.slice(0, TEXT_READ));
}

/**
 * Only what the sender wrote this time (F4): without quoted history, signature marks and reply headers. The whole text when
 * nothing but history would be left, as with a mail that was only forwarded.
 */
export function newestReply(body: { kind: 'html' | 'text'; content: string }): string {
  const own = wordsOf(body, 'drop');
  const header = HEADER.exec(own);
  const before = header === null ? own : own.slice(0, header.index);
  const reply = tidy(new EmailReplyParser().parseReply(before));
  return noteOf(reply === '' ? wordsOf(body) : reply);
}

/** As much of a text as a note holds. */
export function noteOf(text: string): string {
  return text.length <= NOTE ? text : `${text.slice(0, NOTE).replace(/[\ud800-\udbff]$/, '').trimEnd()}…`;
}

// eslint-disable-next-line no-control-regex -- control characters are what is taken away
const UNSEEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

function tidy(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(UNSEEN, '').replace(/[\t\u00a0]/g, ' ').split('\n').map((line) => line.trimEnd()).join('\n').replace(/\n{3,}/g, '\n\n').trim();
}
