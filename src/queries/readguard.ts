import type { Query } from '@tanstack/react-query';
import { patchRead, type ReadPatch } from './readcache.ts';
import type { Session } from './session.ts';

/** Writes remembered for reads that were under way meanwhile. */
const REMEMBERED = 500;

/**
 * Keeps a read that began before a write was done from bringing back what stood there before the write.
 *
 * @returns lays a patch over what was read, and again over reads under way
 */
export function createReadGuard({ client }: Session): (patch: ReadPatch) => void {
  const begun = new Map<string, number>();
  const patches: { at: number; patch: ReadPatch }[] = [];
  let moment = 0;
  let patching = false;

  function lay(patch: ReadPatch): void {
    patching = true;
    patchRead(client, patch);
    patching = false;
  }

  function again({ queryKey, queryHash }: Query): void {
    const since = begun.get(queryHash) ?? 0;
    for (const { at, patch } of patches) if (patch.source === queryKey[0] && at > since) lay(patch);
  }

  client.getQueryCache().subscribe((event) => {
    if (event.type !== 'updated' || patching) return;
    if (event.action.type === 'fetch') begun.set(event.query.queryHash, ++moment);
    if (event.action.type === 'success') again(event.query);
  });
  return (patch) => {
    patches.push({ at: ++moment, patch });
    if (patches.length > REMEMBERED) patches.shift();
    lay(patch);
  };
}
