import type { QueryClient } from '@tanstack/react-query';
import { SOURCES, type Instant, type Source } from '../domain/item.ts';
import type { Store } from './store.ts';

export type FailingSince = Partial<Record<Source, Instant>>;

/** Keeps the moment of each source's first failure since it last succeeded: the ninth try does not begin the trouble anew. */
export function watchFailures(client: QueryClient, since: Store<FailingSince>, now: () => Instant): void {
  client.getQueryCache().subscribe((event) => {
    if (event.type !== 'updated' || (event.action.type !== 'success' && event.action.type !== 'error')) return;
    const [source, ...rest] = event.query.queryKey as [Source, ...unknown[]];
    if (rest.length > 0 || !SOURCES.includes(source)) return;
    const troubled = event.action.type === 'error' || (event.action.data as { problem?: unknown } | undefined)?.problem != null;
    const { [source]: began, ...others } = since.get();
    if (troubled && began === undefined) since.set({ ...others, [source]: now() });
    if (!troubled && began !== undefined) since.set(others);
  });
}
