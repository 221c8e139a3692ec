/** `followupFlag` ([followupflag], [message-update]). */
import type { Entity } from '../odata/entity.ts';
import { badRequest } from '../odata/errors.ts';
import { toIana } from '../odata/zone.ts';
import type { ZonedTime } from '../odata/zone.ts';

const DATES = ['startDateTime', 'dueDateTime', 'completedDateTime'] as const;

/** A flag's dates are days: the time is dropped and the day told as midnight UTC. @throws GraphFault 400. */
function asDay(name: string, value: unknown): ZonedTime {
  const { dateTime = '', timeZone = '' } = value as Partial<ZonedTime>;
  if (!/^\d{4}-\d{2}-\d{2}/.test(dateTime) || toIana(timeZone) === null) {
    throw badRequest(`The value of flag.${name} is not a valid date, or its time zone is not known.`, 'ErrorInvalidArgument');
  }
  return { dateTime: `${dateTime.slice(0, 10)}T00:00:00.0000000`, timeZone: 'UTC' };
}

/**
 * The flag as it is kept after a write; the flag that was sent replaces the old one whole.
 * @throws GraphFault 400: a due date without a start date, unreadable dates.
 */
export function writtenFlag(sent: Entity, now: Date): Entity {
  const given = DATES.filter((name) => sent[name] !== undefined && sent[name] !== null);
  if (given.includes('dueDateTime') && !given.includes('startDateTime')) {
    throw badRequest('The startDateTime of a flag is required when its dueDateTime is set.', 'ErrorInvalidArgument');
  }
  const flagStatus = sent['flagStatus'] ?? (given.length > 0 ? 'flagged' : 'notFlagged');
  if (flagStatus === 'notFlagged') return { flagStatus };
  const dates = Object.fromEntries(given.map((name) => [name, asDay(name, sent[name])]));
  if (flagStatus === 'complete') {
    return { ...dates, completedDateTime: dates['completedDateTime'] ?? { dateTime: `${now.toISOString().slice(0, 10)}T00:00:00.0000000`, timeZone: 'UTC' }, flagStatus };
  }
  delete dates['completedDateTime'];
  return { ...dates, flagStatus };
}
