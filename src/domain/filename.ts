import { cutTo, oneLine } from './capturetitle.ts';

/** SharePoint refuses these in a name, and these names. [onedrive-sharepoint naming] */
const REFUSED = /["*:<>?/\\|#%]/g;
const RESERVED = /^(\.lock|con|prn|aux|nul|com\d|lpt\d|desktop\.ini)(\..*)?$/i;
/** A whole path must stay within 400; folder and name share it. */
const LONGEST = 120;

/**
 * A stranger's file name as the library takes it: no path, no control or turning characters, nothing that SharePoint
 * refuses, no reserved name, the ending kept. Never empty.
 */
export function safeFileName(name: string, otherwise = 'file'): string {
  const last = oneLine(name).split(/[/\\]/).at(-1) ?? '';
  const clean = last.replace(REFUSED, '_').replaceAll('_vti_', '_').replace(/^[\s.~]+|[\s.]+$/g, '');
  const dot = clean.lastIndexOf('.');
  const ending = dot > 0 && clean.length - dot <= 10 ? clean.slice(dot) : '';
  const stem = cutTo(ending === '' ? clean : clean.slice(0, dot), LONGEST - ending.length).replace(/[\s.]+$/, '');
  const whole = `${stem === '' ? otherwise : stem}${ending}`;
  return RESERVED.test(whole) ? `_${whole}` : whole;
}

/** The same names, each once whatever its case: `a.pdf`, `a (2).pdf`. */
export function uniqueNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const dot = name.lastIndexOf('.');
    const [stem, ending] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
    let free = name;
    for (let count = 2; taken.has(free.toLowerCase()); count++) free = `${stem} (${count})${ending}`;
    taken.add(free.toLowerCase());
    return free;
  });
}

const PROGRAMS = /\.(exe|com|scr|pif|bat|cmd|ps1|psm1|vbs?|vbe|js|jse|wsf|wsh|hta|msi|msp|reg|cpl|jar|lnk|url|dll|appref-ms|chm|iso|img|vhdx?)$/i;

/** True for a file that can run as a program when it is opened: it is not handed on. */
export function isProgram(name: string): boolean {
  return PROGRAMS.test(oneLine(name).replace(/[\s.]+$/, ''));
}
