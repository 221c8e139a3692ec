import { expect, it } from 'vitest';
import { holdTokens, type TokenSource } from './held.ts';

const token = (scopes: string[], expiresAt = 3_600_000) => ({ token: scopes.join('+'), expiresAt, scopes });

function source(silent: TokenSource['silent'], interactive: TokenSource['interactive'] = async () => null) {
  const asked: string[] = [];
  return { asked, silent: (scopes: readonly string[], options: object) => { asked.push(scopes.join(' ')); return silent(scopes, options); }, interactive };
}

it('asks once for what one token covers, and one thing at a time', async () => {
  let running = 0;
  const lib = source(async () => {
    running += 1;
    expect(running).toBe(1);
    await Promise.resolve();
    running -= 1;
    return token(['User.Read', 'Tasks.Read']);
  });
  const held = holdTokens(lib, () => 0);
  const got = await Promise.all([held.getToken(['User.Read']), held.getToken(['Tasks.Read']), held.getToken(['User.Read', 'Tasks.Read'])]);
  expect(got.map((each) => each?.token)).toEqual(Array(3).fill('User.Read+Tasks.Read'));
  expect(lib.asked).toEqual(['User.Read']);
});

it('renews a minute before the end, and whenever a fresh one or one with claims is wanted', async () => {
  let at = 0;
  const lib = source(async (scopes) => token([...scopes], at + 100_000));
  const held = holdTokens(lib, () => at);
  await held.getToken(['a']);
  at = 39_000;
  await held.getToken(['a']);
  at = 41_000;
  await held.getToken(['a']);
  await held.getToken(['a'], { fresh: true });
  await held.getToken(['a'], { claims: '{}' });
  expect(lib.asked).toHaveLength(4);
});

it('a refusal is null, has its kind, and is not repeated until a sign-in', async () => {
  const lib = source(async () => { throw Object.assign(new Error('AADSTS65001'), { errorCode: 'interaction_required' }); });
  const held = holdTokens(lib, () => 0);
  expect(await held.getToken(['a'])).toBeNull();
  expect(await held.getToken(['a'])).toBeNull();
  expect(held.trouble()).toBe('consent');
  expect(lib.asked).toHaveLength(1);
  await held.login(['a']);
  expect(held.trouble()).toBeNull();
  await held.getToken(['a']);
  expect(lib.asked).toHaveLength(2);
});

it('no network is no refusal: it rejects, and is asked for again', async () => {
  const lib = source(async () => { throw Object.assign(new Error(''), { errorCode: 'no_network_connectivity' }); });
  const held = holdTokens(lib, () => 0);
  await expect(held.getToken(['a'])).rejects.toMatchObject({ kind: 'offline' });
  await expect(held.getToken(['a'])).rejects.toMatchObject({ kind: 'offline' });
  expect(lib.asked).toHaveLength(2);
});

it('a sign-in that fails says why', async () => {
  const held = holdTokens(source(async (scopes) => token([...scopes]), async () => { throw Object.assign(new Error(''), { errorCode: 'popup_window_error' }); }), () => 0);
  await expect(held.login(['a'])).rejects.toMatchObject({ kind: 'popup-blocked' });
});
