/** A person's own contacts, read only ([contact], [user-list-contacts]): those of the default folder. */
import { collection } from '../odata/collection.ts';
import type { Access, Capabilities, Routes, Sandbox } from '../odata/contract.ts';
import { entity, withNulls } from '../odata/entity.ts';
import { noSuchItem } from '../odata/errors.ts';
import { checkOther } from './access.ts';
import { CONTACT } from './schema.ts';
import type { PeopleStore } from './store.ts';

const CONTACTS: Access = { anyOf: ['Contacts.Read', 'Contacts.ReadWrite'] };
const SHARED: Access = { anyOf: ['Contacts.Read.Shared', 'Contacts.ReadWrite.Shared'] };
const LIST: Capabilities = { select: true, filter: true, orderby: true, top: true, skip: true, count: true, search: false, expand: false, pages: 'contacts' };

/** Registers `/me/contacts` and one contact of it. */
export function contactRoutes(routes: Routes, sandbox: Sandbox, store: PeopleStore): void {
  routes.on('GET', '/me/contacts', CONTACTS, (request) => {
    checkOther(request, SHARED, 'outlook');
    return collection(request, store.contacts(request.owner).map((contact) => withNulls(contact, CONTACT)), { type: CONTACT, capabilities: LIST, switches: sandbox.switches });
  }, { both: true });
  routes.on('GET', '/me/contacts/{contactId}', CONTACTS, (request) => {
    checkOther(request, SHARED, 'outlook');
    const found = store.contacts(request.owner).find(({ id }) => id === request.params['contactId']);
    if (!found) throw noSuchItem();
    return entity(request, withNulls(found, CONTACT), CONTACT);
  }, { both: true });
}
