import { expect, test } from 'vitest';
import { fold } from './fold.ts';

test.each([
  ['Ærø ÉTÉ', 'aero ete'], ['Größe', 'grosse'], ['Łódź', 'lodz'], ['ＡＢＣ１', 'abc1'], ['İstanbul ılık', 'istanbul ilik'],
  ['رَدّ', 'رد'], ['हिन्दी', 'हिन्दी'], ['会議', '会議'], ['plain', 'plain'],
])('%s', (text, folded) => {
  expect(fold(text)).toBe(folded);
});
