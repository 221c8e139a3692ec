import { collection } from '../odata/collection.ts';
import type { Access, Capabilities, GraphReply, GraphRequest, Routes } from '../odata/contract.ts';
import { created, entity, noContent, withNulls } from '../odata/entity.ts';
import type { AppStore } from './appStore.ts';
import { notAllowed } from './appStore.ts';
import { appRoleAssignment, servicePrincipal } from './appSchema.ts';

const DIRECTORY = ['Directory.Read.All', 'Directory.ReadWrite.All'];
const READ: Access = { anyOf: ['Application.Read.All', 'Application.ReadWrite.All', 'Application.ReadWrite.OwnedBy', ...DIRECTORY] };
const ASSIGN: Access = { anyOf: ['AppRoleAssignment.ReadWrite.All'] };
const LIST: Capabilities = { select: true, filter: true, orderby: false, top: true, skip: false, count: true, search: false, expand: false, pages: 'directory' };

/** Both ways to name the application: by object id, and by application id as an alternate key. */
const FORMS = ['/servicePrincipals/{servicePrincipalId}', '/servicePrincipals(appId={appId})'];

/** Registers the enterprise application and who is assigned to it [serviceprincipal-get, -list-approleassignedto, -post, -delete]. */
export function appRoutes(routes: Routes, store: AppStore): void {
  const named = ({ params }: GraphRequest) => store.servicePrincipal({ id: params.servicePrincipalId, appId: params.appId });
  const administrator = (request: GraphRequest): void => {
    if (!store.mayAssign(request.principal.userId)) throw notAllowed();
  };
  const record = (request: GraphRequest, action: 'create' | 'delete', id: string, after: unknown): void =>
    store.sandbox.record({ user: request.principal.userId, entity: 'directory/appRoleAssignments', action, id, body: request.body ?? null, after });
  for (const form of FORMS) {
    routes.on('GET', form, READ, (request) => entity(request, withNulls(named(request), servicePrincipal), servicePrincipal, { idAlways: false }));
    routes.on('GET', `${form}/appRoleAssignedTo`, READ, (request) => {
      named(request);
      const items = store.assigned().map((each) => withNulls(each, appRoleAssignment));
      return collection(request, items, { type: appRoleAssignment, capabilities: LIST, switches: store.sandbox.switches, paging: 'skiptoken', idAlways: false, topAbove: 'refuse' });
    });
    routes.on('POST', `${form}/appRoleAssignedTo`, ASSIGN, (request) => {
      named(request);
      // Both scopes are needed [serviceprincipal-post-approleassignedto].
      if (!READ.anyOf.some((scope) => request.principal.scopes.has(scope))) throw notAllowed();
      administrator(request);
      const assignment = store.assign(request.body);
      record(request, 'create', assignment.id, assignment);
      return created(request, withNulls(assignment, appRoleAssignment), appRoleAssignment);
    });
    routes.on('DELETE', `${form}/appRoleAssignedTo/{assignmentId}`, ASSIGN, (request): GraphReply => {
      named(request);
      administrator(request);
      const { assignmentId = '' } = request.params;
      store.remove(assignmentId);
      record(request, 'delete', assignmentId, null);
      return noContent();
    });
  }
}
