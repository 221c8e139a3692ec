import { expect, it } from 'vitest';
import { NOTHING_PERSONAL } from '../domain/personal.ts';
import { DEFAULT_SETTINGS } from '../domain/settings.ts';
import { createSession } from './session.ts';
import { readSettings, writeSettings } from './settingsfile.ts';

const SCOPES = ['User.Read', 'Files.ReadWrite.AppFolder'];

/** A drive with one file and an etag that counts its versions. */
function drive(content: unknown) {
  const file = { content, version: 1 };
  const item = () => ({ id: 'f', eTag: `"${file.version}"`, '@microsoft.graph.downloadUrl': 'https://content.test/f' });
  const puts: (string | null)[] = [];
  async function fetch(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
    const headers = new Headers(init?.headers);
    if (String(input).startsWith('https://content.test/')) {
      expect(headers.has('authorization')).toBe(false);
      return Response.json(file.content);
    }
    if (init?.method === 'POST') return Response.json({ responses: [file.content === null ? { id: '1', status: 404, body: { error: { code: 'itemNotFound' } } } : { id: '1', status: 200, body: item() }] });
    puts.push(headers.get('if-match'));
    if (headers.get('if-match') !== null && headers.get('if-match') !== item().eTag) return Response.json({ error: { code: 'preconditionFailed' } }, { status: 412 });
    file.content = JSON.parse(String(init?.body));
    file.version += 1;
    return Response.json(item());
  }
  const credential = { getToken: () => Promise.resolve({ token: 't', expiresAt: Infinity, scopes: SCOPES }), login: () => Promise.resolve() };
  const session = createSession({ baseUrl: 'https://graph.test/v1.0', credential, locale: 'en', browserZone: 'UTC', filter: null, onFilter: () => undefined, fetch });
  return { session, file, puts };
}

it('no file yet: defaults, then the first write makes it', async () => {
  const { session, file, puts } = drive(null);
  const before = await readSettings(session);
  expect(before).toEqual({ settings: DEFAULT_SETTINGS, personal: NOTHING_PERSONAL, etag: null, kept: true });
  const after = await writeSettings(session, before, { settings: { density: 'compact' } });
  expect([puts, after.etag]).toEqual([[null], '"2"']);
  expect(file.content).toEqual({ ...DEFAULT_SETTINGS, density: 'compact', personal: NOTHING_PERSONAL });
});

it('changed elsewhere meanwhile: both changes are kept', async () => {
  const { session, file, puts } = drive({ ...DEFAULT_SETTINGS });
  const before = await readSettings(session);
  file.content = { ...DEFAULT_SETTINGS, weekStart: 6 };
  file.version = 7;
  const after = await writeSettings(session, before, { settings: { density: 'compact' } });
  expect(puts).toEqual(['"1"', '"7"']);
  expect(file.content).toEqual({ ...DEFAULT_SETTINGS, weekStart: 6, density: 'compact', personal: NOTHING_PERSONAL });
  expect({ ...after.settings, personal: after.personal }).toEqual(file.content);
});

it('a file of nonsense gives the defaults', async () => {
  const { session } = drive({ density: 7, zone: 'Nowhere' });
  expect((await readSettings(session)).settings).toEqual(DEFAULT_SETTINGS);
});
