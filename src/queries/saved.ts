import type { Session } from './session.ts';

/** A host waits up to 30 s for a page that goes; this leaves it room. Milliseconds. */
const LIMIT = 25_000;

/** Resolves when nothing waits to be written any more, or after 25 s. Never rejects. */
export function whenSaved(session: Session, limit: number = LIMIT): Promise<void> {
  const { pending } = session.acting;
  const { draft } = session;
  const isSaved = () => pending.get().length === 0 && draft.get().saving !== 'saving';
  if (isSaved()) return Promise.resolve();
  return new Promise((resolve) => {
    const end = (): void => {
      for (const stop of stops) stop();
      clearTimeout(timer);
      resolve();
    };
    const look = (): void => { if (isSaved()) end(); };
    const stops = [pending.subscribe(look), draft.subscribe(look)];
    const timer = setTimeout(end, limit);
  });
}
