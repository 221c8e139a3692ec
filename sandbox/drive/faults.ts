/** OneDrive's refusals: codes in lower camel case [errors]. */
import { GraphFault } from '../odata/errors.ts';

export const itemNotFound = (): GraphFault => new GraphFault(404, 'itemNotFound', 'The resource could not be found.');
export const accessDenied = (): GraphFault => new GraphFault(403, 'accessDenied', 'Access denied');
export const nameExists = (): GraphFault => new GraphFault(409, 'nameAlreadyExists', 'An item with the same name already exists under the parent.');
export const etagMismatch = (): GraphFault => new GraphFault(412, 'resourceModified', "ETag does not match current item's value.");
export const invalidRequest = (message: string): GraphFault => new GraphFault(400, 'invalidRequest', message);
export const invalidRange = (message: string): GraphFault => new GraphFault(416, 'invalidRange', message);
