import { beforeEach, describe, expect, it } from 'vitest';
import type { Probe } from '../odata/probe.ts';
import { follow, probe } from '../odata/probe.ts';
import type { TenantData } from '../tenants/tenant.ts';
import { calendarRoutes } from './routes.ts';
import { CalendarStore } from './store.ts';

const ADA = 'aaaaaaaa-0000-0000-0000-000000000001';
const BEN = 'aaaaaaaa-0000-0000-0000-000000000002';
const EVE = 'aaaaaaaa-0000-0000-0000-000000000003';
const BERLIN = 'W. Europe Standard Time';
const WEEK = 'startDateTime=2026-11-23T00:00:00Z&endDateTime=2026-11-30T00:00:00Z';

function at(day: string, time: string, timeZone = BERLIN): { dateTime: string; timeZone: string } {
  return { dateTime: `${day}T${time}:00.0000000`, timeZone };
}

function tenant(): TenantData {
  const standUp = {
    id: 'AAMkStandUp', subject: 'Stand-up', start: at('2026-11-02', '09:00'), end: at('2026-11-02', '09:15'),
    recurrence: { pattern: { type: 'weekly', interval: 1, daysOfWeek: ['monday', 'tuesday', 'wednesday'] }, range: { type: 'noEnd', startDate: '2026-11-02', recurrenceTimeZone: BERLIN } },
    cancelledOccurrences: ['2026-11-24'],
    exceptions: [{ originalStart: '2026-11-25T08:00:00Z', subject: 'Stand-up, later', start: at('2026-11-25', '11:00'), end: at('2026-11-25', '11:15') }],
  };
  const secret = { id: 'AAMkSecret', subject: 'Doctor', sensitivity: 'private', start: at('2026-11-26', '10:00'), end: at('2026-11-26', '11:00') };
  const holiday = { id: 'AAMkHoliday', subject: 'Fair', isAllDay: true, start: at('2026-11-27', '00:00'), end: at('2026-11-28', '00:00') };
  const invited = { id: 'AAMkInvited', subject: 'Review', start: at('2026-11-26', '15:00'), end: at('2026-11-26', '16:00'), organizer: { emailAddress: { name: 'Ben', address: 'ben@x.test' } }, attendees: [{ emailAddress: { name: 'Ada', address: 'ada@x.test' } }] };
  const box = (events: object[], roles: object[] = []): TenantData['mailboxes'][string] => ({
    mailboxSettings: { timeZone: BERLIN }, mailFolders: [], messages: [], todoLists: [],
    calendars: [{ id: 'AAMkCalendar', name: 'Calendar', events: events as Record<string, unknown>[], calendarPermissions: roles }, { id: 'AAMkSecond', name: 'Second', events: [] }],
  });
  const user = (id: string, name: string): TenantData['users'][number] => ({ id, displayName: name, userPrincipalName: `${name.toLowerCase()}@x.test` });
  return {
    organization: { id: 't', displayName: 'T' }, signedIn: ADA,
    users: [user(ADA, 'Ada'), user(BEN, 'Ben'), user(EVE, 'Eve')],
    groups: [{ id: 'group-1', displayName: 'Team', members: [ADA], events: [{ id: 'AAMkGroup', subject: 'Offsite', start: at('2026-11-24', '10:00'), end: at('2026-11-24', '12:00') }] }],
    planner: { plans: [], buckets: [], tasks: [] },
    mailboxes: { [ADA]: box([standUp, secret, holiday, invited]), [BEN]: box([{ ...secret, id: 'AAMkBens' }], [{ emailAddress: { address: 'ada@x.test' }, role: 'read' }]) },
  };
}

let graph: Probe;

beforeEach(() => {
  graph = probe(ADA, ['Calendars.ReadWrite'], (routes, sandbox) => {
    const store = new CalendarStore(sandbox);
    store.load(tenant());
    calendarRoutes(routes, sandbox, store);
  });
});

describe('calendarView', () => {
  it('expands series, with exceptions and without cancelled days', async () => {
    const { json } = await graph.get(`/me/calendarView?${WEEK}&$orderby=start/dateTime&$select=subject,start,type`);
    expect(json.value.map((event) => [event['subject'], event['type'], (event['start'] as { dateTime: string })?.dateTime])).toEqual([
      ['Stand-up', 'occurrence', '2026-11-23T08:00:00.0000000'],
      ['Stand-up, later', 'exception', '2026-11-25T10:00:00.0000000'],
      ['Doctor', 'singleInstance', '2026-11-26T09:00:00.0000000'],
      ['Review', 'singleInstance', '2026-11-26T14:00:00.0000000'],
      ['Fair', 'singleInstance', '2026-11-27T00:00:00.0000000'],
    ]);
  });

  it('answers in the zone that Prefer names, all-day events at its midnight', async () => {
    const { json, headers } = await graph.get(`/me/calendarview?${WEEK}`, { headers: { prefer: 'outlook.timezone="Tokyo Standard Time"' } });
    const named = Object.fromEntries(json.value.map((event) => [String(event['id']), event['start']]));
    expect(named['AAMkSecret']).toEqual({ dateTime: '2026-11-26T18:00:00.0000000', timeZone: 'Tokyo Standard Time' });
    expect(named['AAMkHoliday']).toEqual({ dateTime: '2026-11-27T00:00:00.0000000', timeZone: 'Tokyo Standard Time' });
    expect(headers['Preference-Applied']).toContain('Tokyo');
  });

  it('demands a window, honours its offset, refuses more than 1825 days and created dates', async () => {
    expect((await graph.get('/me/calendarView')).status).toBe(400);
    const early = await graph.get('/me/calendarView?startDateTime=2026-11-26T00:00:00%2B14:00&endDateTime=2026-11-25T13:00:00Z');
    expect(early.json.value.map((event) => event['type'])).toEqual(['exception']);
    expect((await graph.get('/me/calendarView?startDateTime=2020-01-01&endDateTime=2026-01-01')).code).toBe('ErrorInvalidRequest');
    expect((await graph.get(`/me/calendarView?${WEEK}&$select=id,createdDateTime`)).status).toBe(400);
  });

  it('pages by $skip and misses nothing', async () => {
    let url: string | null = `/me/calendarView?${WEEK}&$top=2`;
    const ids: string[] = [];
    let pages = 0;
    while (url) {
      const { json } = await graph.get(url);
      ids.push(...json.value.map((event) => String(event['id'])));
      url = json['@odata.nextLink'] ? follow(json['@odata.nextLink']) : null;
      pages += 1;
    }
    expect([pages, new Set(ids).size]).toEqual([3, 5]);
  });

  it('is not in order of time unless asked', async () => {
    const { json } = await graph.get(`/me/calendarView?${WEEK}`);
    const starts = json.value.map((event) => (event['start'] as { dateTime: string }).dateTime);
    expect(starts).not.toEqual([...starts].sort());
  });
});

describe('events', () => {
  it('lists series masters and single instances', async () => {
    const { json } = await graph.get('/me/events?$select=type');
    expect(json.value.map((event) => event['type']).sort()).toEqual(['seriesMaster', 'singleInstance', 'singleInstance', 'singleInstance']);
  });

  it('creates once per transactionId', async () => {
    const body = { subject: 'New', start: at('2026-11-24', '10:00'), end: at('2026-11-24', '11:00'), transactionId: 'once' };
    const first = await graph.call('POST', '/me/events', { body });
    const second = await graph.call('POST', '/me/events', { body });
    expect([first.status, second.status, second.json['id']]).toEqual([201, 201, first.json['id']]);
    expect(graph.ledger).toHaveLength(1);
    graph.sandbox.switches.repeatedTransactionId = 'conflict';
    expect((await graph.call('POST', '/me/events', { body })).status).toBe(409);
  });

  it('refuses wrong times, unknown and read-only properties', async () => {
    const good = { subject: 'x', start: at('2026-11-24', '10:00'), end: at('2026-11-24', '11:00') };
    for (const wrong of [{ subject: 'x' }, { ...good, end: at('2026-11-24', '09:00') }, { ...good, isAllDay: true }, { ...good, colour: 'red' }, { ...good, type: 'occurrence' }]) {
      expect((await graph.call('POST', '/me/events', { body: wrong })).status).toBe(400);
    }
  });

  it('makes an exception of a patched occurrence, but not over its neighbour', async () => {
    const { json } = await graph.get(`/me/calendarView?${WEEK}&$filter=type eq 'occurrence'`);
    const id = String(json.value[0]?.['id']);
    const moved = await graph.call('PATCH', `/me/events/${id}`, { body: { start: at('2026-11-23', '14:00'), end: at('2026-11-23', '14:30') } });
    expect([moved.status, moved.json['type'], moved.json['id']]).toEqual([200, 'exception', id]);
    const crossing = await graph.call('PATCH', `/me/events/${id}`, { body: { start: at('2026-11-25', '14:00'), end: at('2026-11-25', '14:30') } });
    expect(crossing.code).toBe('ErrorOccurrenceCrossingBoundary');
  });

  it('takes a stale If-Match for what it is', async () => {
    const etag = (await graph.get('/me/events/AAMkSecret')).json['@odata.etag'];
    const patch = (match?: string) => graph.call('PATCH', '/me/events/AAMkSecret', { body: { subject: 'Dentist' }, headers: match ? { 'if-match': match } : {} });
    expect((await patch(String(etag))).status).toBe(200);
    expect((await patch(String(etag))).status).toBe(412);
    expect((await patch()).status).toBe(200);
  });

  it('answers invitations and refuses to cancel for others', async () => {
    expect((await graph.call('POST', '/me/events/AAMkInvited/cancel', { body: {} })).status).toBe(400);
    expect((await graph.call('POST', '/me/events/AAMkInvited/accept', { body: {} })).status).toBe(202);
    const { json } = await graph.get('/me/events/AAMkInvited');
    expect(json['responseStatus']).toEqual({ response: 'accepted', time: '2026-11-25T09:00:00.000Z' });
    expect((await graph.call('POST', '/me/events/AAMkSecret/accept')).status).toBe(400);
    expect((await graph.call('POST', '/me/events/AAMkInvited/decline')).status).toBe(202);
    expect((await graph.get('/me/events/AAMkInvited')).code).toBe('ErrorItemNotFound');
  });
});

describe('whose calendar', () => {
  it('opens a shared one with the .Shared scope only, private events masked', async () => {
    expect((await graph.get(`/users/${BEN}/calendar/calendarView?${WEEK}`)).code).toBe('ErrorAccessDenied');
    graph.scopes = new Set(['Calendars.Read.Shared']);
    const { json } = await graph.get(`/users/${BEN}/calendar/calendarView?${WEEK}`);
    expect(json.value).toHaveLength(1);
    expect(JSON.stringify(json)).not.toContain('Doctor');
    expect(json.value[0]?.['start']).toEqual({ dateTime: '2026-11-26T09:00:00.0000000', timeZone: 'UTC' });
    expect((await graph.get('/users/' + ADA + `/calendar/calendarView?${WEEK}`, { as: BEN })).status).toBe(403);
  });

  it('has no mailbox for some', async () => {
    expect((await graph.get(`/me/calendarView?${WEEK}`, { as: EVE })).code).toBe('MailboxNotEnabledForRESTAPI');
  });

  it('shows the group calendar to members', async () => {
    graph.scopes = new Set(['Group.Read.All']);
    expect((await graph.get(`/groups/group-1/calendarView?${WEEK}`)).json.value).toHaveLength(1);
    expect((await graph.get(`/groups/group-1/calendarView?${WEEK}`, { as: BEN })).status).toBe(403);
  });

  it('keeps bodies back with ReadBasic', async () => {
    graph.scopes = new Set(['Calendars.ReadBasic']);
    const { json } = await graph.get('/me/events/AAMkSecret');
    expect([json['subject'], json['body']]).toEqual(['Doctor', undefined]);
    expect((await graph.call('PATCH', '/me/events/AAMkSecret', { body: {} })).status).toBe(403);
  });
});

describe('delta and getSchedule', () => {
  it('gives all, then what changed and what went', async () => {
    const first = await graph.get(`/me/calendarView/delta?${WEEK}`);
    expect(first.json.value).toHaveLength(5);
    await graph.call('PATCH', '/me/events/AAMkSecret', { body: { subject: 'Dentist' } });
    await graph.call('DELETE', '/me/events/AAMkHoliday');
    const second = await graph.get(follow(first.json['@odata.deltaLink']));
    expect(second.json.value.map((event) => event['subject'] ?? event['@removed'])).toEqual(['Dentist', { reason: 'deleted' }]);
    expect((await graph.get('/me/calendarView/delta?$deltatoken=lost')).status).toBe(410);
  });

  it('shows free and busy, titles only of the own calendar, an error for strangers', async () => {
    const body = { schedules: ['ada@x.test', 'nobody@x.test'], startTime: at('2026-11-26', '00:00'), endTime: at('2026-11-26', '12:00'), availabilityViewInterval: 60 };
    const { json } = await graph.call('POST', '/me/calendar/getSchedule', { body });
    expect(json.value[0]?.['availabilityView']).toBe('000000000020');
    expect(json.value[1]?.['error']).toMatchObject({ responseCode: 'ErrorMailRecipientNotFound' });
    const long = await graph.call('POST', '/me/calendar/getSchedule', { body: { ...body, endTime: at('2027-02-26', '12:00') } });
    expect(long.code).toBe('ErrorTimeIntervalTooBig');
  });
});
