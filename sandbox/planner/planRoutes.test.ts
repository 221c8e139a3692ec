import { beforeEach, expect, it } from 'vitest';
import { ANNA, BUCKET, FOREIGN_PLAN, GROUP, OTHER_GROUP, PLAN, type Probe, probe, smallTenant, TASK } from './probe.ts';

let planner: Probe;

beforeEach(() => {
  planner = probe(smallTenant());
});

async function patch(url: string, body: unknown) {
  const etag = String((await planner.get(url)).json['@odata.etag']);
  return planner.call('PATCH', url, { body, headers: { 'if-match': etag, prefer: 'return=representation' } });
}

it('lists my plans and those of a group, to members only', async () => {
  expect((await planner.get('/me/planner/plans')).json.value.map((plan) => plan['id'])).toEqual([PLAN]);
  expect((await planner.get(`/groups/${GROUP}/planner/plans`)).json.value).toMatchObject([{ container: { containerId: GROUP, type: 'group' } }]);
  expect((await planner.get(`/groups/${OTHER_GROUP}/planner/plans`)).status).toBe(403);
});

it('makes a plan in a group of mine, names its categories, and drops it with all in it', async () => {
  const container = { url: `https://graph.microsoft.com/v1.0/groups/${GROUP}` };
  const made = await planner.call('POST', '/planner/plans', { body: { title: 'New', container } });
  expect(made.json).toMatchObject({ title: 'New', container: { containerId: GROUP }, createdBy: { user: { id: ANNA } } });
  const details = await patch(`/planner/plans/${String(made.json['id'])}/details`, { categoryDescriptions: { category1: 'Urgent' } });
  expect(details.json['categoryDescriptions']).toMatchObject({ category1: 'Urgent', category2: null });
  const foreign = { url: `https://graph.microsoft.com/v1.0/groups/${OTHER_GROUP}` };
  expect((await planner.call('POST', '/planner/plans', { body: { title: 'x', container: foreign } })).status).toBe(403);
  expect((await patch(`/planner/plans/${PLAN}`, { container })).status).toBe(400);
  const etag = String((await planner.get(`/planner/plans/${PLAN}`)).json['@odata.etag']);
  expect((await planner.call('DELETE', `/planner/plans/${PLAN}`, { headers: { 'if-match': etag } })).status).toBe(204);
  expect((await planner.get(`/planner/tasks/${TASK}`)).status).toBe(404);
});

it('makes, renames and drops buckets', async () => {
  expect((await planner.call('POST', '/planner/buckets', { body: { name: 'x', planId: FOREIGN_PLAN } })).status).toBe(403);
  const made = await planner.call('POST', '/planner/buckets', { body: { name: 'New', planId: PLAN, orderHint: ' !' } });
  expect([made.status, made.json['name']]).toEqual([201, 'New']);
  expect((await patch(`/planner/buckets/${BUCKET}`, { name: 'Renamed' })).json['name']).toBe('Renamed');
  expect((await patch(`/planner/buckets/${BUCKET}`, { orderHint: 'P' })).status).toBe(400);
  const etag = String((await planner.get(`/planner/buckets/${BUCKET}`)).json['@odata.etag']);
  await planner.call('DELETE', `/planner/buckets/${BUCKET}`, { headers: { 'if-match': etag } });
  expect((await planner.get(`/planner/plans/${PLAN}/tasks`)).json.value).toEqual([]);
});

it('orders tasks on each board with an etag of its own', async () => {
  const url = `/planner/tasks/${TASK}/assignedToTaskBoardFormat`;
  const answer = await patch(url, { orderHintsByAssignee: { [ANNA]: ' !' }, unassignedOrderHint: ' !' });
  expect(answer.status).toBe(200);
  expect((answer.json['orderHintsByAssignee'] as Record<string, string>)[ANNA]).toMatch(/^[^ !]+$/);
  const taskEtag = String((await planner.get(`/planner/tasks/${TASK}`)).json['@odata.etag']);
  const other = await planner.call('PATCH', `/planner/tasks/${TASK}/progressTaskBoardFormat`, { body: { orderHint: ' !' }, headers: { 'if-match': taskEtag } });
  expect(other.status).toBe(412);
});
