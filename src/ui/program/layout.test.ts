import { describe, expect, it } from 'vitest';
import { folds, layoutFor } from './layout.ts';

describe('layoutFor', () => {
  it.each([
    [270, 'narrow'], [359, 'narrow'], [360, 'pane'], [719.9, 'pane'], [720, 'two'], [1023.9, 'two'],
    [1024, 'three'], [1365, 'three'], [1366, 'wide'], [1920, 'wide'],
  ])('gives %i px the layout %s', (width, layout) => {
    expect(layoutFor(width)).toBe(layout);
  });

  it('folds heads only below 720 px', () => {
    expect([300, 500, 800, 1100, 1500].map((width) => folds(layoutFor(width)))).toEqual([true, true, false, false, false]);
  });
});
