import { expect, it } from 'vitest';
import { initialsOf } from './initials.ts';

it('takes the first and the last word, and leaves out what stands in brackets', () => {
  expect(['Ida Brandt', 'Ida Marie Brandt (Sales)', 'Ólafur', 'de Vries, Marijke', '  ', '陳 美玲', 'omar haddad'].map(initialsOf)).toEqual(['IB', 'IB', 'Ó', 'DM', '', '陳', 'OH']);
});
