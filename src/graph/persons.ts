import type { EmailAddress, Recipient } from '@microsoft/microsoft-graph-types';
import type { Person } from '../domain/item.ts';
import { entities, entity, text } from './wire.ts';

/** The person of a recipient, sender, organizer or attendee; null when neither name nor address is given. */
export function personFrom(value: unknown): Person | null {
  const box = entity<EmailAddress>(entity<Recipient>(value)?.emailAddress);
  const name = text(box?.name);
  const address = text(box?.address);
  return name === null && address === null ? null : { id: null, name, address };
}

export function personsFrom(value: unknown): Person[] {
  return entities(value).map(personFrom).filter((person) => person !== null);
}
