/** Prints the JavaScript that loads before the program is drawn, per entry page, and holds it to its budget (kB, gzip). */
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const DIST = process.argv[2] ?? 'dist-sandbox';
/** Entry page → budget before the program is drawn. On a tenant every entry carries MSAL; in the sandbox none does. */
const BUDGET = DIST === 'dist-sandbox' ? { 'index.html': 250, 'tab.html': 330, 'pane.html': 330 } : { 'index.html': 330, 'tab.html': 330, 'pane.html': 330 };
const STYLE_BUDGET = 40;
/** A goal that is printed, not held: decision 0010. */
const TOTAL_GOAL = 600;

const manifest = JSON.parse(readFileSync(`${DIST}/.vite/manifest.json`, 'utf8'));
const size = (file) => gzipSync(readFileSync(`${DIST}/${file}`)).length / 1000;

/** The chunk and everything it imports at once; `alsoDynamic` names the chunks a first view always loads. */
function closure(key, alsoDynamic, seen = new Set()) {
  if (seen.has(key)) return seen;
  seen.add(key);
  const chunk = manifest[key];
  for (const next of chunk.imports ?? []) closure(next, alsoDynamic, seen);
  for (const next of chunk.dynamicImports ?? []) if (alsoDynamic.some((part) => next.includes(part)) && !NOT_AT_START.test(next)) closure(next, alsoDynamic, seen);
  return seen;
}

/** Loaded by `import()` at every start, so it counts; what loads on a hover or a click does not. A journey holds this list to what a browser really loads. */
const FIRST_VIEW = ['hosts/', 'app/', 'windows-iana'];

/** The screens of a sign-in that did not come about, and the plain browser that a tab's page is without a host around it. */
const NOT_AT_START = /app\/(signin|browserhost)/;

let failed = false;
for (const [entry, budget] of Object.entries(BUDGET)) {
  if (!manifest[entry]) continue;
  const files = [...closure(entry, FIRST_VIEW)].map((key) => manifest[key]);
  const scripts = files.reduce((sum, chunk) => sum + (chunk.file.endsWith('.js') ? size(chunk.file) : 0), 0);
  const styles = new Set(files.flatMap((chunk) => chunk.css ?? []));
  const css = [...styles].reduce((sum, file) => sum + size(file), 0);
  console.log(`${entry}: ${scripts.toFixed(1)} kB of JavaScript before the program is drawn (at most ${budget}), ${css.toFixed(1)} kB of CSS (at most ${STYLE_BUDGET})`);
  failed ||= scripts > budget || css > STYLE_BUDGET;
}
/** Graph Toolkit's hover card: switched off, so nothing can open it (a journey watches that it never loads). */
const NEVER = /mgt-person-card/;

/**
 * What one act may load on top of the drawn program (docs/decisions/0010-weight-per-act.md): the chunk behind an `import()`
 * and all that it imports at once. Graph Toolkit sets itself up as a whole, so what shows it has a budget of its own.
 */
const ACT_BUDGET = 120;
const TOOLKIT_BUDGET = 140;
const TOOLKIT = /ui\/toolkit\//;

const first = new Set(Object.keys(BUDGET).filter((entry) => manifest[entry]).flatMap((entry) => [...closure(entry, FIRST_VIEW)]));
/** What surely stands already when `key` is asked for: all that every chunk with its `import()` stands on. A drawer's part loads into the open drawer. */
function standing(key) {
  const askers = Object.keys(manifest).filter((other) => manifest[other].dynamicImports?.includes(key)).map((other) => closure(other, []));
  return new Set([...(askers[0] ?? [])].filter((part) => askers.every((asker) => asker.has(part))));
}

const acts = Object.entries(manifest).filter(([key, chunk]) => chunk.isDynamicEntry && !first.has(key) && !NEVER.test(key)).map(([key]) => {
  const there = standing(key);
  const chunks = [...closure(key, [])].filter((part) => !first.has(part) && !there.has(part));
  const weight = [...new Set(chunks.map((part) => manifest[part].file))].filter((file) => file.endsWith('.js')).reduce((sum, file) => sum + size(file), 0);
  const budget = chunks.some((part) => TOOLKIT.test(part)) ? TOOLKIT_BUDGET : ACT_BUDGET;
  return { key, weight, budget };
}).sort((a, b) => b.weight - a.weight);
for (const { key, weight, budget } of acts.filter((act, place) => place < 3 || act.weight > act.budget)) {
  console.log(`${key}: ${weight.toFixed(1)} kB of JavaScript when it is first used (at most ${budget})`);
  failed ||= weight > budget;
}

/** One person loads the date words of one language besides English: of those chunks only the largest counts. */
const dateWords = Object.entries(manifest).filter(([key]) => /chrono-node\/.*locales\/(?!en\/)/.test(key)).map(([, chunk]) => chunk.file);
const [, ...otherLanguages] = dateWords.sort((a, b) => size(b) - size(a));
const all = [...new Set(Object.values(manifest).map((chunk) => chunk.file))].filter((file) => file.endsWith('.js') && !otherLanguages.includes(file) && !NEVER.test(file));
const total = all.reduce((sum, file) => sum + size(file), 0);
console.log(`${DIST}: ${total.toFixed(1)} kB of JavaScript that one person can load in all, in ${all.length} files (the goal: ${TOTAL_GOAL})`);
process.exitCode = failed ? 1 : 0;
