/** Graph's error form: `{"error":{"code","message","innerError":{"date","request-id","client-request-id"}}}`. */

/** Thrown by any handler; the core turns it into Graph's error form. `headers` go into the answer. */
export class GraphFault extends Error {
  readonly status: number;
  readonly code: string;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, code: string, message: string, headers: Record<string, string> = {}) {
    super(message);
    this.name = 'GraphFault';
    this.status = status;
    this.code = code;
    this.headers = headers;
  }
}

/** 400 with Graph's general code. */
export function badRequest(message: string, code = 'BadRequest'): GraphFault {
  return new GraphFault(400, code, message);
}

/** 404; the code differs per workload: `itemNotFound` (drive), `ErrorItemNotFound` (Outlook), `Request_ResourceNotFound` (directory). */
export function notFound(code: string, message: string): GraphFault {
  return new GraphFault(404, code, message);
}

/** 404 of the directory, in its own words. */
export function noSuchObject(id: string): GraphFault {
  return notFound(
    'Request_ResourceNotFound',
    `Resource '${id}' does not exist or one of its queried reference-property objects are not present.`,
  );
}

/** 404 of Outlook and To Do. */
export function noSuchItem(): GraphFault {
  return notFound('ErrorItemNotFound', 'The specified object was not found in the store.');
}

/** Outlook's answer to an If-Match that is not the item's etag. */
export function changeKeyMismatch(): GraphFault {
  return new GraphFault(412, 'ErrorIrresolvableConflict', 'The send or update operation could not be performed because the change key passed in the request does not match the current change key for the item.');
}

/** 404 for a user without a mailbox ([errors], seen in msgraph-sdk-javascript 1756). */
export function noMailbox(): GraphFault {
  return notFound(
    'MailboxNotEnabledForRESTAPI',
    'The mailbox is either inactive, soft-deleted, or is hosted on-premise.',
  );
}

export interface ErrorIds {
  date: Date;
  requestId: string;
  clientRequestId: string;
}

/** The JSON body of a refusal. `date` is written without a zone, as Graph does. */
export function errorBody(code: string, message: string, ids: ErrorIds): { error: Record<string, unknown> } {
  return {
    error: {
      code,
      message,
      innerError: {
        date: ids.date.toISOString().slice(0, 19),
        'request-id': ids.requestId,
        'client-request-id': ids.clientRequestId,
      },
    },
  };
}

/** 400 for a property that the type does not have; type names are written whole. */
export function unknownProperty(name: string, typeName: string): GraphFault {
  const whole = typeName.includes('.') ? typeName : `microsoft.graph.${typeName}`;
  return badRequest(`Could not find a property named '${name}' on type '${whole}'.`);
}
