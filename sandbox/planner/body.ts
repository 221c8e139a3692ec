/** Reads the bodies of Planner's writes. */
import type { TypeSpec } from '../odata/contract.ts';
import { checkBody } from '../odata/patch.ts';
import { invalid } from './faults.ts';
import type { Entity } from './record.ts';

/**
 * The body of a PATCH.
 * @throws GraphFault 400 for an unknown, read-only or ill-typed property.
 */
export function readUpdate(body: unknown, type: TypeSpec): Entity {
  return checkBody(body, type);
}

/**
 * The body of a POST.
 * @param inline navigation properties that may stand in it.
 * @throws GraphFault 400, also for a missing property.
 */
export function readCreate(body: unknown, type: TypeSpec, entity: string, required: string[], inline: string[] = []): Entity {
  const clean = checkBody(body, type, { inline });
  for (const name of required) {
    if (clean[name] === undefined || clean[name] === null) {
      throw invalid(entity, name.charAt(0).toUpperCase() + name.slice(1), 'A non-null value must be set for this field.');
    }
  }
  return clean;
}
