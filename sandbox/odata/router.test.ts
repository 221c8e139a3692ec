import { describe, expect, it } from 'vitest';
import type { GraphRequest } from './contract.ts';
import { GraphFault } from './errors.ts';
import { Router } from './router.ts';
import { parseTarget } from './target.ts';

const router = new Router((key) => ({ 'u-2': 'u-2', 'ann@x.example': 'u-2' })[key]);
const seen = (name: string) => (request: GraphRequest) => ({ status: 200, body: { name, params: request.params, owner: request.owner } });
router.on('GET', '/me/events', { anyOf: [] }, seen('events'), { both: true });
router.on('GET', '/me/events/{eventId}', { anyOf: [] }, seen('event'), { both: true });
router.on('GET', '/me/events/delta', { anyOf: [] }, seen('delta'));
router.on('GET', '/me/mailFolders/{folderId}/messages', { anyOf: ['Mail.Read', 'Mail.ReadWrite'] }, seen('folder'));
router.on('GET', '/me/planner/tasks', { anyOf: ['Tasks.Read'] }, seen('tasks'));
router.on('PUT', '/me/drive/special/approot:/{path}:/content', { anyOf: [] }, seen('content'));
router.on('GET', '/me/drive/special/approot:/{path}', { anyOf: [] }, seen('item'));
router.on('GET', '/me/calendar/window(from={from},to={to})', { anyOf: [] }, seen('window'));
router.on('GET', '/me/profile', { anyOf: [] }, seen('profile'), { beta: 'only' });

function ask(method: GraphRequest['method'], url: string, scopes: string[] = [], version: GraphRequest['version'] = 'v1.0') {
  const principal = { userId: 'u-1', userPrincipalName: 'me@x.example', tenantId: 't', scopes: new Set(scopes) };
  return router.handle({ ...parseTarget(url), method, headers: {}, body: undefined, principal, now: () => new Date(0), root: 'http://g/v1.0', contentOrigin: '', version });
}

async function fault(promise: Promise<unknown>): Promise<GraphFault> {
  const error = await promise.then(() => null, (thrown: unknown) => thrown);
  if (!(error instanceof GraphFault)) throw new Error('It was not refused.');
  return error;
}

describe('Router', () => {
  it.each([
    ['/ME/Events', 'events', {}, 'u-1'],
    ['/me/events/Ab%2FC%3D', 'event', { eventId: 'Ab/C=' }, 'u-1'],
    ['/me/events/delta()', 'delta', {}, 'u-1'],
    ["/me/mailFolders('Inbox')/messages", 'folder', { folderId: 'Inbox' }, 'u-1'],
    ["/users('ann@x.example')/events/1", 'event', { eventId: '1', userId: 'ann@x.example' }, 'u-2'],
    ['/users/u-2/events', 'events', { userId: 'u-2' }, 'u-2'],
    ['/me/drive/special/approot:/a/b%20c.json', 'item', { path: 'a/b c.json' }, 'u-1'],
    ["/me/calendar/window(from='1',to='2')", 'window', { from: '1', to: '2' }, 'u-1'],
  ])('%s reaches %s', async (url, name, params, owner) => {
    expect((await ask('GET', url, ['Mail.Read'])).body).toEqual({ name, params, owner });
  });

  it('takes several segments as one drive path', async () => {
    expect((await ask('PUT', '/me/drive/special/approot:/a/b.json:/content')).body).toMatchObject({ params: { path: 'a/b.json' } });
  });

  it('names the segment it does not know', async () => {
    const refused = await fault(ask('GET', '/me/planner/nonsense'));
    expect([refused.status, refused.code, refused.message]).toEqual([400, 'BadRequest', "Resource not found for the segment 'nonsense'."]);
  });

  it('answers 405 for the wrong method and 404 for an unknown user', async () => {
    expect((await fault(ask('DELETE', '/me/planner/tasks'))).status).toBe(405);
    expect((await fault(ask('GET', '/users/nobody/events'))).code).toBe('Request_ResourceNotFound');
  });

  it('refuses without the scope in the words of the service', async () => {
    expect((await fault(ask('GET', '/me/mailFolders/x/messages', ['Tasks.Read']))).code).toBe('ErrorAccessDenied');
    expect((await fault(ask('GET', '/me/planner/tasks', ['Mail.Read']))).status).toBe(403);
    expect((await ask('GET', '/me/mailFolders/x/messages', ['Mail.ReadWrite'])).status).toBe(200);
  });

  it('keeps beta apart', async () => {
    expect((await fault(ask('GET', '/me/profile'))).status).toBe(400);
    expect((await fault(ask('GET', '/me/events', [], 'beta'))).status).toBe(400);
    expect((await ask('GET', '/me/profile', [], 'beta')).status).toBe(200);
  });
});
