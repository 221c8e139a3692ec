import { describe, expect, it } from 'vitest';
import { isProgram, safeFileName, uniqueNames } from './filename.ts';

describe('safeFileName', () => {
  it.each([
    ['Offer v2.pdf', 'Offer v2.pdf'],
    ['../../etc/passwd', 'passwd'],
    ['..\\..\\x', 'x'],
    ['CON', '_CON'],
    ['nul.txt', '_nul.txt'],
    ['a<b>:"c"|d?*.xlsx', 'a_b___c__d__.xlsx'],
    ['report\u0000\u0007.pdf', 'report.pdf'],
    ['in\u202egnp.exe', 'in gnp.exe'],
    [' . ', 'file'],
    ['', 'file'],
    ['~$draft.docx', '$draft.docx'],
    ['名前.pdf', '名前.pdf'],
  ])('makes %j safe', (name, safe) => {
    expect(safeFileName(name)).toBe(safe);
  });

  it('keeps the ending of a name of 300 characters', () => {
    const safe = safeFileName(`${'x'.repeat(300)}.pdf`);
    expect(safe.length).toBeLessThanOrEqual(120);
    expect(safe.endsWith('.pdf')).toBe(true);
  });
});

it('uniqueNames keeps every file, whatever the case of its name', () => {
  expect(uniqueNames(['a.pdf', 'A.pdf', 'a.pdf', 'b'])).toEqual(['a.pdf', 'A (2).pdf', 'a (3).pdf', 'b']);
});

it('isProgram sees what runs, also behind blanks, dots and turning characters', () => {
  expect(['setup.exe', 'x.hta', 'y.js ', 'z.cmd.', 'in\u202evoice.scr'].map(isProgram)).toEqual([true, true, true, true, true]);
  expect(['a.pdf', 'exe', 'picture.png', 'a.docx'].map(isProgram)).toEqual([false, false, false, false]);
});
