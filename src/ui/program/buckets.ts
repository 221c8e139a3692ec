import type { Bucket } from '../../domain/item.ts';

/** In reading order. */
export const BUCKETS: readonly Bucket[] = ['today', 'this-week', 'next-week'];
