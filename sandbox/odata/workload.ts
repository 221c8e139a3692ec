/** What a workload's `store.ts` and `routes.ts` look like to the server that joins them. */
import type { TenantData } from '../tenants/tenant.ts';
import type { Routes, Sandbox } from './contract.ts';

/** State of one workload; `load` replaces all of it. Constructed as `new XStore(sandbox)`. */
export interface WorkloadStore {
  load(tenant: TenantData): void;
}

/** Exported as `xRoutes`; registers every path the workload answers. */
export type WorkloadRoutes<Store extends WorkloadStore> = (routes: Routes, sandbox: Sandbox, store: Store) => void;
