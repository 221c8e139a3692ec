import { describe, expect, it } from 'vitest';
import type { TodoDraft } from './draft.ts';
import { capturedMail, madeFrom, parseMails } from './maillink.ts';
import { mergePersonal, NOTHING_PERSONAL, personalAfter, renamed } from './personal.ts';
import { itemOfDraft } from './draft.ts';

const DRAFT: TodoDraft = {
  source: 'todo', key: 'K', title: 'Offer', notes: '', start: null, due: null, planned: null, priority: 'medium', categories: [], checklist: [], estimate: null,
  list: { id: 'L', name: 'Tasks' }, reminder: null, recurrence: null,
};
const LINK = { internetMessageId: '<a@x>', conversationId: 'C1', title: 'Offer' };

describe('mail links', () => {
  it('are read from whatever the file holds', () => {
    expect(parseMails({ 'planner:T1': [LINK, { title: 'no id' }, 3], 'mail:x': [LINK], 'todo:T2': 'no' })).toEqual({ 'planner:T1': [LINK] });
    expect(parseMails(null)).toEqual({});
    expect(capturedMail({ internetMessageId: null, conversationId: 'C', subject: 's', link: null })).toBeNull();
  });

  it('tell what was made from a mail and from its conversation', () => {
    const mails = { 'planner:T1': [LINK], 'todo:T2': [{ ...LINK, internetMessageId: '<b@x>', conversationId: '' }], 'todo:T3': [{ ...LINK, internetMessageId: '<c@x>', conversationId: 'C2' }] };
    expect(madeFrom(mails, { internetMessageId: '<z@x>', conversationId: 'C1' })).toEqual(['planner:T1']);
    expect(madeFrom(mails, { internetMessageId: '<b@x>', conversationId: '' })).toEqual(['todo:T2']);
  });

  it('are kept when the task is made, follow its id, and go when it is undone', () => {
    const draft = { ...DRAFT, mails: [{ ...LINK, link: 'https://outlook.office365.com/owa/?ItemID=1' }], estimate: 30 };
    const item = itemOfDraft(draft);
    const kept = personalAfter(NOTHING_PERSONAL, item, { kind: 'create', draft });
    expect([kept.mails, kept.estimates]).toEqual([{ [`todo:${draft.key}`]: [LINK] }, { [`todo:${draft.key}`]: 30 }]);
    const named = renamed(kept, `todo:${draft.key}`, 'todo:T9');
    expect(named.mails).toEqual({ 'todo:T9': [LINK] });
    expect(personalAfter(named, { ...item, id: 'T9' }, { kind: 'delete', restore: draft }).mails).toEqual({});
  });

  it('of two hosts are both kept', () => {
    const mine = { ...NOTHING_PERSONAL, mails: { 'todo:1': [LINK] } };
    const theirs = { ...NOTHING_PERSONAL, mails: { 'todo:2': [LINK] } };
    expect(Object.keys(mergePersonal(NOTHING_PERSONAL, mine, theirs).mails).sort()).toEqual(['todo:1', 'todo:2']);
  });
});
