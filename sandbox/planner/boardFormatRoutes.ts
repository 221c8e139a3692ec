import type { GraphRequest, Routes, TypeSpec } from '../odata/contract.ts';
import { entity } from '../odata/entity.ts';
import { guarded, update } from './answer.ts';
import { readUpdate } from './body.ts';
import { mergeHints, readHint } from './dictionaries.ts';
import type { Entity } from './record.ts';
import { assignedToTaskBoardFormat, bucketTaskBoardFormat, progressTaskBoardFormat } from './schema.ts';
import { READ, WRITE } from './scopes.ts';
import { type PlannerStore, withEtag } from './store.ts';

const FORMATS = {
  bucketTaskBoardFormat,
  progressTaskBoardFormat,
  assignedToTaskBoardFormat,
} satisfies Record<string, TypeSpec>;

function changeFormat(old: Entity, body: Entity): Entity {
  const format = { ...old };
  for (const field of ['orderHint', 'unassignedOrderHint']) {
    if (field in body) format[field] = readHint(body[field], 'TaskBoardTaskFormat', field);
  }
  if ('orderHintsByAssignee' in body) {
    format.orderHintsByAssignee = mergeHints(format.orderHintsByAssignee, body.orderHintsByAssignee ?? {});
  }
  return format;
}

/** Where a task stands on the three boards; each format has its own etag. */
export function boardFormatRoutes(routes: Routes, store: PlannerStore): void {
  for (const name of Object.keys(FORMATS) as (keyof typeof FORMATS)[]) {
    const template = `/planner/tasks/{taskId}/${name}`;
    const type = FORMATS[name];
    const find = (request: GraphRequest) => store.task(request.params.taskId ?? '', request.principal.userId)[name];
    const read = guarded(store, (request) => entity(request, withEtag(find(request)), type));
    const write = guarded(store, (request) => {
      const record = find(request);
      const body = readUpdate(request.body, type);
      return update(store, { request, record, entity: `planner/tasks/${name}`, type, body, apply: () => changeFormat(record.data, body) });
    });
    routes.on('GET', template, READ, read);
    routes.on('PATCH', template, WRITE, write);
  }
}
