import type { Slot } from '../slots.ts';
import type { FileKind } from './files.ts';
import type { PersonKey } from './people.ts';

/** A correspondent: a colleague, or `Name <address>` from outside. */
export type Party = PersonKey | `${string} <${string}>`;

/** A received mail as the sample writes it down. */
export interface ReceivedRow {
  from: Party;
  subject: string;
  /** Received so many days ago; 0 is earlier today. */
  ago: number;
  text: string;
  folder?: FolderKey;
  /** `open` is a flag without a date. */
  flag?: Slot | 'open' | 'complete';
  files?: readonly (readonly [FileKind, string])[];
  categories?: readonly string[];
  importance?: 'high' | 'low';
  unread?: true;
  cc?: readonly Party[];
  /** Conversation, where it has more than one mail. */
  thread?: string;
  other?: true;
  /** A meeting request: Graph's eventMessageRequest. */
  invitation?: true;
}

export const FOLDERS = {
  inbox: ['Inbox', 'inbox', null], drafts: ['Drafts', 'drafts', null], sent: ['Sent Items', 'sentitems', null],
  deleted: ['Deleted Items', 'deleteditems', null], junk: ['Junk Email', 'junkemail', null], archive: ['Archive', 'archive', null],
  kunder: ['Kunder', null, 'inbox'], rechnungen: ['Rechnungen', null, null], portal: ['Portal 3.0', null, 'kunder'],
} as const satisfies Record<string, readonly [string, string | null, string | null]>;

export type FolderKey = keyof typeof FOLDERS;

/** Twenty-three flagged mails that count, in several folders, and two in Deleted Items and Junk that must not. */
export const FLAGGED: readonly ReceivedRow[] = [
  { from: 'Jonas Fjeld <jonas.fjeld@fjordenergi.example>', subject: 'Leveringsplan – mangler vi noget?', ago: 9, flag: 'overdue', folder: 'kunder', text: 'Hej Ida, vi mangler stadig datoen for anden levering. Kan du sende den?' },
  { from: 'lucia', subject: 'Contract draft, clause 7 and the annex on data retention (second reading)', ago: 2, flag: 'today', importance: 'high', files: [['pdf', 'Contract_draft_v4']], categories: ['Legal'], text: 'Clause 7 now has two variants. I prefer the second; the annex only needs your initials.' },
  { from: 'bo', subject: 'Sv: Faktura 20418', ago: 1, flag: 'today', folder: 'rechnungen', files: [['pdf', 'Faktura_20418']], categories: ['Finance'], text: 'Beloppet stämmer, men referensen saknas. Kan du godkänna i dag?' },
  { from: 'marijke', subject: 'Re: hosting renewal – three questions', ago: 3, flag: 'this-week', text: 'Price for three years, notice period, and who owns the backups? Then I sign.', thread: 'hosting' },
  { from: 'giulia', subject: 'Domanda sul contratto quadro', ago: 2, flag: 'this-week', text: 'Ciao Ida, possiamo citare il cliente nel portfolio oppure no?' },
  { from: 'Karin Möller <k.moeller@elbe-logistik.example>', subject: 'Nutzungszahlen für das Gespräch', ago: 4, flag: 'this-week', folder: 'kunder', files: [['xlsx', 'Nutzung_Q3']], text: 'Anbei die Zahlen. Bitte prüfen Sie Zeile 14.' },
  { from: 'omar', subject: 'RE: Angebot Messebau – Variante B', ago: 5, flag: 'next-week', files: [['eml', 'Angebot_Messebau'], ['png', 'Stand_B']], text: 'Variante B spart zwei Tage Aufbau. Deine Meinung bis Dienstag?' },
  { from: 'hanna', subject: 'Board letter: your paragraph', ago: 6, flag: 'next-week', text: 'Six lines on the studio, please. No adjectives.' },
  { from: 'Nuria Vidal <nuria@palau-barcelona.example>', subject: 'Confirmación de salas, mayo', ago: 8, flag: 'next-week', text: 'Necesitamos la lista de ponentes para cerrar las salas.' },
  { from: 'nadia', subject: 'متابعة: عرض مجموعة الواحة قبل نهاية الشهر', ago: 3, flag: 'open', categories: ['Customer'], text: 'مرحباً إيدا، هل يمكننا تأكيد السعر هذا الأسبوع؟' },
  { from: 'yuko', subject: '候補者の推薦状について', ago: 7, flag: 'open', files: [['pdf', 'Recommendation']], text: '推薦状を添付しました。ご確認ください。' },
  { from: 'Erik Strand <erik@danskhavvind.example>', subject: 'Reference visit in spring?', ago: 12, flag: 'open', folder: 'kunder', text: 'Two colleagues of mine would like to see the portal in use.' },
  { from: 'joao', subject: 'Supplier portal: open decisions before release', ago: 6, flag: 'open', folder: 'portal', importance: 'high', text: 'Five decisions, two of them yours: status names and the archive.' },
  { from: 'eleni', subject: 'Ερωτηματολόγιο χρηστών – σχόλια;', ago: 10, flag: 'open', text: 'Το προσχέδιο έχει δώδεκα ερωτήσεις. Ποιες να φύγουν;' },
  { from: 'Designfonden <kontakt@designfonden.example>', subject: 'Your application 2026-118: missing attachment', ago: 15, flag: 'open', text: 'The budget sheet is missing. You can send it by reply.' },
  { from: 'amelie', subject: 'Palette pour les graphiques : deux pistes', ago: 18, flag: 'open', files: [['png', 'Palette']], text: 'La première est plus calme, la seconde plus lisible.' },
  { from: 'Tiskárna Brno <info@tiskarna.example>', subject: 'Nabídka tisku č. 3312', ago: 22, flag: 'open', folder: 'rechnungen', text: 'V příloze posíláme nabídku. Platí třicet dní.', files: [['pdf', 'Nabidka_3312']] },
  { from: 'aoife', subject: 'Words for "overdue": a short poll', ago: 25, flag: 'open', text: 'Late, overdue, past due? Answer with one word.' },
  { from: 'oleksandr', subject: 'Резервні копії: звіт за місяць', ago: 31, flag: 'open', folder: 'portal', files: [['xlsx', 'Backups']], text: 'Усі копії відновлюються. Один ризик описано в рядку 9.' },
  { from: 'Miriam Levi <miriam@haifa-press.example>', subject: 'בקשה לראיון על עיצוב שירותים', ago: 38, flag: 'open', text: 'נשמח לשוחח עשרים דקות בטלפון.' },
  { from: 'ingibjorg', subject: 'Fire drill: who is your floor warden?', ago: 46, flag: 'open', folder: 'archive', text: 'One name per floor is enough.' },
  { from: 'Sofie Lund <sofie@sommerhus.example>', subject: 'Sommerhus uge 27', ago: 61, flag: 'open', folder: 'archive', categories: ['Personal'], text: 'Skal I have huset igen til sommer?' },
  { from: 'marijke', subject: 'Book for the leadership shelf', ago: 90, flag: 'open', folder: 'archive', text: 'Read chapter three when you have an evening.' },
  { from: 'Messe Service <service@messe.example>', subject: 'Old stand plan (superseded)', ago: 40, flag: 'open', folder: 'deleted', text: 'This plan is no longer valid.' },
  { from: 'Prize Office <win@lottery-mail.example>', subject: 'Urgent: claim your prize today', ago: 5, flag: 'open', folder: 'junk', text: 'Click to claim.' },
];

/** Received and not flagged: answers to what Ida sent, automatic replies, two done flags, and the rest of an inbox. */
export const RECEIVED: readonly ReceivedRow[] = [
  { from: 'soren', subject: 'Re: Price list 2027', ago: 4, thread: 'price-list', text: 'Looks right. I will take row 9 with Kwame.' },
  { from: 'Jonas Fjeld <jonas.fjeld@fjordenergi.example>', subject: 'Sv: Møde i næste uge', ago: 3, thread: 'kundemode', folder: 'kunder', text: 'Torsdag passer fint.' },
  { from: 'yuko', subject: 'Re: Interview panel', ago: 6, thread: 'panel', text: 'Giulia and I can both do it.' },
  { from: 'tomasz', subject: 'Odp: Migration night', ago: 8, thread: 'migration', text: 'Done at 02:40, no losses.' },
  { from: 'noa', subject: 'Re: Badge layout', ago: 2, thread: 'badge', unread: true, text: 'Version C it is. Files are in the library.' },
  { from: 'hanna', subject: 'Automatische Antwort: Budgetrahmen Studio 2027', ago: 6, thread: 'budget-frame', text: 'Ich bin bis Freitag im Urlaub und antworte danach.' },
  { from: 'Karin Möller <k.moeller@elbe-logistik.example>', subject: 'Automatische Antwort: Termin im November', ago: 9, thread: 'elbe-term', text: 'Ich bin auf Dienstreise.' },
  { from: 'Karin Möller <k.moeller@elbe-logistik.example>', subject: 'AW: Termin im November', ago: 7, thread: 'elbe-term', folder: 'kunder', text: 'Der 12. um zehn Uhr ist uns recht.' },
  { from: 'omar', subject: 'Stand drawings', ago: 11, flag: 'complete', files: [['png', 'Stand_A']], text: 'The first drawings.' },
  { from: 'bo', subject: 'Kostnadsställe för Göteborg', ago: 14, flag: 'complete', text: 'Använd 4410.' },
  { from: 'joao', subject: 'Build 3.0.0-beta.7 is out', ago: 0, unread: true, text: 'Release notes in the channel. Two known issues.' },
  { from: 'priya', subject: 'शीर्षक में फ़ॉन्ट की समस्या', ago: 0, unread: true, files: [['png', 'screenshot']], text: 'देवनागरी शीर्षक दो पंक्तियों में कट रहे हैं।' },
  { from: 'Studio News <news@service-design.example>', subject: 'This week in service design', ago: 1, other: true, importance: 'low', text: 'Five articles and one event.' },
  { from: 'wei', subject: '上海客户来访时间', ago: 1, invitation: true, text: '客户希望下个月来访，请确认时间。' },
  { from: 'ayse', subject: 'Etkinlik takvimi güncellendi', ago: 2, text: 'Barselona programı eklendi.' },
  { from: 'ingibjorg', subject: 'Moving day: pack your desk', ago: 3, cc: ['bo', 'aoife'], text: 'Boxes are in the hall from Wednesday.' },
  { from: 'Hosting <no-reply@hosting.example>', subject: 'Your invoice is ready', ago: 4, folder: 'rechnungen', other: true, text: 'Sign in to see invoice H-77120.' },
  { from: 'kwame', subject: 'Demo account for Dansk Havvind', ago: 5, text: 'It is ready; the password comes by phone.' },
  { from: 'minjun', subject: '모션 가이드 초안', ago: 9, text: '검토 부탁드립니다.', files: [['pdf', 'Motion_guide']] },
  { from: 'thuy', subject: 'Kết quả kiểm thử hồi quy', ago: 12, folder: 'portal', files: [['xlsx', 'Regression']], text: 'Ba lỗi mới, không lỗi nào nghiêm trọng.' },
];
