import { SignInError } from './signinerror.ts';

/** A host that does not answer within this time will not. Milliseconds. */
export const HOST_LIMIT = 5_000;

/** The answer of a host, or a `SignInError` of kind `host` when the limit is over. */
export async function within<T>(answer: Promise<T>, limit: number = HOST_LIMIT): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new SignInError('host', 'no answer')), limit);
  });
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}
