/** Planner's refusals. It sends an empty `code` where no limit is meant; the messages are those seen in pnpjs 841, microsoft-graph-docs 4617 and python-o365 1082. */
import { GraphFault } from '../odata/errors.ts';

export const noSuchItem = (): GraphFault => new GraphFault(404, '', 'The requested item is not found.');

export const notAllowed = (): GraphFault =>
  new GraphFault(403, '', 'You do not have the required permissions to access this item, or the item may not exist.');

export const ifMatchMissing = (): GraphFault =>
  new GraphFault(412, '', 'The If-Match header must be specified for this kind of request.');

export const ifMatchInvalid = (): GraphFault => new GraphFault(412, '', 'The If-Match header contains an invalid value.');

export const conflict = (): GraphFault =>
  new GraphFault(
    409,
    '',
    'The attempted changes conflicted with already accepted changes. Read the latest state and resolve differences.',
  );

export const invalid = (entity: string, field: string, reason = 'The field has an invalid value.'): GraphFault =>
  new GraphFault(
    400,
    '',
    `Schema validation has failed. Validation for field '${field}', on entity '${entity}' has failed: ${reason}`,
  );

export const notContained = (): GraphFault =>
  new GraphFault(400, '', 'Write requests are only supported on contained entities.');
