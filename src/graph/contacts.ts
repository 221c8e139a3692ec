import type { Contact, EmailAddress } from '@microsoft/microsoft-graph-types';
import type { Person } from '../domain/item.ts';
import { query, type GraphRequest } from './request.ts';
import { entities, text, type Wire } from './wire.ts';

/** The person's own contacts: those of the default folder, which is all that this address gives. [user-list-contacts] */
export const myContacts: GraphRequest = {
  workload: 'mail', source: null, scopes: ['Contacts.Read'], expects: 'list',
  path: `/me/contacts${query({ $select: 'id,displayName,emailAddresses', $top: '100' })}`,
};

/** One entry for each address that a contact has; a contact without one cannot be invited. */
export function toPersons(json: Wire<Contact>): Person[] {
  return entities<EmailAddress>(json.emailAddresses).flatMap((each) => {
    const address = text(each.address)?.trim() ?? '';
    return address === '' ? [] : [{ id: null, name: text(json.displayName) ?? text(each.name), address }];
  });
}
