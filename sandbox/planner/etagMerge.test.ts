import { beforeEach, describe, expect, it } from 'vitest';
import { ANNA, BORIS, CARLA, OTHER_TASK, type Probe, probe, smallTenant, TASK } from './probe.ts';

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

describe('etags', () => {
  it('accepts an older etag when another field was changed since', async () => {
    const old = await etagOf(`/planner/tasks/${TASK}`);
    expect((await patch({ title: 'New title' }, old)).status).toBe(200);
    const second = await patch({ priority: 1 }, old);
    expect(second.status).toBe(200);
    expect(second.json).toMatchObject({ title: 'New title', priority: 1 });
  });

  it('refuses an older etag when the same field was changed since', async () => {
    const old = await etagOf(`/planner/tasks/${TASK}`);
    await patch({ title: 'Mine' }, old);
    const second = await patch({ title: 'Theirs' }, old);
    expect(second.status).toBe(409);
    expect(second.message).toMatch(/^The attempted changes conflicted with already accepted changes/);
    expect((await planner.call('GET', `/planner/tasks/${TASK}`)).json.title).toBe('Mine');
  });

  it('merges dictionaries key by key', async () => {
    const old = await etagOf(`/planner/tasks/${TASK}`);
    await patch({ assignments: { [CARLA]: ASSIGNMENT } }, old);
    expect((await patch({ assignments: { [BORIS]: ASSIGNMENT } }, old)).status).toBe(200);
    expect((await patch({ assignments: { [CARLA]: null } }, old)).status).toBe(409);
    const { assignments } = (await planner.call('GET', `/planner/tasks/${TASK}`)).json;
    expect(Object.keys(assignments ?? {}).sort()).toEqual([ANNA, BORIS, CARLA]);
  });

  it('refuses no etag, the etag of another task, of the details, and *', async () => {
    const url = `/planner/tasks/${TASK}`;
    const none = await planner.call('PATCH', url, { body: { title: 'x' } });
    expect([none.status, none.message]).toEqual([412, 'The If-Match header must be specified for this kind of request.']);
    const wrong = [await etagOf(`/planner/tasks/${OTHER_TASK}`), await etagOf(`${url}/details`), '*', 'W/"abc"'];
    for (const etag of wrong) {
      const answer = await patch({ title: 'x' }, etag);
      expect([answer.status, answer.message]).toEqual([412, 'The If-Match header contains an invalid value.']);
    }
    expect((await patch({ description: 'x' }, await etagOf(url), `${url}/details`)).status).toBe(412);
    expect(planner.ledger).toEqual([]);
  });

  it('moves the task on when its details change, so that a delete with the earlier etag is a conflict', async () => {
    const old = await etagOf(`/planner/tasks/${TASK}`);
    await patch({ description: 'text' }, undefined, `/planner/tasks/${TASK}/details`);
    expect((await planner.call('DELETE', `/planner/tasks/${TASK}`, { headers: { 'if-match': old } })).status).toBe(409);
    expect((await patch({ title: 'still merges' }, old)).status).toBe(200);
    const fresh = await etagOf(`/planner/tasks/${TASK}`);
    expect(fresh > old).toBe(true);
    expect((await planner.call('DELETE', `/planner/tasks/${TASK}`, { headers: { 'if-match': fresh } })).status).toBe(204);
    expect((await planner.call('GET', `/planner/tasks/${TASK}`)).status).toBe(404);
  });

  it('answers 204 without a body unless the representation is preferred', async () => {
    const etag = await etagOf(`/planner/tasks/${TASK}`);
    const answer = await planner.call('PATCH', `/planner/tasks/${TASK}`, { body: { title: 'x' }, headers: { 'if-match': etag } });
    expect([answer.status, answer.raw]).toEqual([204, undefined]);
  });
});
