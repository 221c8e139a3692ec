import type { Source } from '../domain/item.ts';

/** What Graph throttles together. To Do, calendar and mail are one mailbox, which takes four requests at a time. [throttling-limits] */
export type Workload = 'directory' | 'planner' | 'todo' | 'calendar' | 'mail' | 'drive';

export interface GraphRequest {
  /** Default GET. */
  method?: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  /** Path and query below the version, e.g. `/me?$select=id`. */
  path: string;
  headers?: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  body?: unknown;
  /** Sent as they are, in place of a body; with a Content-Type among the headers. Never in a batch. */
  bytes?: Blob;
  workload: Workload;
  /** Whose trouble a failure is; null when it is nobody's. */
  source: Source | null;
  /** All of these are needed. */
  scopes: readonly string[];
  /** What a success looks like; anything else is `unreadable`. Default `object`; `bytes` gives a Blob and is never batched. */
  expects?: 'object' | 'list' | 'anything' | 'bytes';
  /** Reads with this mark that are asked for in the same moment travel in one batch whatever their workload: the first wave. */
  opening?: boolean;
}

export function isOutlook(request: GraphRequest): boolean {
  return request.workload === 'todo' || request.workload === 'calendar' || request.workload === 'mail';
}

/** Keeps one path segment one path segment. Ids of Outlook hold `=`, `+` and `/`. */
export function segment(id: string): string {
  return encodeURIComponent(id);
}

/** The header of a write that holds only for the version that was read; none without an etag. */
export function ifMatch(etag: string): Record<string, string> {
  return etag === '' ? {} : { 'If-Match': etag };
}

/** A query string of Graph: `$` stays as it is, values are encoded. */
export function query(options: Readonly<Record<string, string | number>>): string {
  const parts = Object.entries(options).map(([name, value]) => `${name}=${encodeURIComponent(value).replaceAll('%2C', ',').replaceAll('%3A', ':').replaceAll('%2F', '/')}`);
  return parts.length === 0 ? '' : `?${parts.join('&')}`;
}
