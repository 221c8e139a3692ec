/** What a workload and the core agree on. `router.ts`, `collection.ts`, `batch.ts` implement it; a workload only uses it. */

/** Who calls: read from the access token. */
export interface Principal {
  userId: string;
  userPrincipalName: string;
  tenantId: string;
  scopes: ReadonlySet<string>;
}

export interface GraphRequest {
  method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  /** Path below `/v1.0`, decoded segment by segment, e.g. `['me', 'planner', 'tasks']`. */
  segments: string[];
  /** Named template parts, decoded: `{taskId}` → `params.taskId`. */
  params: Record<string, string>;
  /** System query options by name (`$select`) and plain parameters (`startDateTime`). */
  query: ReadonlyMap<string, string>;
  /** Lower-case names. */
  headers: Readonly<Record<string, string>>;
  /** Parsed JSON, raw bytes for other content types, undefined when there is none. */
  body: unknown;
  principal: Principal;
  /** The user whose data the path names: the caller for `/me`, else the user of `/users/{id|upn}`. */
  owner: string;
  /** The sandbox's clock. */
  now: () => Date;
  /** Service root the request came to, e.g. `http://localhost:5173/graph/v1.0`: for nextLinks and contexts. */
  root: string;
  /** Origin for downloads and upload sessions, e.g. `http://127.0.0.1:5174`. */
  contentOrigin: string;
  version: 'v1.0' | 'beta';
}

export interface GraphReply {
  status: number;
  headers?: Record<string, string>;
  /** An object is sent as JSON, a Buffer as it is, undefined as no body. */
  body?: unknown;
}

export type Handler = (request: GraphRequest) => GraphReply | Promise<GraphReply>;

/** Scopes that open a route: any one of them. An empty list: any valid token. */
export interface Access {
  anyOf: readonly string[];
  /** Those that open it below another user's mailbox in their place. */
  shared?: readonly string[];
}

/** Registers routes. Templates are Graph's: `/me/todo/lists/{listId}/tasks/{taskId}`. Literal segments match without case. */
export interface Routes {
  /**
   * @param template path below the version. `/me/...` is registered for `/users/{userId}/...` too when `both` is set.
   */
  on(method: GraphRequest['method'], template: string, access: Access, handler: Handler, options?: { both?: boolean; beta?: 'also' | 'only' }): void;
}

/** An accepted write, kept in order for `GET /_sandbox/ledger`. */
export interface LedgerEntry {
  /** ISO instant by the sandbox's clock. */
  time: string;
  user: string;
  /** `planner/tasks`, `todo/tasks`, `mail/messages`, `calendar/events`, `drive/items` … */
  entity: string;
  action: 'create' | 'update' | 'delete' | 'move' | 'send';
  id: string;
  /** What was sent, as parsed. */
  body: unknown;
  /** The entity after the write; null after a delete. */
  after: unknown;
}

/** What the core hands to every workload when it is made. */
export interface Sandbox {
  now: () => Date;
  /** Deterministic id maker: same sequence after every reset. `planner` gives 28 characters. */
  newId: (kind: 'guid' | 'planner' | 'outlook' | 'todo' | 'drive') => string;
  record: (entry: Omit<LedgerEntry, 'time'>) => void;
  /** Page sizes and the other uncertain facts, switchable by the control address. */
  switches: Switches;
}

/** Facts nobody documents (quality.md, second paragraph): the app must hold under both settings. */
export interface Switches {
  /** Server-side page size where the client gave no `$top`, and the ceiling for `$top`, per collection. */
  pageSizes: Record<string, { default: number; max: number }>;
  exposeRetryAfter: boolean;
  corsMaxAge: number;
  /** Second answer to a repeated `transactionId`: the first event again, or 409. */
  repeatedTransactionId: 'same' | 'conflict';
  /** An If-Match sent with a To Do task: passed over, compared with its etag (412), or always refused (412). */
  todoIfMatch: 'ignored' | 'kept' | 'refused';
}

/** Property names and types of one entity or complex type; anything else is refused. */
export interface TypeSpec {
  name: string;
  properties: Record<string, PropertySpec>;
  /** Navigation properties that `$expand` knows; `collection` of which type. */
  navigation?: Record<string, { type: TypeSpec; collection: boolean }>;
  /** Open types take any property (plannerAssignments and its like). */
  open?: boolean;
}

export interface PropertySpec {
  type: 'String' | 'Boolean' | 'Int32' | 'Int64' | 'Double' | 'DateTimeOffset' | 'Date' | 'TimeOfDay' | 'Guid' | 'Binary' | 'Stream' | 'Enum' | 'Complex';
  /** Members of an Enum. */
  members?: readonly string[];
  /** Type of a Complex. */
  of?: TypeSpec;
  collection?: boolean;
  /** Sent by a client → refused or ignored, per workload. */
  readOnly?: boolean;
  /** Not returned unless `$select` names it. */
  onSelectOnly?: boolean;
  notNull?: boolean;
}

/** Which query options a collection supports; the others are refused (`error`) or passed over without a word (`silent`). */
export interface Capabilities {
  select: boolean;
  filter: boolean | 'silent';
  orderby: boolean | 'silent';
  top: boolean | 'silent';
  skip: boolean | 'silent';
  count: boolean | 'silent';
  search: boolean | 'silent';
  expand: boolean | 'silent';
  /** Key into `Switches.pageSizes`. */
  pages: string;
}
