import { TZDate } from '@date-fns/tz';
import { findIana } from 'windows-iana';

/** A calendar day, `YYYY-MM-DD`. */
export type Day = string;

/** 1 Monday … 7 Sunday, as ISO 8601 counts. */
export type IsoWeekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** `dateTimeTimeZone` as Graph writes it. */
export interface DateTimeTimeZone {
  dateTime: string;
  timeZone: string;
}

/** Days and times around one moment in one zone; a tenant's data is laid out with nothing else. Weeks start on Monday. */
export interface Frame {
  now: Date;
  /** IANA name. */
  zone: string;
  /** The name as it was given (Windows or IANA): what the mailbox settings say. */
  mailboxZone: string;
  today: Day;
  weekday: IsoWeekday;
  /** The day so many days after (or before) today. */
  day(offset: number): Day;
  /** A weekday of this week (0), the next (1), the last (-1) … */
  inWeek(week: number, weekday: IsoWeekday): Day;
  /** The day so many Mondays-to-Fridays before today. */
  workingDaysBack(count: number): Day;
  /** ISO instant in UTC of a wall time (`HH:mm`) on a day in the zone. */
  instant(day: Day, time: string): string;
  /** Wall time on a day, labelled with the mailbox's zone. */
  local(day: Day, time: string): DateTimeTimeZone;
  /** ISO instant so many hours before now. */
  hoursAgo(hours: number): string;
  /** ISO instant between today's midnight (0) and now (1): "already happened today" at any hour. */
  earlierToday(share: number): string;
}

/** Adds days to a day; pure calendar arithmetic, no zone. */
export function addDays(day: Day, count: number): Day {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + count);
  return date.toISOString().slice(0, 10);
}

/** 1 Monday … 7 Sunday. */
export function isoWeekday(day: Day): IsoWeekday {
  return (new Date(`${day}T00:00:00Z`).getUTCDay() || 7) as IsoWeekday;
}

/** Midnight UTC with Graph's seven decimals: how To Do and mail flags return a due day [todotask]. */
export function utcMidnight(day: Day): DateTimeTimeZone {
  return { dateTime: `${day}T00:00:00.0000000`, timeZone: 'UTC' };
}

/** The IANA name of a Windows or IANA zone name. Throws a RangeError for a name nobody knows. */
export function ianaZone(name: string): string {
  const zone = findIana(name)[0] ?? name;
  new Intl.DateTimeFormat('en', { timeZone: zone });
  return zone;
}

/** ISO instant without milliseconds, as Graph writes it. */
export function isoInstant(time: number | Date): string {
  return new Date(time).toISOString().replace('.000Z', 'Z');
}

/**
 * @param now the moment everything is relative to
 * @param mailboxZone Windows or IANA zone name of the mailbox
 */
export function createFrame(now: Date, mailboxZone: string): Frame {
  const zone = ianaZone(mailboxZone);
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(now);
  const weekday = isoWeekday(today);
  const known = new Map<string, number>();
  const instantOf = (day: Day, time: string): number => {
    const cached = known.get(day + time);
    if (cached !== undefined) return cached;
    const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
    const [hour = 0, minute = 0] = time.split(':').map(Number);
    const instant = new TZDate(year, month - 1, date, hour, minute, 0, zone).getTime();
    known.set(day + time, instant);
    return instant;
  };
  const midnight = instantOf(today, '00:00');
  return {
    now,
    zone,
    mailboxZone,
    today,
    weekday,
    day: (offset) => addDays(today, offset),
    inWeek: (week, wanted) => addDays(today, week * 7 + wanted - weekday),
    workingDaysBack: (count) => workingDaysBack(today, count),
    instant: (day, time) => isoInstant(instantOf(day, time)),
    local: (day, time) => ({ dateTime: `${day}T${time}:00.0000000`, timeZone: mailboxZone }),
    hoursAgo: (hours) => isoInstant(Math.floor((now.getTime() - hours * 3_600_000) / 1000) * 1000),
    earlierToday: (share) => isoInstant(Math.floor((midnight + share * (now.getTime() - midnight)) / 1000) * 1000),
  };
}

function workingDaysBack(from: Day, count: number): Day {
  let day = from;
  for (let left = count; left > 0; ) {
    day = addDays(day, -1);
    if (isoWeekday(day) <= 5) left -= 1;
  }
  return day;
}
