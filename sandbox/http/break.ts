/** Ends an answer as a bad line would. */
import type { ServerResponse } from 'node:http';
import { Http2ServerResponse, constants } from 'node:http2';
import type { RawReply } from './reply.ts';

type Response = ServerResponse | Http2ServerResponse;

/** The client sees ECONNRESET, or a stream reset on HTTP/2. */
function cut(response: Response): void {
  if (response instanceof Http2ServerResponse) response.stream.close(constants.NGHTTP2_INTERNAL_ERROR);
  else response.socket?.resetAndDestroy();
}

/** Sends headers with the full length and half of the bytes, then cuts. */
function truncate(response: Response, reply: RawReply, cors: Record<string, string>): void {
  const bytes = reply.bytes ?? Buffer.alloc(200, ' ');
  const headers: Record<string, string> = { ...reply.headers, ...cors, 'Content-Length': String(bytes.length) };
  if (response instanceof Http2ServerResponse) response.writeHead(reply.status, headers);
  else response.writeHead(reply.status, headers);
  const half = bytes.subarray(0, Math.max(1, Math.floor(bytes.length / 2)));
  (response as ServerResponse).write(half, () => {
    setTimeout(() => {
      if (response instanceof Http2ServerResponse) cut(response);
      else response.socket?.destroy();
    }, 20);
  });
}

/** @param how `hang` leaves the connection open and silent. */
export function breakConnection(response: Response, how: 'reset' | 'hang' | 'truncate', reply: RawReply, cors: Record<string, string>): void {
  if (how === 'reset') cut(response);
  else if (how === 'truncate') truncate(response, reply, cors);
}
