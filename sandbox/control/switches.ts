/** Facts nobody documents: their defaults, and `PUT /_sandbox/switches`. */
import type { Switches } from '../odata/contract.ts';
import { asObject, BadInput, onlyKnown, optionalFlag, optionalNumber } from './badinput.ts';

/** Small pages, so that paging really happens; the ceilings are Graph's where a page names one. */
export function defaultSwitches(): Switches {
  return {
    pageSizes: {
      planner: { default: 50, max: 50 },
      todoLists: { default: 20, max: 100 },
      todoTasks: { default: 20, max: 100 },
      calendars: { default: 10, max: 1000 },
      events: { default: 10, max: 1000 },
      calendarView: { default: 10, max: 1000 },
      messages: { default: 10, max: 1000 },
      mailFolders: { default: 10, max: 1000 },
      people: { default: 10, max: 1000 },
      contacts: { default: 10, max: 1000 },
      directory: { default: 100, max: 999 },
      driveItems: { default: 200, max: 1000 },
    },
    exposeRetryAfter: true,
    corsMaxAge: 600,
    repeatedTransactionId: 'same',
    todoIfMatch: 'ignored',
  };
}

function readPageSizes(value: unknown): Switches['pageSizes'] {
  const sizes: Switches['pageSizes'] = {};
  for (const [name, size] of Object.entries(asObject(value, "'pageSizes'"))) {
    const pair = asObject(size, `'pageSizes.${name}'`);
    onlyKnown(pair, ['default', 'max'], `'pageSizes.${name}'`);
    const standard = optionalNumber(pair, 'default', 1);
    const max = optionalNumber(pair, 'max', 1) ?? standard;
    if (standard === undefined || max === undefined || max < standard) throw new BadInput(`'pageSizes.${name}' needs 'default' and a 'max' that is not smaller.`);
    sizes[name] = { default: standard, max };
  }
  return sizes;
}

/** Lays the given switches over the old ones; page sizes per collection. @throws BadInput. */
export function changeSwitches(old: Switches, body: unknown): Switches {
  const value = asObject(body, 'The switches');
  onlyKnown(value, ['pageSizes', 'exposeRetryAfter', 'corsMaxAge', 'repeatedTransactionId', 'todoIfMatch'], 'The switches');
  const repeated = value['repeatedTransactionId'] ?? old.repeatedTransactionId;
  if (repeated !== 'same' && repeated !== 'conflict') throw new BadInput("'repeatedTransactionId' must be 'same' or 'conflict'.");
  const ifMatch = value['todoIfMatch'] ?? old.todoIfMatch;
  if (ifMatch !== 'ignored' && ifMatch !== 'kept' && ifMatch !== 'refused') throw new BadInput("'todoIfMatch' must be 'ignored', 'kept' or 'refused'.");
  return {
    pageSizes: { ...old.pageSizes, ...readPageSizes(value['pageSizes']) },
    exposeRetryAfter: optionalFlag(value, 'exposeRetryAfter') ?? old.exposeRetryAfter,
    corsMaxAge: optionalNumber(value, 'corsMaxAge') ?? old.corsMaxAge,
    repeatedTransactionId: repeated,
    todoIfMatch: ifMatch,
  };
}
