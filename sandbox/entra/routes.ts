/** The sign-in of Microsoft Entra, as far as MSAL needs it: authorize, token, admin consent, sign-out. Any Host header reaches it. */
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { SandboxState } from '../control/state.ts';
import { bytesOf } from '../http/app.ts';
import { authorize } from './authorize.ts';
import { plainScopes } from './grants.ts';
import { findUser } from './issue.ts';
import { pageFor, signInPage } from './pages.ts';
import { redeem } from './redeem.ts';

/** Entra's pages refuse to be framed; no script runs on ours. */
const PAGE = { 'Cache-Control': 'no-store', 'X-Frame-Options': 'DENY', 'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; img-src data:" };

interface Params { tenant: string }

const queryOf = (url: string): string => (url.includes('?') ? url.slice(url.indexOf('?') + 1) : '');

async function sendPage(reply: FastifyReply, html: string): Promise<void> {
  await reply.code(200).headers(PAGE).type('text/html; charset=utf-8').send(html);
}

function mountAdminConsent(app: FastifyInstance, state: SandboxState): void {
  app.get<{ Params: Params }>('/:tenant/v2.0/adminconsent', async (request, reply) => {
    const query = new URLSearchParams(queryOf(request.url));
    const tenant = state.tenant.organization;
    const scopes = plainScopes((query.get('scope') ?? '').split(' '));
    const back = (values: Record<string, string>): string => `${query.get('redirect_uri') ?? ''}?${new URLSearchParams({ ...values, state: query.get('state') ?? '' }).toString()}`;
    if (query.get('sandbox_answer') === 'accept') {
      state.grants.grantForAll(tenant.id, scopes);
      state.signIn = { ...state.signIn, refusal: null };
      return reply.redirect(back({ admin_consent: 'True', tenant: tenant.id, scope: scopes.join(' ') }));
    }
    const accept = new URLSearchParams(query);
    accept.set('sandbox_answer', 'accept');
    return sendPage(reply, signInPage({
      organization: tenant.displayName, who: `admin@${tenant.verifiedDomains?.[0]?.name ?? tenant.displayName}`, title: 'Permissions requested', scopes,
      text: 'Review for your organization. If you accept, Triptych gets access to the following for all users in your organization; nobody else will be asked.',
      main: { to: `${request.url.split('?')[0] ?? ''}?${accept.toString()}`, word: 'Accept', id: 'accept' },
      other: { to: back({ error: 'access_denied', error_description: 'AADSTS65004: The administrator declined.' }), word: 'Cancel', id: 'cancel' },
    }));
  });
}

function mountSignOut(app: FastifyInstance, state: SandboxState): void {
  app.get<{ Params: Params }>('/:tenant/oauth2/v2.0/logout', async (request, reply) => {
    state.signIn = { ...state.signIn, signedIn: false };
    state.codes.clear();
    const back = new URLSearchParams(queryOf(request.url)).get('post_logout_redirect_uri');
    if (back !== null) return reply.redirect(back);
    const user = findUser(state.tenant, state.signedIn);
    return sendPage(reply, signInPage({ organization: state.tenant.organization.displayName, who: user?.userPrincipalName ?? '', title: 'You signed out of your account', text: 'You may close this window.' }));
  });
}

/** @param redirects the app's registered addresses (`spa.redirectUris`), or null for any */
export function mountEntra(app: FastifyInstance, state: SandboxState, redirects: () => readonly string[] | null): void {
  app.get<{ Params: Params }>('/:tenant/oauth2/v2.0/authorize', async (request, reply) => {
    const [path = '', search = ''] = [request.url.replace(/\?.*$/, ''), queryOf(request.url)];
    const outcome = authorize(state, request.params.tenant, path, search, redirects());
    if (outcome.kind === 'go') return reply.headers({ 'Cache-Control': 'no-store' }).redirect(outcome.location);
    return sendPage(reply, pageFor(outcome, state.tenant));
  });
  app.route({
    method: ['POST', 'OPTIONS'], url: '/:tenant/oauth2/v2.0/token',
    handler: async (request, reply) => {
      const { origin } = request.headers;
      void reply.headers({ 'Cache-Control': 'no-store', ...(origin === undefined ? {} : { 'Access-Control-Allow-Origin': origin, 'Access-Control-Allow-Headers': '*, content-type, client-request-id', Vary: 'Origin' }) });
      if (request.method === 'OPTIONS') return reply.code(204).send();
      const answer = await redeem(state, new URLSearchParams(bytesOf(request).toString('utf8')));
      return reply.code(answer.status).send(answer.body);
    },
  });
  mountAdminConsent(app, state);
  mountSignOut(app, state);
}
