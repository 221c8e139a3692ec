import { describe, expect, it } from 'vitest';
import { aTask } from '../../domain/fixture.ts';
import type { Person } from '../../domain/item.ts';
import { addLink, addStep, assign, changeStep, checkDay, checkDue, checkNotes, checkPlace, checkStart, checkTitle, removeLink, removeStep, toggleCategory } from './taskedits.ts';

const person = (id: string | null, name: string | null = null): Person => ({ id, name, address: null });

describe('checkTitle', () => {
  it('wants words, on one line', () => {
    expect(checkTitle('Offer', '  ')).toEqual({ wrong: 'emptyTitle' });
    expect(checkTitle('Offer', ' New\n offer ')).toEqual({ change: 'New offer' });
    expect(checkTitle('Offer', 'x'.repeat(256))).toEqual({ wrong: 'tooLong' });
  });
  it('writes nothing when nothing changed', () => {
    expect(checkTitle('Offer ', 'Offer')).toEqual({ same: true });
  });
});

describe('dates', () => {
  const task = aTask({ source: 'planner', start: '2026-10-12', due: '2026-10-15' });
  it('refuses a start after the due date and lets it be the same day', () => {
    expect(checkStart(task, '2026-10-16')).toEqual({ wrong: 'startAfterDue' });
    expect(checkStart(task, '2026-10-15')).toEqual({ change: '2026-10-15' });
    expect(checkStart({ start: null, due: null }, '2026-10-16')).toEqual({ change: '2026-10-16' });
  });
  it('refuses a due date before the start, but of a flag, whose start goes with it', () => {
    expect(checkDue(task, '2026-10-11')).toEqual({ wrong: 'dueBeforeStart' });
    expect(checkDue({ source: 'mail', start: '2026-10-12', due: '2026-10-15' }, '2026-10-11')).toEqual({ change: '2026-10-11' });
  });
  it('takes an empty field as no date and half a date as none at all', () => {
    expect(checkDue(task, '')).toEqual({ change: null });
    expect(checkStart(task, '2026-02-30')).toEqual({ wrong: 'notADay' });
    expect(checkDay(null, '?')).toEqual({ wrong: 'notADay' });
    expect(checkDay(null, '')).toEqual({ same: true });
  });
});

describe('steps and notes', () => {
  const step = { id: 'a', title: 'Prices', done: false };
  it('gives each change with what was', () => {
    expect(changeStep(step, { done: true })).toEqual({ change: { checklist: { a: { from: { title: 'Prices', done: false }, to: { title: 'Prices', done: true } } } } });
    expect(changeStep(step, { title: ' ' })).toEqual({ wrong: 'emptyStep' });
    expect(changeStep(step, { title: 'Prices ' })).toEqual({ same: true });
    expect(removeStep(step)).toEqual({ checklist: { a: { from: { title: 'Prices', done: false }, to: null } } });
    expect(addStep('new', ' Legal ')).toEqual({ change: { checklist: { new: { from: null, to: { title: 'Legal', done: false } } } } });
    expect(addStep('new', '  ')).toEqual({ same: true });
  });
  it('keeps blank lines of a note and nothing of Windows line ends', () => {
    expect(checkNotes('a\n\nb', 'a\r\n\r\nb')).toEqual({ same: true });
    expect(checkNotes('a', '')).toEqual({ change: { notes: { from: 'a', to: '' } } });
  });
});

describe('addLink', () => {
  it.each(['javascript:alert(1)', 'http://example.com/', 'mailto:a@example.com', 'two words', 'word', '', 'https://user:pw@example.com/'])('refuses %j', (address) => {
    expect(addLink([], address, 'x')).toEqual({ wrong: 'notALink' });
  });
  it('adds https where it was left out and the host where no title was given', () => {
    expect(addLink([], ' example.com/page ', '')).toEqual({ change: { references: { 'https://example.com/page': { from: null, to: { title: 'example.com' } } } } });
  });
  it('takes no link twice', () => {
    expect(addLink([{ url: 'https://example.com' }], 'https://example.com/', 'x')).toEqual({ wrong: 'linkKnown' });
    expect(removeLink({ url: 'https://example.com/', title: 'x' })).toEqual({ references: { 'https://example.com/': { from: { title: 'x' }, to: null } } });
  });
});

describe('people, labels, place', () => {
  it('tells who comes and who goes, by id', () => {
    expect(assign([person('1'), person('2')], [person('2', 'Bo'), person('3', 'Cy')])).toEqual({ assignees: { add: [person('3', 'Cy')], remove: [person('1')] } });
    expect(assign([person('1')], [person('1', 'Ann')])).toBeNull();
    expect(assign([], [person(null, 'Stranger')])).toBeNull();
  });
  it('puts a label on and takes it off', () => {
    const label = { key: 'category3', name: 'Nordics' };
    expect(toggleCategory({ categories: [] }, label)).toEqual({ categories: { add: [label], remove: [] } });
    expect(toggleCategory({ categories: ['Nordics'] }, label)).toEqual({ categories: { add: [], remove: [label] } });
  });
  it('reads an empty place as none', () => {
    expect(checkPlace('Room 1', ' ')).toEqual({ change: null });
    expect(checkPlace(null, ' ')).toEqual({ same: true });
  });
});
