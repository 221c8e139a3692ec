/** Planner's limits and their codes [planner-overview]; the values are those of the planner-limits page's newest stored copy. */
import { GraphFault } from '../odata/errors.ts';

const LIMITS = {
  MaximumTasksInProject: 9000,
  MaximumActiveTasksInProject: 3000,
  MaximumBucketsInProject: 200,
  MaximumTasksAssignedToUser: 9000,
  /** No stored copy of the page gives this figure; 20 000 is the one remembered. */
  MaximumTasksCreatedByUser: 20_000,
  MaximumReferencesOnTask: 15,
  MaximumChecklistItemsOnTask: 20,
  MaximumAssigneesInTasks: 20,
  /** Plans of one group. */
  MaximumProjectsOwnedByUser: 400,
  /** No stored copy of the page gives this figure; 100 is the one remembered. */
  MaximumUsersSharedWithProject: 100,
} as const;

/** @throws GraphFault 403 with the limit's name as code when `amount` is above it. */
export function withinLimit(limit: keyof typeof LIMITS, amount: number): void {
  if (amount > LIMITS[limit]) {
    throw new GraphFault(403, limit, `The limit '${limit}' (${LIMITS[limit]}) would be exceeded by this request.`);
  }
}
