import type { Routes, Sandbox } from '../odata/contract.ts';
import { attachmentRoutes } from './attachmentRoutes.ts';
import { childRoutes } from './childRoutes.ts';
import { listRoutes } from './listRoutes.ts';
import type { TodoStore } from './store.ts';
import { taskRoutes } from './taskRoutes.ts';

/** Registers all of To Do. Page sizes are `todoLists` and `todoTasks`. */
export function todoRoutes(routes: Routes, _sandbox: Sandbox, store: TodoStore): void {
  listRoutes(routes, store);
  taskRoutes(routes, store);
  childRoutes(routes, store);
  attachmentRoutes(routes, store);
}
