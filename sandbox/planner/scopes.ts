import type { Access } from '../odata/contract.ts';

/** Scopes that open Planner's calls, from each method's page. */
export const READ: Access = { anyOf: ['Tasks.Read', 'Tasks.ReadWrite', 'Group.Read.All', 'Group.ReadWrite.All'] };
export const WRITE: Access = { anyOf: ['Tasks.ReadWrite', 'Group.ReadWrite.All'] };
