/** Mailbox settings and categories ([user-get-mailboxsettings], [outlookuser-list-mastercategories]), and the exchange of ids. */
import { collection } from '../odata/collection.ts';
import type { Capabilities, GraphReply, GraphRequest, Routes, Sandbox } from '../odata/contract.ts';
import type { Entity } from '../odata/entity.ts';
import { contextOf, created, entity, noContent } from '../odata/entity.ts';
import { badRequest, GraphFault, noSuchItem } from '../odata/errors.ts';
import { checkBody } from '../odata/patch.ts';
import { toIana } from '../odata/zone.ts';
import { mailboxOf, SETTINGS_READ, SETTINGS_WRITE } from './access.ts';
import { CATEGORY, SETTINGS } from './schema.ts';
import type { MailBox, MailStore } from './store.ts';

const LIST: Capabilities = { select: true, filter: false, orderby: false, top: true, skip: true, count: true, search: false, expand: false, pages: 'categories' };
const DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'];

/** Settings with the service's defaults where the tenant says nothing. */
function presentSettings(box: MailBox): Entity {
  const timeZone = (box.settings['timeZone'] as string | undefined) ?? 'UTC';
  return {
    timeZone, delegateMeetingMessageDeliveryOptions: 'sendToDelegateOnly', dateFormat: 'yyyy-MM-dd', timeFormat: 'HH:mm', userPurpose: 'user',
    automaticRepliesSetting: { status: 'disabled', externalAudience: 'all', internalReplyMessage: '', externalReplyMessage: '' },
    language: { locale: 'en-US', displayName: 'English (United States)' },
    workingHours: { daysOfWeek: DAYS, startTime: '08:00:00.0000000', endTime: '17:00:00.0000000', timeZone: { name: timeZone } },
    ...box.settings,
  };
}

function changeSettings(request: GraphRequest, sandbox: Sandbox, store: MailStore): GraphReply {
  const box = mailboxOf(request, store);
  const sent = checkBody(request.body, SETTINGS);
  if (sent['timeZone'] !== undefined && toIana(String(sent['timeZone'])) === null) throw badRequest('The time zone is not known.', 'ErrorInvalidTimeZone');
  for (const name of ['workingHours', 'automaticRepliesSetting', 'language']) {
    if (sent[name]) sent[name] = { ...(presentSettings(box)[name] as Entity), ...(sent[name] as Entity) };
  }
  box.settings = { ...box.settings, ...sent };
  sandbox.record({ user: request.principal.userId, entity: 'mail/mailboxSettings', action: 'update', id: request.owner, body: request.body, after: presentSettings(box) });
  return entity(request, presentSettings(box), SETTINGS);
}

function settingsRoutes(routes: Routes, sandbox: Sandbox, store: MailStore): void {
  const base = '/me/mailboxSettings';
  routes.on('GET', base, SETTINGS_READ, (request) => entity(request, presentSettings(mailboxOf(request, store)), SETTINGS), { both: true });
  routes.on('PATCH', base, SETTINGS_WRITE, (request) => changeSettings(request, sandbox, store), { both: true });
  for (const name of ['timeZone', 'dateFormat', 'timeFormat', 'userPurpose', 'language', 'workingHours', 'automaticRepliesSetting', 'delegateMeetingMessageDeliveryOptions']) {
    routes.on('GET', `${base}/${name}`, SETTINGS_READ, (request) => {
      const value = presentSettings(mailboxOf(request, store))[name];
      const body = typeof value === 'object' ? { ...(value as Entity) } : { value };
      return { status: 200, body: { '@odata.context': contextOf(request, false), ...body } };
    }, { both: true });
  }
}

function changeCategory(request: GraphRequest, sandbox: Sandbox, store: MailStore, action: 'create' | 'update' | 'delete'): GraphReply {
  const box = mailboxOf(request, store);
  const id = request.params['categoryId'] ?? sandbox.newId('guid');
  const old = box.categories.find((category) => category['id'] === id);
  if (!old && action !== 'create') throw noSuchItem();
  const sent = action === 'delete' ? {} : checkBody(request.body, CATEGORY);
  if (action === 'update' && sent['displayName'] !== undefined) throw badRequest('The displayName of a category cannot be changed.', 'ErrorInvalidRequest');
  if (action === 'create' && box.categories.some((category) => category['displayName'] === sent['displayName'])) throw new GraphFault(409, 'ErrorCategoryExists', 'A category with this name exists.');
  const next = { color: 'none', ...old, ...sent, id };
  box.categories = [...box.categories.filter((category) => category !== old), ...(action === 'delete' ? [] : [next])];
  sandbox.record({ user: request.principal.userId, entity: 'mail/categories', action, id, body: request.body ?? null, after: action === 'delete' ? null : next });
  if (action === 'delete') return noContent();
  return action === 'create' ? created(request, next, CATEGORY) : entity(request, next, CATEGORY);
}

function categoryRoutes(routes: Routes, sandbox: Sandbox, store: MailStore): void {
  const base = '/me/outlook/masterCategories';
  const one = `${base}/{categoryId}`;
  routes.on('GET', base, SETTINGS_READ, (request) => collection(request, mailboxOf(request, store).categories, { type: CATEGORY, capabilities: LIST, switches: sandbox.switches }), { both: true });
  routes.on('POST', base, SETTINGS_WRITE, (request) => changeCategory(request, sandbox, store, 'create'), { both: true });
  routes.on('GET', one, SETTINGS_READ, (request) => {
    const category = mailboxOf(request, store).categories.find(({ id }) => id === request.params['categoryId']);
    if (!category) throw noSuchItem();
    return entity(request, category, CATEGORY);
  }, { both: true });
  routes.on('PATCH', one, SETTINGS_WRITE, (request) => changeCategory(request, sandbox, store, 'update'), { both: true });
  routes.on('DELETE', one, SETTINGS_WRITE, (request) => changeCategory(request, sandbox, store, 'delete'), { both: true });
}

/** Ids between `restId` and `restImmutableEntryId`, up to 1000 at once ([user-translateexchangeids]). */
function translateIds(request: GraphRequest, store: MailStore): GraphReply {
  const box = mailboxOf(request, store);
  const sent = Object.fromEntries(Object.entries((request.body ?? {}) as Entity).map(([name, value]) => [name.toLowerCase(), value]));
  const { inputids, sourceidtype, targetidtype } = sent as { inputids?: unknown; sourceidtype?: string; targetidtype?: string };
  const known = ['restId', 'restImmutableEntryId'];
  if (!Array.isArray(inputids) || inputids.length > 1000 || !known.includes(sourceidtype ?? '') || !known.includes(targetidtype ?? '')) throw badRequest('inputIds (at most 1000), sourceIdType and targetIdType are required.', 'ErrorInvalidRequest');
  const all = [...box.messages.values()];
  const value = inputids.map((sourceId: unknown) => {
    const message = all.find((one) => (sourceidtype === 'restId' ? one.id : one.immutableId) === sourceId);
    if (!message) return { sourceId, errorDetails: { code: 'ErrorItemNotFound', message: 'The specified object was not found in the store.' } };
    return { sourceId, targetId: targetidtype === 'restId' ? message.id : message.immutableId };
  });
  return { status: 200, body: { '@odata.context': `${request.root}/$metadata#Collection(microsoft.graph.convertIdResult)`, value } };
}

/** Registers settings, categories and `translateExchangeIds`. */
export function mailboxRoutes(routes: Routes, sandbox: Sandbox, store: MailStore): void {
  settingsRoutes(routes, sandbox, store);
  categoryRoutes(routes, sandbox, store);
  const anyUser = { anyOf: ['User.ReadBasic.All', 'User.Read', 'User.Read.All', 'User.ReadWrite', 'User.ReadWrite.All'] };
  routes.on('POST', '/me/translateExchangeIds', anyUser, (request) => translateIds(request, store), { both: true });
}
