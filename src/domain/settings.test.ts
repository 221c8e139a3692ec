import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { DEFAULT_SETTINGS, effectiveFrame, mergeSettings, parseSettings, type Settings } from './settings.ts';

const full: Settings = {
  version: 1, zone: 'Asia/Kolkata', weekStart: 6, working: { days: [0, 1, 2], start: 480, end: 960 }, density: 'compact',
  defaultPlan: 'p', defaultList: 'l', visibleSources: ['mail'], calendars: ['c'], hiddenPlaces: ['list-1'], waitingAfter: 5, sharedPlaces: [{ address: 'desk@x.example', name: 'Desk', mail: true, calendar: false }],
  watchedPlans: ['plan'],
  filter: { sources: ['mail'], containers: ['p'], calendars: [], people: ['a@b'], categories: ['Red'], text: 'x' },
};

describe('settings from a file', () => {
  it('come back as they were kept', () => {
    expect(parseSettings(JSON.parse(JSON.stringify(full)))).toEqual(full);
    expect(parseSettings(JSON.parse(JSON.stringify(DEFAULT_SETTINGS)))).toEqual(DEFAULT_SETTINGS);
  });

  it.each([null, undefined, 'text', 7, [], {}, { version: 9 }])('are the defaults for %j', (json) => {
    expect(parseSettings(json)).toEqual(DEFAULT_SETTINGS);
  });

  it('lose only what is wrong with them', () => {
    const broken = {
      ...full, zone: 'Europe/Atlantis', weekStart: 7, density: 'tiny', visibleSources: ['mail', 'fax', 3], waitingAfter: 0.5,
      working: { days: [1], start: 600, end: 500 }, filter: { ...full.filter, sources: 'mail', text: 4 }, extra: true,
    };
    expect(parseSettings(broken)).toEqual({
      ...full, zone: null, weekStart: null, working: null, density: 'normal', waitingAfter: 3,
      filter: { ...full.filter, sources: [], text: '' },
    });
  });

  it('are made of anything at all without an error', () => {
    fc.assert(fc.property(fc.jsonValue(), (json) => {
      const parsed = parseSettings(json);
      expect(parseSettings(parsed)).toEqual(parsed);
    }));
  });
});

test('a merge keeps what each side changed, and mine where both did', () => {
  const mine: Settings = { ...full, density: 'comfortable', weekStart: 0, filter: { ...full.filter, text: 'mine' } };
  const theirs: Settings = { ...full, waitingAfter: 2, weekStart: 1, filter: { ...full.filter, categories: [] } };
  expect(mergeSettings(full, mine, theirs)).toEqual({
    ...full, density: 'comfortable', weekStart: 0, waitingAfter: 2, filter: { ...full.filter, text: 'mine', categories: [] },
  });
});

test('changes of different fields all survive, whoever made them', () => {
  const changes: Settings = {
    ...DEFAULT_SETTINGS, zone: 'UTC', weekStart: 0, working: { days: [1], start: 0, end: 60 }, density: 'compact', defaultPlan: 'x',
    defaultList: 'y', visibleSources: ['todo'], calendars: ['z'], waitingAfter: 9,
  };
  const fields = Object.keys(changes) as (keyof Settings)[];
  fc.assert(fc.property(fc.array(fc.constantFrom('mine', 'theirs', 'nobody'), { minLength: fields.length, maxLength: fields.length }), (who) => {
    const side = (name: string) => Object.assign({}, structuredClone(DEFAULT_SETTINGS), ...fields.map((field, index) => (who[index] === name ? { [field]: changes[field] } : {}))) as Settings;
    const merged = mergeSettings(structuredClone(DEFAULT_SETTINGS), side('mine'), side('theirs'));
    fields.forEach((field, index) => expect(merged[field]).toEqual(who[index] === 'nobody' ? DEFAULT_SETTINGS[field] : changes[field]));
  }));
});

test('the frame follows the correction, else the mailbox, else the browser', () => {
  const mailbox = { zone: 'Europe/Copenhagen', working: { days: [1, 2] as (1 | 2)[], start: 420, end: 900 } };
  expect(effectiveFrame(full, mailbox, 'en-US', 'UTC', 5)).toEqual({ now: 5, zone: 'Asia/Kolkata', weekStart: 6, working: full.working });
  expect(effectiveFrame(DEFAULT_SETTINGS, mailbox, 'en-US', 'UTC', 5)).toEqual({ now: 5, zone: 'Europe/Copenhagen', weekStart: 0, working: mailbox.working });
  expect(effectiveFrame(DEFAULT_SETTINGS, null, 'da-DK', 'Asia/Tokyo', 5)).toEqual({
    now: 5, zone: 'Asia/Tokyo', weekStart: 1, working: { days: [1, 2, 3, 4, 5], start: 540, end: 1020 },
  });
  expect(effectiveFrame(DEFAULT_SETTINGS, { zone: 'Nowhere', working: null }, 'da', 'Nope', 5).zone).toBe('UTC');
});
