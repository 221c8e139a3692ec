/** Slows an answer down to a line of so many kilobit per second. */
import { Transform } from 'node:stream';
import { wait } from './wait.ts';

/** @param kbps kilobit per second, more than 0. */
export function throttle(kbps: number): Transform {
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      // kilobit per second is bit per millisecond.
      void wait((chunk.length * 8) / kbps).then(() => done(null, chunk));
    },
  });
}
