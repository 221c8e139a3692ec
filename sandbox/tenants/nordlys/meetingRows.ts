import type { IsoWeekday } from '../frame.ts';
import type { PersonKey } from './people.ts';

/** A meeting as the sample writes it down: wall times in the mailbox zone unless `zone` says otherwise. */
export interface MeetingRow {
  title: string;
  from: string;
  to: string;
  /** A room, or `teams` for an online meeting. */
  place?: string;
  /** The organiser; Ida when left out. */
  by?: PersonKey;
  guests?: readonly PersonKey[];
  answer?: 'accepted' | 'tentativelyAccepted' | 'declined' | 'notResponded';
  showAs?: 'free' | 'tentative' | 'busy' | 'oof' | 'workingElsewhere';
  private?: boolean;
  cancelled?: boolean;
  /** Ends so many days later (overnight: 1). */
  endsLater?: number;
  /** All-day over so many days; `from` and `to` are not used. */
  days?: number;
  zone?: string;
  important?: boolean;
  categories?: readonly string[];
  text?: string;
  /** A second own calendar. */
  calendar?: 'Private' | 'Projects';
}

/** A row on a weekday of a week: -1 last, 0 this, 1 next, 2 the one after. */
export type WeekRow = MeetingRow & { week: number; on: IsoWeekday };

/** Today's meetings when today is a working day; the stand-up and what repeats comes on top. */
export const WORKDAY_TODAY: readonly MeetingRow[] = [
  { title: 'Budget 2027 – Abstimmung', from: '10:00', to: '11:30', place: 'Raum Elbe', by: 'hanna', guests: ['omar', 'bo'], answer: 'accepted', important: true, categories: ['Finance'], text: 'Bitte die Zahlen der eigenen Bereiche mitbringen.' },
  { title: 'Lunch with Ingibjörg', from: '12:00', to: '12:45', place: 'Cantina', guests: ['ingibjorg'], showAs: 'tentative', answer: 'tentativelyAccepted', by: 'ingibjorg' },
  { title: 'Interview: Produktdesigner', from: '13:00', to: '14:30', place: 'teams', guests: ['giulia', 'yuko'], categories: ['Hiring'], text: 'Portfolio first, then the case study. 20 minutes are theirs.' },
  { title: 'Comité de pilotage', from: '14:30', to: '15:30', place: 'Salle Garonne', by: 'amelie', guests: ['joao'], answer: 'accepted' },
  { title: 'Workshop: onboarding flow', from: '15:40', to: '17:00', place: 'Studio 3', guests: ['bo', 'lucia', 'eleni', 'aoife'], text: 'Bring one screen that annoyed you.' },
  { title: 'Pipeline call', from: '16:30', to: '17:00', place: 'teams', by: 'soren', guests: ['kwame', 'nadia'], answer: 'notResponded', showAs: 'tentative' },
  { title: 'Dentist', from: '17:30', to: '18:15', private: true, showAs: 'oof' },
];

/** Today's entries on a Saturday or Sunday: a life, and the little that does not keep to the week. */
export const WEEKEND_TODAY: readonly MeetingRow[] = [
  { title: 'Frukost med Astrid', from: '09:00', to: '10:00', place: 'Café Lagkagehuset', private: true, calendar: 'Private' },
  { title: 'Run, eight kilometres', from: '10:15', to: '11:00', showAs: 'free' },
  { title: 'Stand set-up check, Hannover', from: '11:30', to: '12:00', place: 'teams', by: 'omar', guests: ['ayse'], answer: 'tentativelyAccepted', showAs: 'tentative' },
  { title: 'Lunch at the harbour', from: '13:00', to: '14:30', place: 'Nordhavn' },
  { title: 'Release watch: portal 3.0 beta', from: '15:00', to: '15:30', place: 'teams', by: 'joao', guests: ['oleksandr', 'thuy'], answer: 'accepted' },
  { title: 'Swimming hall with the kids', from: '16:00', to: '17:15', private: true, showAs: 'oof' },
  { title: 'Concert: Trio Søndergaard', from: '19:30', to: '21:30', place: 'Jazzhus', calendar: 'Private' },
];

/** The fortnight and its edges. What falls on today is left out: today has its own. */
export const FORTNIGHT: readonly WeekRow[] = [
  { week: -1, on: 7, title: 'Flight from Porto', from: '15:20', to: '19:05', place: 'OPO', showAs: 'oof' },
  { week: 0, on: 1, title: 'Sprint 21 planning', from: '10:00', to: '11:30', place: 'teams', by: 'joao', guests: ['priya', 'tomasz', 'thuy'], answer: 'accepted' },
  { week: 0, on: 1, title: 'Contract clinic', from: '14:00', to: '14:45', place: 'teams', by: 'lucia', guests: ['soren'], answer: 'accepted' },
  { week: 0, on: 2, title: 'Preisrunde Elbe Logistik', from: '11:00', to: '12:00', place: 'Raum Alster', by: 'nadia', guests: ['soren', 'hanna'], answer: 'accepted' },
  { week: 0, on: 2, title: 'Brand review', from: '13:30', to: '14:30', place: 'Studio 3', guests: ['noa', 'amelie'] },
  { week: 0, on: 3, title: 'Lightning talks', from: '12:15', to: '13:00', place: 'Auditorium', by: 'aoife', guests: ['eleni', 'minjun'], answer: 'declined', showAs: 'free' },
  { week: 0, on: 3, title: 'Data room walk-through', from: '15:00', to: '16:00', place: 'teams', by: 'matej', guests: ['hanna'], answer: 'accepted' },
  { week: 0, on: 4, title: 'Kundemøde Fjord Energi', from: '09:30', to: '11:00', place: 'teams', by: 'soren', guests: ['bo', 'kwame'], answer: 'accepted', important: true },
  { week: 0, on: 4, title: '採用面接 – 田中さん', from: '13:00', to: '14:00', place: 'teams', by: 'yuko', guests: ['giulia'], answer: 'accepted', categories: ['Hiring'] },
  { week: 0, on: 4, title: 'Supplier breakfast', from: '08:00', to: '08:45', by: 'omar', place: 'Cantina', cancelled: true, showAs: 'free' },
  { week: 0, on: 5, title: 'Almoço de equipa', from: '12:30', to: '13:30', place: 'Cantina', by: 'joao', guests: ['priya', 'thuy'], answer: 'accepted' },
  { week: 0, on: 5, title: 'Focus: board figures', from: '14:00', to: '16:00', categories: ['Focus'], text: 'No meetings, please.' },
  { week: 0, on: 6, title: 'Football tournament', from: '10:00', to: '13:00', calendar: 'Private', place: 'Fælledparken' },
  { week: 0, on: 7, title: 'Søndagsmiddag hos mor', from: '13:00', to: '16:00', calendar: 'Private' },
  { week: 1, on: 1, title: 'Quarter kick-off', from: '09:30', to: '11:00', place: 'Auditorium', by: 'marijke', guests: ['hanna', 'soren', 'amelie', 'omar'], answer: 'accepted' },
  { week: 1, on: 1, title: 'Σχόλια χρηστών: παρουσίαση', from: '13:00', to: '13:45', place: 'teams', by: 'eleni', guests: ['amelie', 'giulia'], answer: 'accepted' },
  { week: 1, on: 2, title: 'Revue de conception', from: '14:00', to: '15:00', place: 'teams', by: 'amelie', guests: ['giulia', 'noa'], answer: 'accepted' },
  { week: 1, on: 2, title: 'Release night portal 3.0', from: '22:00', to: '02:00', endsLater: 1, place: 'teams', by: 'joao', guests: ['oleksandr', 'tomasz', 'thuy'], answer: 'tentativelyAccepted', showAs: 'tentative' },
  { week: 1, on: 3, title: 'Leadership offsite', from: '09:00', to: '14:00', place: 'Hotel Nordhavn', by: 'marijke', guests: ['hanna', 'soren', 'omar'], answer: 'accepted' },
  { week: 1, on: 3, title: 'اجتماع مع مجموعة الواحة', from: '10:30', to: '11:15', place: 'teams', by: 'nadia', guests: ['kwame'], answer: 'notResponded', showAs: 'tentative' },
  { week: 1, on: 4, title: 'Gespräch mit dem Betriebsrat', from: '11:00', to: '11:45', place: 'Raum Alster', by: 'omar', guests: ['hanna'], answer: 'accepted', private: true },
  { week: 1, on: 4, title: '東京定例', from: '17:00', to: '17:45', zone: 'Tokyo Standard Time', place: 'teams', by: 'yuko', guests: ['minjun'], answer: 'accepted' },
  { week: 1, on: 5, title: 'Contract review, Dansk Havvind', from: '13:00', to: '14:00', place: 'teams', by: 'lucia', guests: ['soren'], answer: 'accepted' },
  { week: 1, on: 6, title: 'Astrid’s birthday party', from: '14:00', to: '18:00', calendar: 'Private' },
  { week: 2, on: 1, title: 'Salary round', from: '10:00', to: '11:00', place: 'Raum Elbe', by: 'hanna', guests: ['marijke'], answer: 'accepted', private: true },
  { week: 2, on: 3, title: 'Visita de Sevilla', from: '09:30', to: '12:00', place: 'Studio 3', by: 'lucia', guests: ['bo', 'soren'], answer: 'notResponded' },
  { week: 0, on: 2, days: 4, title: 'Hanna Weiß: Urlaub (bis Fr.)', from: '', to: '', by: 'hanna', showAs: 'free', answer: 'notResponded' },
  { week: 1, on: 3, days: 3, title: 'Nordic Service Design Days, Göteborg', from: '', to: '', place: 'Göteborg', showAs: 'workingElsewhere', calendar: 'Projects' },
  { week: 1, on: 1, days: 1, title: 'Sales: price list freeze', from: '', to: '', showAs: 'free', by: 'soren', guests: ['kwame', 'nadia'], answer: 'accepted' },
  { week: 1, on: 5, days: 1, title: 'Studio closed: moving day', from: '', to: '', showAs: 'oof' },
  { week: 0, on: 6, days: 2, title: 'Sommerhus weekend', from: '', to: '', showAs: 'oof', calendar: 'Private' },
  { week: 1, on: 4, days: 1, title: 'João: aniversário', from: '', to: '', showAs: 'free', calendar: 'Private' },
];
