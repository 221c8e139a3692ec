import { beforeEach, describe, expect, it } from 'vitest';
import { ANNA, BORIS, BUCKET, CARLA, FOREIGN_BUCKET, FOREIGN_PLAN, FOREIGN_TASK, PLAN, type Probe, probe, smallTenant, TASK } from './probe.ts';

const ASSIGNMENT = { '@odata.type': '#microsoft.graph.plannerAssignment', orderHint: ' !' };
let planner: Probe;

beforeEach(() => {
  planner = probe(smallTenant());
});

async function etagOf(url: string): Promise<string> {
  return String((await planner.call('GET', url)).json['@odata.etag']);
}

async function patch(body: unknown, etag?: string, url = `/planner/tasks/${TASK}`) {
  const match = etag ?? (await etagOf(url));
  return planner.call('PATCH', url, { body, headers: { 'if-match': match, prefer: 'return=representation' } });
}

describe('what a task may say', () => {
  it('stamps completion and clears it', async () => {
    expect((await patch({ percentComplete: 100 })).json).toMatchObject({
      completedDateTime: '2026-11-25T09:00:00.000Z',
      completedBy: { user: { id: ANNA } },
    });
    expect((await patch({ percentComplete: 50 })).json).toMatchObject({ completedDateTime: null, completedBy: null });
  });

  it.each([
    ['a start after the due date', { startDateTime: '2026-11-28T10:00:00Z' }],
    ['an unknown property', { colour: 'red' }],
    ['a read-only property', { hasDescription: true }],
    ['another plan', { planId: FOREIGN_PLAN }],
    ['a bucket of another plan', { bucketId: FOREIGN_BUCKET }],
    ['a null title', { title: null }],
    ['a percentage above 100', { percentComplete: 101 }],
    ['a priority above 10', { priority: 11 }],
    ['a due date without a zone', { dueDateTime: '2026-11-28' }],
    ['an order hint not of the client form', { orderHint: 'P' }],
    ['an unknown category', { appliedCategories: { category26: true } }],
    ['an assignment without type', { assignments: { [CARLA]: { orderHint: ' !' } } }],
    ['an assignment without order hint', { assignments: { [CARLA]: { '@odata.type': ASSIGNMENT['@odata.type'] } } }],
    ['an assignment to nobody', { assignments: { carla: ASSIGNMENT } }],
    ['a read-only field of an assignment', { assignments: { [CARLA]: { ...ASSIGNMENT, assignedDateTime: '2026-01-01T00:00:00Z' } } }],
  ])('refuses %s with 400 and changes nothing', async (_what, body) => {
    const before = (await planner.call('GET', `/planner/tasks/${TASK}`)).json;
    expect((await patch(body)).status).toBe(400);
    expect((await planner.call('GET', `/planner/tasks/${TASK}`)).json).toEqual(before);
  });

  it('refuses an order hint that was read back', async () => {
    const made = await patch({ orderHint: ' !' });
    expect(made.json.orderHint).toMatch(/^[^ !]+$/);
    expect((await patch({ orderHint: made.json.orderHint })).status).toBe(400);
  });

  it('refuses the 21st assignee with the limit as code', async () => {
    const tenant = smallTenant();
    const ids = Array.from({ length: 21 }, (_, i) => `00000000-0000-0000-0000-${String(i).padStart(12, '0')}`);
    tenant.users.push(...ids.map((id) => ({ id, displayName: id, userPrincipalName: id })));
    planner = probe(tenant);
    const answer = await patch({ assignments: Object.fromEntries(ids.map((id) => [id, ASSIGNMENT])) });
    expect([answer.status, answer.code]).toEqual([403, 'MaximumAssigneesInTasks']);
  });
});

describe('details', () => {
  const url = `/planner/tasks/${TASK}/details`;
  const item = { '@odata.type': 'microsoft.graph.plannerChecklistItem', title: 'One' };
  const link = { '@odata.type': 'microsoft.graph.plannerExternalReference', alias: 'Deck', type: 'PowerPoint', previewPriority: ' !' };

  it('keeps checklist and references by key and counts them on the task', async () => {
    const [one, two] = ['11111111-2222-4333-8444-555555555555', '21111111-2222-4333-8444-555555555555'];
    await patch({ checklist: { [one]: item, [two]: { ...item, isChecked: true } }, description: 'words' }, undefined, url);
    await patch({ references: { 'https%3A//contoso%2Esharepoint%2Ecom/x%2Epptx': link } }, undefined, url);
    expect((await planner.call('GET', `/planner/tasks/${TASK}`)).json).toMatchObject({
      checklistItemCount: 2, activeChecklistItemCount: 1, referenceCount: 1, hasDescription: true,
    });
    const after = await patch({ checklist: { [one]: null } }, undefined, url);
    expect(Object.keys(after.json.checklist ?? {})).toEqual([two]);
  });

  it.each(['https://contoso.com/x', 'https%3A//contoso.com', 'ftp%3A//contoso%2Ecom', 'https%3A//contoso%2Ecom/50%'])('refuses the reference key %s', async (key) => {
    expect((await patch({ references: { [key]: link } }, undefined, url)).status).toBe(400);
  });

  it('refuses a checklist item without type and the 21st one', async () => {
    const key = (i: number) => `11111111-2222-4333-8444-${String(i).padStart(12, '0')}`;
    expect((await patch({ checklist: { [key(0)]: { title: 'x' } } }, undefined, url)).status).toBe(400);
    const many = Object.fromEntries(Array.from({ length: 21 }, (_, i) => [key(i), item]));
    expect((await patch({ checklist: many }, undefined, url)).code).toBe('MaximumChecklistItemsOnTask');
  });
});

describe('lists and access', () => {
  it('lists tasks assigned to me over all plans, and passes $filter, $orderby, $top and $skip over', async () => {
    const all = (await planner.call('GET', '/me/planner/tasks')).json.value.map((task) => task.id);
    expect(all).toEqual([TASK, FOREIGN_TASK]);
    const odd = await planner.call('GET', "/me/planner/tasks?$filter=percentComplete ge 'x'&$orderby=nothing&$top=1&$skip=1&$select=id,title");
    expect(odd.json.value.map((task) => task.id)).toEqual(all);
    expect(Object.keys(odd.json.value[0] ?? {}).sort()).toEqual(['@odata.etag', 'id', 'title']);
  });

  it('pages by nextLink', async () => {
    planner = probe(smallTenant(), 1);
    const first = await planner.call('GET', '/me/planner/tasks?$select=id');
    const link = String(first.json['@odata.nextLink']);
    const second = await planner.call('GET', link.replace('http://graph/v1.0', ''));
    expect([first, second].map((page) => page.json.value.map((task) => task.id))).toEqual([[TASK], [FOREIGN_TASK]]);
    expect(second.json['@odata.nextLink']).toBeUndefined();
  });

  it('answers 403 for plans of other groups, 404 for unknown ids, 400 for malformed ones', async () => {
    expect((await planner.call('GET', `/planner/tasks/${FOREIGN_TASK}`)).status).toBe(403);
    expect((await planner.call('GET', `/planner/plans/${FOREIGN_PLAN}/tasks`)).status).toBe(403);
    expect((await planner.call('GET', `/planner/tasks/${'z'.repeat(28)}`)).status).toBe(404);
    expect((await planner.call('GET', '/planner/tasks/short')).status).toBe(400);
  });

  it('refuses all of Planner without a licence, and writes without the scope', async () => {
    expect((await planner.call('GET', '/me/planner/tasks', { as: BORIS })).status).toBe(403);
    planner.scopes.clear();
    planner.scopes.add('Tasks.Read');
    expect((await planner.call('GET', '/me/planner/tasks')).status).toBe(200);
    expect((await planner.call('POST', '/planner/tasks', { body: { planId: PLAN, title: 'x' } })).status).toBe(403);
  });

  it('expands details on my tasks', async () => {
    const answer = await planner.call('GET', '/me/planner/tasks?$expand=details');
    expect(answer.json.value[0]?.details).toMatchObject({ id: TASK, description: '' });
  });
});

describe('creating', () => {
  it('makes a task with service values and writes the ledger', async () => {
    const answer = await planner.call('POST', '/planner/tasks', { body: { planId: PLAN, bucketId: BUCKET, title: 'New', assignments: { [ANNA]: ASSIGNMENT } } });
    expect(answer.status).toBe(201);
    expect(answer.json).toMatchObject({ title: 'New', percentComplete: 0, priority: 5, createdBy: { user: { id: ANNA } }, checklistItemCount: 0 });
    expect(answer.json['@odata.etag']).toMatch(/^W\/"JzEt/);
    expect(planner.ledger).toMatchObject([{ entity: 'planner/tasks', action: 'create', id: answer.json.id, user: ANNA }]);
    expect((await planner.call('GET', `/planner/tasks/${String(answer.json.id)}/details`)).status).toBe(200);
  });

  it('refuses a task without plan or title, and a POST to a list that does not contain', async () => {
    expect((await planner.call('POST', '/planner/tasks', { body: { title: 'x' } })).status).toBe(400);
    expect((await planner.call('POST', '/planner/tasks', { body: { planId: PLAN } })).status).toBe(400);
    expect((await planner.call('POST', '/me/planner/tasks', { body: { planId: PLAN, title: 'x' } })).message).toMatch(/contained entities/);
  });

  it('serves beta for the calls of Graph Toolkit only', async () => {
    expect((await planner.call('GET', `/planner/buckets/${BUCKET}/tasks`, { version: 'beta' })).status).toBe(200);
    expect((await planner.call('GET', `/planner/tasks/${TASK}/bucketTaskBoardFormat`, { version: 'beta' })).status).toBe(400);
  });
});
