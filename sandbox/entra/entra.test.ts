import { createHash } from 'node:crypto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createSandbox } from '../server.ts';
import type { SandboxServer } from '../server.ts';

const REDIRECT = 'https://app.example/blank-auth-end.html';
const VERIFIER = 'a-verifier-of-the-right-length-0123456789-0123456789';
const CHALLENGE = createHash('sha256').update(VERIFIER).digest('base64url');

let sandbox: SandboxServer;
let tenant: string;
beforeEach(async () => {
  sandbox = await createSandbox({ redirectUris: [REDIRECT] });
  tenant = sandbox.state.tenant.organization.id;
});
afterEach(() => sandbox.close());

function authorizeUrl(change: Record<string, string> = {}, at = tenant): string {
  const query = { client_id: 'c', response_type: 'code', redirect_uri: REDIRECT, scope: 'openid profile offline_access Tasks.Read', state: 's', nonce: 'n', code_challenge: CHALLENGE, code_challenge_method: 'S256', ...change };
  return `/${at}/oauth2/v2.0/authorize?${new URLSearchParams(query).toString()}`;
}

/** Where the answer leads, as the values after #. */
async function answer(url: string): Promise<Record<string, string>> {
  const { headers, statusCode } = await sandbox.app.inject({ url });
  expect(statusCode).toBe(302);
  return Object.fromEntries(new URLSearchParams(String(headers.location).split('#')[1]));
}

/** The address behind a link of the page. */
async function follow(url: string, id: string): Promise<string> {
  const { body } = await sandbox.app.inject({ url });
  const href = new RegExp(`id="${id}" href="([^"]+)"`).exec(body)?.[1] ?? '';
  return href.replaceAll(/&#(\d+);/g, (_all, code: string) => String.fromCharCode(Number(code)));
}

async function token(form: Record<string, string>): Promise<{ status: number; body: Record<string, string> }> {
  const { statusCode, body } = await sandbox.app.inject({ method: 'POST', url: `/${tenant}/oauth2/v2.0/token`, headers: { 'content-type': 'application/x-www-form-urlencoded', origin: 'https://app.example' }, payload: new URLSearchParams(form).toString() });
  return { status: statusCode, body: JSON.parse(body) as Record<string, string> };
}

const claims = (jwt = ''): Record<string, unknown> => JSON.parse(Buffer.from(jwt.split('.')[1] ?? '', 'base64url').toString()) as Record<string, unknown>;

it('without consent a silent request is refused; after it, a code gives tokens with all that was granted', async () => {
  expect((await answer(authorizeUrl({ prompt: 'none' })))['error_description']).toContain('AADSTS65001');
  const { code = '' } = await answer(await follow(authorizeUrl(), 'accept'));
  const redeem = { grant_type: 'authorization_code', client_id: 'c', redirect_uri: REDIRECT, code };
  expect((await token({ ...redeem, code_verifier: 'wrong' })).status).toBe(400);
  expect((await token({ ...redeem, code_verifier: VERIFIER })).status).toBe(400); // a code is good for one try

  const { code: second = '' } = await answer(authorizeUrl({ prompt: 'none' }));
  const { status, body } = await token({ ...redeem, code: second, code_verifier: VERIFIER });
  expect(status).toBe(200);
  expect(claims(body['access_token'])).toMatchObject({ tid: tenant, scp: 'Tasks.Read', ver: '1.0' });
  expect(claims(body['id_token'])).toMatchObject({ aud: 'c', nonce: 'n', tid: tenant, ver: '2.0' });
  const renewed = { grant_type: 'refresh_token', client_id: 'c', refresh_token: body['refresh_token'] ?? '' };
  expect((await token({ ...renewed, scope: 'Tasks.Read' })).status).toBe(200);
  expect((await token({ ...renewed, scope: 'Mail.Read' })).body).toMatchObject({ error: 'invalid_grant', suberror: 'consent_required' });
});

it('a decline, an administrator\'s matter and a refusal each go back to the app with their number', async () => {
  expect(await follow(authorizeUrl(), 'cancel')).toContain('AADSTS65004');
  sandbox.state.signIn = { ...sandbox.state.signIn, adminOnly: true };
  expect(await follow(authorizeUrl(), 'cancel')).toContain('AADSTS90094');
  sandbox.state.signIn = { ...sandbox.state.signIn, refusal: { error: 'access_denied', code: 'AADSTS50105', description: 'Not assigned.' } };
  expect(await answer(authorizeUrl())).toMatchObject({ error: 'access_denied', state: 's' });
});

it('signed out, and with a claims challenge, somebody must act first', async () => {
  sandbox.state.grants.grantForAll(tenant, ['Tasks.Read']);
  expect((await answer(authorizeUrl({ prompt: 'none' })))['code']).toBeDefined();
  const challenge = '{"access_token":{"acrs":{"essential":true,"value":"c1"}}}';
  expect((await answer(authorizeUrl({ prompt: 'none', claims: challenge })))['error_description']).toContain('AADSTS50076');
  const { code = '' } = await answer(await follow(authorizeUrl({ claims: challenge }), 'verify'));
  const { body } = await token({ grant_type: 'authorization_code', client_id: 'c', redirect_uri: REDIRECT, code, code_verifier: VERIFIER });
  expect(claims(body['access_token'])['sandbox_claims']).toBe(true);
  sandbox.state.signIn = { ...sandbox.state.signIn, signedIn: false };
  expect((await answer(authorizeUrl({ prompt: 'none' })))['error']).toBe('login_required');
});

it('sends nothing to an address that is not registered, and knows no other tenant', async () => {
  const { statusCode, body } = await sandbox.app.inject({ url: authorizeUrl({ redirect_uri: 'https://evil.example/' }) });
  expect([statusCode, body.includes('AADSTS50011')]).toEqual([200, true]);
  expect((await sandbox.app.inject({ url: authorizeUrl({}, '11111111-1111-1111-1111-111111111111') })).body).toContain('AADSTS90002');
});

it('consent counts in its own tenant only, and an administrator gives it for everybody', async () => {
  await sandbox.app.inject({ url: await follow(`/organizations/v2.0/adminconsent?client_id=c&scope=https%3A%2F%2Fgraph.microsoft.com%2FTasks.Read&redirect_uri=${encodeURIComponent('https://app.example/consent.html')}`, 'accept') });
  expect((await answer(authorizeUrl({ prompt: 'none', login_hint: 'liv' })))['code']).toBeDefined();
  await sandbox.app.inject({ method: 'POST', url: '/_sandbox/tenant/generate', payload: '{"people":5}' });
  const other = sandbox.state.tenant.organization.id;
  expect(other).not.toBe(tenant);
  expect((await answer(authorizeUrl({ prompt: 'none' }, other)))['error_description']).toContain('AADSTS65001');
});
