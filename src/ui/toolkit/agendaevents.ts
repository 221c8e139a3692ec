import type { Instant } from '../../domain/item.ts';

/** What the Agenda has to know of a timed meeting: a key of ours, its title and its two ends. */
export interface AgendaRow {
  key: string;
  title: string;
  start: Instant;
  end: Instant;
}

/** An event in Graph's shape, with just what the Toolkit's Agenda reads. */
export interface AgendaEvent {
  id: string;
  subject: string;
  isAllDay: boolean;
  start: { dateTime: string; timeZone: 'UTC' };
  end: { dateTime: string; timeZone: 'UTC' };
  location: { displayName: string };
  /** Always empty: given attendees, the Agenda looks each one up, with photo and presence. */
  attendees: never[];
}

/** Graph writes an instant without a zone letter and names the zone beside it; the Toolkit adds the `Z` for UTC itself. */
function moment(at: Instant): AgendaEvent['start'] {
  return { dateTime: new Date(at).toISOString().replace('Z', ''), timeZone: 'UTC' };
}

/** Our meetings as the Agenda wants them. */
export function agendaEvents(rows: readonly AgendaRow[]): AgendaEvent[] {
  return rows.map((row) => ({
    id: row.key,
    subject: row.title,
    isAllDay: false,
    start: moment(row.start),
    end: moment(row.end),
    location: { displayName: '' },
    attendees: [],
  }));
}
