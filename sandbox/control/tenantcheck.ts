/** Checks a tenant that came as JSON: shapes and references, each refusal naming the path that is wrong. */
import type { TenantData } from '../tenants/tenant.ts';
import { BadInput } from './badinput.ts';
import type { Json } from './badinput.ts';

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function object(value: unknown, path: string): Json {
  if (!isObject(value)) throw new BadInput(`${path} must be an object.`);
  return value;
}

function list(value: unknown, path: string): unknown[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) throw new BadInput(`${path} must be a list.`);
  return value;
}

/** A list of objects, each with these non-empty strings; ids are unique within the list. */
function entities(value: unknown, path: string, strings: readonly string[]): Json[] {
  const seen = new Set<string>();
  return list(value, path).map((element, i) => {
    const entity = object(element, `${path}[${i}]`);
    for (const name of strings) {
      if (typeof entity[name] !== 'string' || entity[name] === '') throw new BadInput(`${path}[${i}].${name} must be a non-empty string.`);
    }
    const id = entity['id'];
    if (typeof id === 'string') {
      if (seen.has(id)) throw new BadInput(`${path}[${i}].id '${id}' is used twice.`);
      seen.add(id);
    }
    return entity;
  });
}

function known(ids: ReadonlySet<string>, value: unknown, path: string, what: string): void {
  if (typeof value !== 'string' || !ids.has(value)) throw new BadInput(`${path} names '${String(value)}', which is no ${what} of the tenant.`);
}

function idsOf(list: readonly Json[]): Set<string> {
  return new Set(list.map((entity) => String(entity['id'])));
}

function checkPeople(tenant: Json): Set<string> {
  const users = entities(tenant['users'], 'users', ['id', 'displayName', 'userPrincipalName']);
  if (users.length === 0) throw new BadInput('users must hold at least one user.');
  const ids = idsOf(users);
  const names = new Set([...ids, ...users.map((user) => String(user['userPrincipalName']))]);
  known(names, tenant['signedIn'], 'signedIn', 'user');
  users.forEach((user, i) => {
    if (user['managerId'] !== undefined) known(ids, user['managerId'], `users[${i}].managerId`, 'user');
  });
  entities(tenant['groups'], 'groups', ['id', 'displayName']).forEach((group, i) => {
    for (const part of ['members', 'owners']) {
      list(group[part], `groups[${i}].${part}`).forEach((id, j) => known(ids, id, `groups[${i}].${part}[${j}]`, 'user'));
    }
    entities(group['events'], `groups[${i}].events`, []);
    entities(group['files'], `groups[${i}].files`, ['path', 'contentType', 'contentBytes']);
  });
  return ids;
}

function checkPlanner(tenant: Json, users: ReadonlySet<string>): void {
  const planner = object(tenant['planner'] ?? {}, 'planner');
  const groups = idsOf(entities(tenant['groups'], 'groups', ['id']));
  const plans = entities(planner['plans'], 'planner.plans', ['id', 'title']);
  plans.forEach((plan, i) => known(groups, object(plan['container'], `planner.plans[${i}].container`)['containerId'], `planner.plans[${i}].container.containerId`, 'group'));
  const planIds = idsOf(plans);
  const buckets = entities(planner['buckets'], 'planner.buckets', ['id', 'name', 'planId']);
  buckets.forEach((bucket, i) => known(planIds, bucket['planId'], `planner.buckets[${i}].planId`, 'plan'));
  const bucketIds = idsOf(buckets);
  entities(planner['tasks'], 'planner.tasks', ['id', 'title', 'planId']).forEach((task, i) => {
    const path = `planner.tasks[${i}]`;
    known(planIds, task['planId'], `${path}.planId`, 'plan');
    if (task['bucketId'] !== undefined && task['bucketId'] !== null) known(bucketIds, task['bucketId'], `${path}.bucketId`, 'bucket');
    for (const id of Object.keys(object(task['assignments'] ?? {}, `${path}.assignments`))) known(users, id, `${path}.assignments`, 'user');
  });
}

function checkMailbox(mailbox: Json, path: string): void {
  object(mailbox['mailboxSettings'] ?? {}, `${path}.mailboxSettings`);
  entities(mailbox['categories'], `${path}.categories`, []);
  entities(mailbox['calendars'], `${path}.calendars`, ['id', 'name']).forEach((calendar, i) => {
    entities(calendar['events'], `${path}.calendars[${i}].events`, []).forEach((event, j) => {
      for (const edge of ['start', 'end']) {
        const at = `${path}.calendars[${i}].events[${j}].${edge}`;
        if (typeof object(event[edge], at)['dateTime'] !== 'string') throw new BadInput(`${at}.dateTime must be a string.`);
      }
    });
  });
  const folders = idsOf(entities(mailbox['mailFolders'], `${path}.mailFolders`, ['id', 'displayName']));
  entities(mailbox['messages'], `${path}.messages`, ['id', 'parentFolderId']).forEach((message, i) => known(folders, message['parentFolderId'], `${path}.messages[${i}].parentFolderId`, 'mail folder'));
  entities(mailbox['todoLists'], `${path}.todoLists`, ['id', 'displayName']).forEach((todo, i) => entities(todo['tasks'], `${path}.todoLists[${i}].tasks`, ['id', 'title']));
  entities(mailbox['files'], `${path}.files`, ['path', 'contentType', 'contentBytes']);
}

/** Missing lists are filled with empty ones. @throws BadInput with one sentence that names the path. */
export function checkTenant(body: unknown): TenantData {
  if (!isObject(body)) throw new BadInput('The tenant must be a JSON object.');
  entities([body['organization']], 'organization', ['id', 'displayName']);
  const users = checkPeople(body);
  checkPlanner(body, users);
  const mailboxes = object(body['mailboxes'] ?? {}, 'mailboxes');
  for (const [id, mailbox] of Object.entries(mailboxes)) {
    known(users, id, `mailboxes.${id}`, 'user');
    checkMailbox(object(mailbox, `mailboxes.${id}`), `mailboxes.${id}`);
  }
  return fill(body, mailboxes);
}

function fill(body: Json, mailboxes: Json): TenantData {
  const planner = { plans: [], buckets: [], tasks: [], ...(body['planner'] as Json | undefined) };
  const filled = Object.entries(mailboxes).map(([id, mailbox]) => [
    id,
    { mailboxSettings: {}, calendars: [], mailFolders: [], messages: [], todoLists: [], ...(mailbox as Json) },
  ]);
  const groups = ((body['groups'] as Json[] | undefined) ?? []).map((group) => ({ members: [], ...group }));
  return { ...body, groups, planner, mailboxes: Object.fromEntries(filled) as Json } as unknown as TenantData;
}
