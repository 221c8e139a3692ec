/** Answer to a PATCH in Planner: 204, or 200 with the entity when the client prefers it ([plannertask-update]). */
import type { GraphReply, GraphRequest, TypeSpec } from './contract.ts';
import { entity, noContent } from './entity.ts';
import type { Entity, ShapeOptions } from './entity.ts';
import { applied, preferences } from './prefer.ts';

/** `Prefer: return=representation` → 200 with the entity, else 204; the new etag stands in the `ETag` header either way. */
export function replyRepresentation(request: GraphRequest, item: Entity, type: TypeSpec, extra: ShapeOptions = {}): GraphReply {
  const wanted = preferences(request);
  if (wanted.returnRepresentation) {
    return entity(request, item, type, { ...extra, headers: applied('return=representation') });
  }
  const etag = item['@odata.etag'];
  return noContent({ ...(typeof etag === 'string' ? { ETag: etag } : {}), ...applied(wanted.returnMinimal ? 'return=minimal' : undefined) });
}
