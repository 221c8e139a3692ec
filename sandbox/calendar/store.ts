/** The calendars of every mailbox and group of the tenant. */
import type { Sandbox } from '../odata/contract.ts';
import type { Entity } from '../odata/entity.ts';
import { noMailbox, noSuchItem } from '../odata/errors.ts';
import type { TenantData } from '../tenants/tenant.ts';
import type { Person, StoredEvent } from './event.ts';
import { completeEvent } from './event.ts';
import { dayOfOriginalStart, masterEntity, occurrenceOn, splitOccurrenceId } from './series.ts';

export interface Box {
  /** User or group id. */
  id: string;
  owner: Person;
  workingHours: Entity | null;
  calendars: Map<string, Entity>;
  events: Map<string, StoredEvent>;
  defaultCalendarId: string;
  /** Roles the owner gave others on the default calendar, by address in lower case. */
  roles: Map<string, string>;
  /** Event id by transactionId. */
  transactions: Map<string, string>;
}

type Calendar = Entity & { id: string; events?: Entity[] };

const OWN_CALENDAR: Entity = {
  color: 'auto', hexColor: '', isDefaultCalendar: false, canShare: true, canViewPrivateItems: true, canEdit: true,
  allowedOnlineMeetingProviders: ['teamsForBusiness'], defaultOnlineMeetingProvider: 'teamsForBusiness', isTallyingResponses: true, isRemovable: true,
};

export class CalendarStore {
  readonly #sandbox: Sandbox;
  readonly #boxes = new Map<string, Box>();
  readonly #groups = new Map<string, Box & { members: ReadonlySet<string> }>();
  readonly #byAddress = new Map<string, string>();
  #addresses = new Map<string, Person>();

  constructor(sandbox: Sandbox) {
    this.#sandbox = sandbox;
  }

  /** Forgets everything and takes the calendars of the tenant. */
  load(tenant: TenantData): void {
    this.#boxes.clear();
    this.#groups.clear();
    this.#byAddress.clear();
    this.#addresses = new Map();
    for (const user of tenant.users) this.#know(user);
    for (const [userId, mailbox] of Object.entries(tenant.mailboxes)) {
      const owner = this.#addresses.get(userId) ?? { name: userId, address: userId };
      const box = this.#box(userId, owner, mailbox.calendars);
      box.workingHours = (mailbox.mailboxSettings['workingHours'] as Entity | undefined) ?? null;
      this.#boxes.set(userId, box);
    }
    for (const group of tenant.groups) {
      const owner = { name: group.displayName, address: String(group['mail'] ?? `${group.id}@groups`) };
      const calendar = { id: `${group.id}-calendar`, name: 'Calendar', isDefaultCalendar: true, events: group.events ?? [] };
      this.#groups.set(group.id, { ...this.#box(group.id, owner, [calendar]), members: new Set([...group.members, ...(group.owners ?? [])]) });
    }
  }

  /** @throws GraphFault 404 for a user without a mailbox. */
  mailbox(userId: string): Box {
    const box = this.#boxes.get(userId);
    if (!box) throw noMailbox();
    return box;
  }

  byAddress(address: string): Box | undefined {
    return this.#boxes.get(this.#byAddress.get(address.toLowerCase()) ?? '');
  }

  /** The group's box when the user may see it. */
  group(groupId: string): (Box & { members: ReadonlySet<string> }) | undefined {
    return this.#groups.get(groupId);
  }

  /** Address of a user, in lower case; empty when unknown. */
  addressOf(userId: string): string {
    return this.#addresses.get(userId)?.address.toLowerCase() ?? '';
  }

  #know(user: { id: string; displayName: string; userPrincipalName: string } & Entity): void {
    const address = typeof user['mail'] === 'string' ? user['mail'] : user.userPrincipalName;
    this.#addresses.set(user.id, { name: user.displayName, address });
    for (const name of [address, user.userPrincipalName, user.id]) this.#byAddress.set(name.toLowerCase(), user.id);
  }

  #box(id: string, owner: Person, calendars: Calendar[]): Box {
    const standard = calendars.find((calendar) => calendar['isDefaultCalendar'] === true) ?? calendars[0];
    const box: Box = {
      id, owner, workingHours: null, calendars: new Map(), events: new Map(), roles: new Map(), transactions: new Map(),
      defaultCalendarId: standard?.id ?? '',
    };
    for (const calendar of calendars) {
      const { events = [], calendarPermissions = [], ...fields } = calendar as Calendar & { calendarPermissions?: { emailAddress?: Person; role?: string }[] };
      const isDefaultCalendar = calendar === standard;
      box.calendars.set(calendar.id, { ...OWN_CALENDAR, changeKey: 'AAAA', owner, isRemovable: !isDefaultCalendar, ...fields, isDefaultCalendar });
      if (isDefaultCalendar) for (const { emailAddress, role } of calendarPermissions) box.roles.set((emailAddress?.address ?? '').toLowerCase(), role ?? 'none');
      for (const event of events) this.add(box, calendar.id, event);
    }
    return box;
  }

  /** Keeps an event; `exceptions` (with `originalStart`) and `cancelledOccurrences` (days) of a series are taken along. */
  add(box: Box, calendarId: string, sent: Entity): StoredEvent {
    const { id = this.#sandbox.newId('outlook'), exceptions = [], cancelledOccurrences = [], ...rest } = sent as Entity & { id?: string; exceptions?: Entity[]; cancelledOccurrences?: string[] };
    const event: StoredEvent = {
      id, calendarId, version: 1, fields: completeEvent(rest, id, box.owner, this.#sandbox.now()), exceptions: new Map(),
      cancelled: new Set(cancelledOccurrences.map((day) => day.slice(-10))),
    };
    for (const { originalStart, ...changes } of exceptions) {
      event.exceptions.set(dayOfOriginalStart(event.fields, String(originalStart)), changes);
    }
    box.events.set(id, event);
    return event;
  }

  /**
   * The stored event an id names, and the day when the id is an occurrence's.
   * @throws GraphFault 404 when there is none.
   */
  locate(box: Box, id: string): { event: StoredEvent; day: string | null; entity: Entity } {
    const whole = box.events.get(id);
    if (whole) return { event: whole, day: null, entity: masterEntity(whole) };
    const split = splitOccurrenceId(id);
    const series = split ? box.events.get(split.masterId) : undefined;
    const entity = series && split ? occurrenceOn(series, split.day) : null;
    if (!series || !split || !entity) throw noSuchItem();
    return { event: series, day: split.day, entity };
  }
}
