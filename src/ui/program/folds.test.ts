import { expect, it } from 'vitest';
import { toggled } from './folds.ts';

it('keeps several buckets open in a pane', () => expect(toggled(['today'], 'next-week', 'pane')).toEqual(['today', 'next-week']));
it('keeps one open below 360 px', () => expect(toggled(['today'], 'next-week', 'narrow')).toEqual(['next-week']));
it('shuts an open one', () => expect(toggled(['today', 'next-week'], 'today', 'pane')).toEqual(['next-week']));
