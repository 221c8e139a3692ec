import { build } from 'vite';
import { expect, test } from '@playwright/test';
import { hostileMails } from './hostilemail.ts';

/** The app's own cleaning of mails as one script, made of the sources. */
async function cleaning(): Promise<string> {
  const made = await build({
    configFile: false, logLevel: 'error',
    build: { write: false, minify: false, lib: { entry: 'src/ui/capture/cleanmail.ts', formats: ['iife'], name: 'cleaning' } },
  });
  const [output] = Array.isArray(made) ? made : [made];
  if (output === undefined || !('output' in output)) throw new Error('Nothing was built.');
  return output.output[0].code;
}

/** So many frames stand on the page at once. */
const AT_ONCE = 60;
/** One in so many is shown; `MAILS_EVERY=1` shows all of them, as `npm run prove` does. A prime, so that every element, spelling and wrap comes. */
const EVERY = Number(process.env['MAILS_EVERY'] ?? 7);

test('of thousands of hostile mails none runs, fetches, sends or leads anywhere once it was cleaned, even without the frame’s sandbox', async ({ page }) => {
  test.setTimeout(60_000 + 240_000 / EVERY);
  const outside: string[] = [];
  const dialogs: string[] = [];
  page.on('request', (request) => { if (!/^(about|data):/.test(request.url())) outside.push(request.url()); });
  page.on('dialog', (dialog) => { dialogs.push(dialog.message()); void dialog.dismiss(); });
  await page.setContent('<!doctype html><title>mails</title><main></main>');
  await page.addScriptTag({ content: await cleaning() });
  const all = hostileMails();
  expect(all.length).toBeGreaterThan(4_000);
  const mails = all.filter((_html, i) => i % EVERY === 0);
  const show = (some: string[], clean: boolean): Promise<string[]> => page.evaluate(async ([some, cleaned]) => {
    const { cleanMail } = (window as unknown as { cleaning: { cleanMail(html: string): { document: string } } }).cleaning;
    const main = document.querySelector('main');
    const frames = some.map((html) => {
      const frame = document.createElement('iframe');
      // The policy that the frame brings is left out too: what is measured is the cleaning alone.
      frame.srcdoc = cleaned ? String(cleanMail(html).document).replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '') : html;
      return frame;
    });
    main?.replaceChildren(...frames);
    await Promise.all(frames.map((frame) => new Promise((loaded) => { frame.onload = loaded; setTimeout(loaded, 3_000); })));
    const ran = some.filter((_html, i) => (frames[i]?.contentDocument?.querySelector('[style*="position"], script, iframe, object, embed, form, base, meta[http-equiv="refresh"], link') ?? null) !== null);
    if ((window as { pwned?: unknown }).pwned !== undefined) ran.push(`ran: one of ${some.length} from ${some[0] ?? ''}`);
    delete (window as { pwned?: unknown }).pwned;
    return ran;
  }, [some, clean] as const);
  // The pieces do act where nobody cleans them: a test of nothing would pass as well.
  expect(await show(mails.slice(0, 1), false)).toEqual([all[0], expect.stringContaining('ran: ')]);
  outside.length = 0;
  const acted: string[] = [];
  for (let at = 0; at < mails.length; at += AT_ONCE) acted.push(...await show(mails.slice(at, at + AT_ONCE), true));
  expect(acted).toEqual([]);
  expect(outside).toEqual([]);
  expect(dialogs).toEqual([]);
  expect(page.url()).toBe('about:blank');
});
