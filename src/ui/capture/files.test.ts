import { expect, it } from 'vitest';
import type { OpenedMail } from '../../queries/openedmail.ts';
import { filesOf } from './files.ts';
import { newForm } from './form.ts';

const file = (id: string, name: string, size = 10, kind: 'file' | 'item' | 'link' = 'file') => ({ id, name, size, kind, contentType: 'application/pdf' });
const mail = {
  id: 'M', files: [file('1', '../x.pdf'), file('2', 'x.pdf'), file('3', 'setup.exe'), file('4', 'Plan', 10, 'item'), file('5', 'big.zip', 30_000_000)],
} as unknown as OpenedMail;
const form = (fields: object = {}) => ({ ...newForm('Offer: v2', { plan: 'P', list: 'L' }), ...fields });

it('takes along what can hang on a task, each under a safe name of its own', () => {
  expect(filesOf(form(), mail).map(({ name }) => name)).toEqual(['x.pdf', 'x (2).pdf', 'Plan.eml', 'big.zip']);
  expect(filesOf(form({ kind: 'todo' }), mail).map(({ name }) => name)).toEqual(['x.pdf', 'x (2).pdf', 'Plan.eml']);
});

it('takes the whole mail only when asked, and leaves what was unticked', () => {
  const ticked = { 1: false, 2: false, 4: false, 5: false };
  expect(filesOf(form({ ticked, wholeMail: true }), mail)).toMatchObject([{ name: 'Offer_ v2.eml', size: null, from: { kind: 'mail', mailId: 'M' } }]);
  expect(filesOf(form({ ticked }), mail)).toEqual([]);
  expect(filesOf(form({ wholeMail: true }), null)).toEqual([]);
});
