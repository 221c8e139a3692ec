/** What a fault answers: Graph's own words for the status, unless the fault brings its own. */
import type { GraphReply } from '../odata/contract.ts';
import { GraphFault } from '../odata/errors.ts';
import type { Fault } from './fault.ts';

/** The connection is not to be answered as usual. */
export class Broken extends Error {
  readonly how: 'reset' | 'hang' | 'truncate';

  constructor(how: 'reset' | 'hang' | 'truncate') {
    super(`The connection is to be broken: ${how}.`);
    this.how = how;
  }
}

const WORDS: Record<number, [code: string, message: string]> = {
  400: ['BadRequest', 'Bad Request.'],
  401: ['InvalidAuthenticationToken', 'Access token has expired or is not yet valid.'],
  403: ['Authorization_RequestDenied', 'Insufficient privileges to complete the operation.'],
  404: ['ResourceNotFound', 'Resource could not be discovered.'],
  409: ['Conflict', 'The attempted changes conflicted with already accepted changes. Read the latest state and resolve differences.'],
  410: ['syncStateNotFound', 'The sync state generation is not found; a full resync is required.'],
  412: ['PreconditionFailed', 'The If-Match header contains an invalid value.'],
  423: ['resourceLocked', 'The resource you are attempting to access is locked'],
  429: ['TooManyRequests', 'Please retry again later.'],
  500: ['generalException', 'An unspecified error has occurred.'],
  502: ['BadGateway', 'The server returned an invalid response.'],
  503: ['ServiceUnavailable', 'The service is temporarily unavailable. The request may be repeated after a delay.'],
  504: ['GatewayTimeout', 'The server, while acting as a proxy, did not receive a timely response from the upstream server.'],
  507: ['quotaLimitReached', 'The user has reached their quota limit.'],
};

/** `Bearer … error="insufficient_claims", claims="<base64>"` ([claims-challenge]). */
export function claimsChallenge(claims: string): string {
  const encoded = Buffer.from(claims).toString('base64');
  return `Bearer realm="", authorization_uri="https://login.microsoftonline.com/common/oauth2/authorize", client_id="00000003-0000-0000-c000-000000000000", error="insufficient_claims", claims="${encoded}"`;
}

function defaultHeaders(fault: Fault): Record<string, string> {
  if (fault.claims !== undefined) return { 'WWW-Authenticate': claimsChallenge(fault.claims) };
  return fault.status === 429 || fault.status === 503 ? { 'Retry-After': '1' } : {};
}

function headersOf(fault: Fault): Record<string, string> {
  const headers = new Map(Object.entries(defaultHeaders(fault)));
  for (const [name, value] of Object.entries(fault.headers)) {
    for (const known of [...headers.keys()]) if (known.toLowerCase() === name.toLowerCase()) headers.delete(known);
    if (value !== null) headers.set(name, value);
  }
  return Object.fromEntries(headers);
}

/**
 * The answer of a fault with a status or a body.
 * @throws Broken for reset, hang and truncate; GraphFault for an error status, so that it gets Graph's error form.
 */
export function faultReply(fault: Fault): GraphReply {
  if (fault.effect === 'reset' || fault.effect === 'hang' || fault.effect === 'truncate') throw new Broken(fault.effect);
  if (fault.effect === 'body') {
    const body = typeof fault.body === 'string' ? Buffer.from(fault.body) : fault.body;
    return { status: fault.status, headers: headersOf(fault), body };
  }
  if (fault.status < 400) return { status: fault.status, headers: headersOf(fault) };
  const [code, message] = WORDS[fault.status] ?? ['UnknownError', ''];
  const claims = fault.claims !== undefined ? 'Continuous access evaluation resulted in challenge with result: InteractionRequired and code: TokenIssuedBeforeRevocationTimestamp' : undefined;
  throw new GraphFault(fault.status, fault.code ?? code, fault.message ?? claims ?? message, headersOf(fault));
}
