/** All that one sandbox knows beside the workloads' stores, and how it is set back. */
import { findUser } from '../entra/issue.ts';
import { Codes } from '../entra/codes.ts';
import { Grants } from '../entra/grants.ts';
import { DEFAULT_SIGN_IN } from '../entra/signin.ts';
import type { SignIn } from '../entra/signin.ts';
import { OPEN } from '../entra/policy.ts';
import type { Policy } from '../entra/policy.ts';
import { Tokens } from '../entra/tokens.ts';
import type { Sandbox, Switches } from '../odata/contract.ts';
import type { WorkloadStore } from '../odata/workload.ts';
import type { TenantData, TenantSize } from '../tenants/tenant.ts';
import { Clock } from './clock.ts';
import { Faults } from './faults.ts';
import { Ids } from './ids.ts';
import { Ledger } from './ledger.ts';
import { DEFAULT_NETWORK } from './network.ts';
import type { Network } from './network.ts';
import { RequestLog } from './requestlog.ts';
import { defaultSwitches } from './switches.ts';

/** Where the tenant came from: a sample or generated one moves with the clock. */
export type Origin = { kind: 'sample' } | { kind: 'generated'; size: TenantSize } | { kind: 'given' };

export interface TenantMakers {
  sample: (now: Date, timeZone?: string) => TenantData;
  generate: (size: TenantSize, now: Date, timeZone?: string) => TenantData;
}

export class SandboxState {
  readonly clock: Clock;
  readonly ids = new Ids();
  readonly ledger = new Ledger();
  readonly log = new RequestLog();
  readonly faults = new Faults();
  readonly grants = new Grants();
  readonly codes = new Codes();
  /** Given by the directory once the workloads are joined. */
  policy: Policy = OPEN;
  readonly tokens: Tokens;
  readonly sandbox: Sandbox;
  signIn: SignIn = DEFAULT_SIGN_IN;
  network: Network = { ...DEFAULT_NETWORK };
  switches: Switches = defaultSwitches();
  /** A newer version of the app is up: files of the one that is open are gone. */
  deployed = false;
  tenant: TenantData;
  origin: Origin = { kind: 'sample' };
  timeZone: string | undefined;
  /** From the command line; wins over the tenant's own as long as the tenant knows the user. */
  user: string | undefined;
  readonly #makers: TenantMakers;
  #stores: readonly WorkloadStore[] = [];
  #sample: { key: string; tenant: TenantData } | null = null;

  constructor(makers: TenantMakers, clock = new Clock()) {
    this.#makers = makers;
    this.clock = clock;
    this.tokens = new Tokens(() => clock.now());
    this.sandbox = this.#makeSandbox();
    this.tenant = makers.sample(clock.now());
  }

  /** The workloads read `switches` anew each time, so that a change reaches them. */
  #makeSandbox(): Sandbox {
    const current = (): Switches => this.switches;
    return {
      now: () => this.clock.now(),
      newId: (kind) => this.ids.next(kind),
      record: (entry) => this.ledger.add({ time: this.clock.now().toISOString(), ...entry }),
      get switches() {
        return current();
      },
    };
  }

  /** From now on `load` fills these stores; they are filled at once. */
  join(stores: readonly WorkloadStore[]): void {
    this.#stores = stores;
    this.load(this.tenant, this.origin);
  }

  /** Replaces the tenant; the ledger starts anew. Throws what a store throws about wrong data, with the old tenant loaded again. */
  load(tenant: TenantData, origin: Origin): void {
    const before = this.tenant;
    try {
      this.#fill(tenant);
    } catch (error) {
      this.#fill(before);
      throw error;
    }
    this.tenant = tenant;
    this.origin = origin;
    this.ledger.clear();
  }

  #fill(tenant: TenantData): void {
    this.ids.reset();
    const own = structuredClone(tenant);
    for (const store of this.#stores) store.load(own);
  }

  /** Who is signed in when nobody says otherwise. */
  get signedIn(): string {
    return this.user !== undefined && findUser(this.tenant, this.user) ? this.user : this.tenant.signedIn;
  }

  /** A tenant of this origin, as of the clock's now; null for a given one, which stays as it is. */
  make(origin: Origin): TenantData | null {
    if (origin.kind === 'given') return null;
    const now = this.clock.now();
    const zone = this.timeZone;
    if (origin.kind === 'generated') return zone === undefined ? this.#makers.generate(origin.size, now) : this.#makers.generate(origin.size, now, zone);
    return this.#sampleOf(now, zone);
  }

  /** Making the sample takes longer than loading it; whoever sets back to the same instant again and again gets the same one. */
  #sampleOf(now: Date, zone: string | undefined): TenantData {
    const key = `${now.toISOString()} ${zone ?? ''}`;
    if (this.#sample?.key !== key) this.#sample = { key, tenant: zone === undefined ? this.#makers.sample(now) : this.#makers.sample(now, zone) };
    return this.#sample.tenant;
  }

  /**
   * Sample tenant, no faults, default network and switches, the app's files served, empty logs, no grants.
   * @param clock an instant from which the clock runs on; `keep` leaves it, `real` is the machine's time
   */
  reset(clock: Date | 'keep' | 'real'): void {
    if (clock === 'real') this.clock.useReal();
    if (clock instanceof Date) this.clock.set(clock);
    this.timeZone = undefined;
    this.faults.clear();
    this.grants.clear();
    this.codes.clear();
    this.signIn = DEFAULT_SIGN_IN;
    this.network = { ...DEFAULT_NETWORK };
    this.switches = defaultSwitches();
    this.deployed = false;
    this.origin = { kind: 'sample' };
    this.load(clock instanceof Date ? this.#sampleOf(clock, undefined) : this.make(this.origin) ?? this.tenant, this.origin);
    this.log.clear();
  }
}
