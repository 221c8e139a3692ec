import type { Party } from './mailRows.ts';

/** A mail Ida sent. */
export interface SentRow {
  to: readonly Party[];
  subject: string;
  /** Sent so many working days ago. */
  workingDays: number;
  text: string;
  /** Conversation, where it has an answer. */
  thread?: string;
  draft?: true;
}

/** Five mails to people without an answer for three working days or more; the last has only an automatic reply. */
export const UNANSWERED: readonly SentRow[] = [
  { to: ['Erik Strand <erik@danskhavvind.example>'], subject: 'Terms for the second year', workingDays: 4, text: 'Hi Erik, do the terms work for you? We would start in January.' },
  { to: ['lucia', 'soren'], subject: 'Signature on the framework contract', workingDays: 3, text: 'Which of you signs first?' },
  { to: ['Nuria Vidal <nuria@palau-barcelona.example>'], subject: 'Precio de la sala pequeña', workingDays: 7, text: '¿Nos puede confirmar el precio de la sala pequeña?' },
  { to: ['matej'], subject: 'Numbers for the supplier count', workingDays: 5, text: 'Could you split the count by country?' },
  { to: ['hanna'], subject: 'Budgetrahmen Studio 2027', workingDays: 6, thread: 'budget-frame', text: 'Passt der Rahmen von 1,2 Mio.?' },
];

/** Answered, too fresh to wait for, or not to a person. */
export const SENT: readonly SentRow[] = [
  { to: ['soren'], subject: 'Price list 2027', workingDays: 6, thread: 'price-list', text: 'Please check rows 4 to 9.' },
  { to: ['Jonas Fjeld <jonas.fjeld@fjordenergi.example>'], subject: 'Møde i næste uge', workingDays: 5, thread: 'kundemode', text: 'Passer torsdag kl. 9.30?' },
  { to: ['yuko', 'giulia'], subject: 'Interview panel', workingDays: 7, thread: 'panel', text: 'Who can sit in on the interview?' },
  { to: ['tomasz'], subject: 'Migration night', workingDays: 9, thread: 'migration', text: 'Write me when it is done, however late.' },
  { to: ['noa'], subject: 'Badge layout', workingDays: 4, thread: 'badge', text: 'A, B or C?' },
  { to: ['Karin Möller <k.moeller@elbe-logistik.example>'], subject: 'Termin im November', workingDays: 9, thread: 'elbe-term', text: 'Wann passt es Ihnen im November?' },
  { to: ['amelie'], subject: 'Critique on Thursday?', workingDays: 1, text: 'Could we take the portal first?' },
  { to: ['Everyone at Nordlys <everyone@nordlys.example>'], subject: 'Quarter kick-off: bring a question', workingDays: 5, text: 'One question each, on paper.' },
  { to: ['Hosting <no-reply@hosting.example>'], subject: 'Change of billing address', workingDays: 6, text: 'Our new address is below.' },
  { to: ['marijke'], subject: 'Studio goals: first draft', workingDays: 0, draft: true, text: 'Three goals, each with a number:' },
];
