import type { Session } from './session.ts';
import { readAgain } from './sources.ts';

const MINUTE = 60_000;
/** While the page is looked at, data grows at most this old. */
const VISIBLE_AGE = 5 * MINUTE;
/** On return to the page, data younger than this is good enough. */
const RETURN_AGE = MINUTE;

/**
 * Runs the clock and reads again while the page is visible: on return, when the network is back, and every five minutes.
 * A hidden page does nothing at all.
 *
 * @returns stops it
 */
export function keepFresh(session: Session): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;

  function tick(age: number): void {
    clearTimeout(timer);
    if (document.visibilityState === 'hidden') return;
    const now = session.graph.now();
    session.clock.set(now);
    void readAgain(session, age);
    timer = setTimeout(() => tick(VISIBLE_AGE), MINUTE - (now % MINUTE));
  }

  const onReturn = () => tick(RETURN_AGE);
  document.addEventListener('visibilitychange', onReturn);
  window.addEventListener('online', onReturn);
  window.addEventListener('pageshow', onReturn);
  timer = setTimeout(() => tick(VISIBLE_AGE), MINUTE - (session.graph.now() % MINUTE));
  return () => {
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', onReturn);
    window.removeEventListener('online', onReturn);
    window.removeEventListener('pageshow', onReturn);
  };
}
