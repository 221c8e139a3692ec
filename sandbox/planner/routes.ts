import type { Routes, Sandbox } from '../odata/contract.ts';
import { bucketRoutes } from './bucketRoutes.ts';
import { boardFormatRoutes } from './boardFormatRoutes.ts';
import { planRoutes } from './planRoutes.ts';
import type { PlannerStore } from './store.ts';
import { taskRoutes } from './taskRoutes.ts';

/** Registers all of Planner. */
export function plannerRoutes(routes: Routes, _sandbox: Sandbox, store: PlannerStore): void {
  planRoutes(routes, store);
  bucketRoutes(routes, store);
  taskRoutes(routes, store);
  boardFormatRoutes(routes, store);
}
