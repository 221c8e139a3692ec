import { describe, expect, it } from 'vitest';
import { stepsIn } from './stepsin.ts';

describe('stepsIn', () => {
  it('finds dashes, bullets, numbers, letters and boxes', () => {
    expect(stepsIn('Before Friday:\n- call Bo\n • sign page 4\n1. book the room\n2) send the plan\n[ ] ask Noa\n☐ print\na) fold\nThanks')).toEqual([
      'call Bo', 'sign page 4', 'book the room', 'send the plan', 'ask Noa', 'print', 'fold',
    ]);
  });

  it('takes no single line, no dash inside a sentence, no year and no quoted line for steps', () => {
    expect(stepsIn('- only one')).toEqual([]);
    expect(stepsIn('Bo – the one from Malmö\n2026. was fine\n> - quoted\n> - twice\n3.5 million')).toEqual([]);
  });

  it('keeps each once, within the limits of a checklist', () => {
    const lines = Array.from({ length: 40 }, (_, index) => `- step ${index}`);
    expect(stepsIn(['- step 0', ...lines].join('\n'))).toHaveLength(20);
    expect(Array.from(stepsIn(`- ${'x'.repeat(300)}\n- y`)[0] ?? '')).toHaveLength(100);
  });
});
