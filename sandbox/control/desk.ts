/** The control address: what each call under `/_sandbox` does. */
import { ConsentRequired, findUser, issueToken } from '../entra/issue.ts';
import { plainScopes } from '../entra/grants.ts';
import { Refused } from '../entra/policy.ts';
import { changeSignIn } from '../entra/signin.ts';
import { hostToken } from '../entra/sso.ts';
import type { TenantSize } from '../tenants/tenant.ts';
import { asObject, BadInput, onlyKnown, optionalFlag, optionalNumber, optionalText } from './badinput.ts';
import { readInstant, setClock, showClock } from './clockcall.ts';
import type { SetZone } from './clockcall.ts';
import { readNetwork } from './network.ts';
import type { SandboxState } from './state.ts';
import { changeSwitches } from './switches.ts';
import { checkTenant } from './tenantcheck.ts';

export interface ControlReply {
  status: number;
  /** A string is sent as JSON lines, an object as JSON. */
  body?: unknown;
}

type Call = (body: unknown) => ControlReply | Promise<ControlReply>;

const SIZES = ['plannerTasks', 'todoTasks', 'todoLists', 'events', 'mails', 'people', 'seed'] as const;
const DONE: ControlReply = { status: 204 };

function ok(body: unknown): ControlReply {
  return { status: 200, body };
}

/** Wrong data that only a store notices is the caller's fault too. */
function loading(load: () => void): void {
  try {
    load();
  } catch (error) {
    throw new BadInput(`The tenant cannot be loaded: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function readSize(body: unknown): TenantSize {
  const value = asObject(body, 'The size');
  onlyKnown(value, SIZES, 'The size');
  const size: TenantSize = {};
  for (const name of SIZES) {
    const number = optionalNumber(value, name);
    if (number === undefined) continue;
    if (!Number.isInteger(number)) throw new BadInput(`'${name}' must be a whole number.`);
    size[name] = number;
  }
  return size;
}

function tenantCalls(state: SandboxState): Record<string, Call> {
  return {
    'PUT /tenant': (body) => {
      const tenant = checkTenant(body);
      loading(() => state.load(tenant, { kind: 'given' }));
      return DONE;
    },
    'POST /tenant/generate': (body) => {
      const origin = { kind: 'generated', size: readSize(body) } as const;
      loading(() => state.load(state.make(origin) ?? state.tenant, origin));
      return DONE;
    },
    'POST /reset': (body) => {
      const value = asObject(body, 'A reset');
      onlyKnown(value, ['clock'], 'A reset');
      const clock = optionalText(value, 'clock') ?? 'real';
      state.reset(clock === 'keep' || clock === 'real' ? clock : readInstant(clock, "'clock' must be 'keep', 'real' or"));
      return DONE;
    },
  };
}

function recordCalls(state: SandboxState): Record<string, Call> {
  return {
    'GET /requests': () => ok(state.log.lines()),
    'DELETE /requests': () => {
      state.log.clear();
      return DONE;
    },
    'GET /ledger': () => ok(state.ledger.entries),
    'DELETE /ledger': () => {
      state.ledger.clear();
      return DONE;
    },
    'POST /faults': (body) => ok({ id: state.faults.add(body) }),
    'GET /faults': () => ok(state.faults.list()),
    'DELETE /faults': () => {
      state.faults.clear();
      return DONE;
    },
  };
}

function wireCalls(state: SandboxState): Record<string, Call> {
  const network = (): ControlReply => ok({ ...state.network, corsMaxAge: state.switches.corsMaxAge, exposeRetryAfter: state.switches.exposeRetryAfter });
  return {
    'GET /network': network,
    'PUT /network': (body) => {
      const change = readNetwork(body);
      state.network = { ...state.network, ...change.network };
      state.switches = { ...state.switches, ...change.switches };
      return network();
    },
    'PUT /pages': (body) => {
      const value = asObject(body, 'The pages');
      onlyKnown(value, ['deployed'], 'The pages');
      state.deployed = optionalFlag(value, 'deployed') ?? false;
      return DONE;
    },
    'GET /switches': () => ok(state.switches),
    'PUT /switches': (body) => {
      state.switches = changeSwitches(state.switches, body);
      return ok(state.switches);
    },
  };
}

/** What an administrator or the person does in Entra's own pages. */
function entraCalls(state: SandboxState, options: DeskOptions): Record<string, Call> {
  return {
    'PUT /app': (body) => {
      const value = asObject(body, 'The application');
      onlyKnown(value, ['assignmentRequired'], 'The application');
      options.requireAssignment(optionalFlag(value, 'assignmentRequired') ?? false);
      return DONE;
    },
    'DELETE /grants': (body) => {
      const value = asObject(body, 'A revocation');
      onlyKnown(value, ['user', 'scopes'], 'A revocation');
      const user = findUser(state.tenant, optionalText(value, 'user') ?? state.signedIn);
      if (!user) throw new BadInput('There is no such user in the tenant.');
      const scopes = value['scopes'] ?? [];
      if (!Array.isArray(scopes)) throw new BadInput("'scopes' must be a list of strings.");
      state.grants.revoke(state.tenant.organization.id, user.id, plainScopes(scopes.map(String)));
      return DONE;
    },
  };
}

export interface DeskOptions {
  requireAssignment: (required: boolean) => void;
  isZone: (name: string) => boolean;
  setZone: SetZone;
}

export class ControlDesk {
  readonly #calls: Readonly<Record<string, Call>>;

  constructor(state: SandboxState, options: DeskOptions) {
    this.#calls = {
      ...tenantCalls(state), ...recordCalls(state), ...wireCalls(state),
      'POST /token': async (body) => ok(await issueToken(body, state.tenant, state.signedIn, state.tokens, state.grants, state.policy)),
      ...entraCalls(state, options),
      'POST /sso': async (body) => ok(await hostToken(body, state)),
      'GET /entra': () => ok(state.signIn),
      'PUT /entra': (body) => {
        state.signIn = changeSignIn(state.signIn, body);
        return ok(state.signIn);
      },
      'GET /clock': () => ok(showClock(state)),
      'PUT /clock': (body) => ok(setClock(state, body, options.isZone, options.setZone)),
    };
  }

  /** @param path below `/_sandbox`. @param body parsed JSON; undefined for none. */
  async call(method: string, path: string, body: unknown): Promise<ControlReply> {
    const call = this.#calls[`${method} ${path.replace(/\/$/, '')}`];
    if (!call) return { status: 404, body: { error: 'unknown', error_description: `The control address has no ${method} /_sandbox${path}; it has ${Object.keys(this.#calls).join(', ')}.` } };
    try {
      return await call(body);
    } catch (error) {
      if (error instanceof ConsentRequired) return { status: 400, body: { error: 'consent_required', error_description: error.message } };
      if (error instanceof Refused) return { status: 400, body: { error: 'access_denied', error_description: error.message } };
      if (error instanceof BadInput) return { status: 400, body: { error: 'invalid_request', error_description: error.message } };
      throw error;
    }
  }
}
