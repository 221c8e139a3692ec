import { expect, it } from 'vitest';
import { captureOnDay } from './captureonday.ts';

const mail = (n: number) => ({ internetMessageId: `<${n}@x>`, conversationId: `c${n}`, title: `Re: Mail ${n}`, link: null });
const list = { id: 'L', name: 'Tasks' };
const keys = () => { let last = 0; return () => `k${++last}`; };
const from = (n: number, reply = '') => ({ subject: `Re: Mail ${n}`, reply, mail: mail(n), files: [] });

it('makes one To Do task of each mail, due that day, or one that holds all of them', () => {
  const each = captureOnDay([from(1, 'Please'), from(2)], { list, day: '2026-10-19', together: false, noTitle: '-', key: keys() });
  expect(each.map(({ change }) => change)).toMatchObject([
    { kind: 'create', draft: { source: 'todo', key: 'k1', title: 'Mail 1', due: '2026-10-19', planned: null, notes: 'Please', mails: [mail(1)] } },
    { kind: 'create', draft: { key: 'k2', title: 'Mail 2', mails: [mail(2)] } },
  ]);
  const all = captureOnDay([from(1, 'Please'), from(2, 'Now')], { list, day: '2026-10-19', together: true, noTitle: '-', key: keys() });
  expect(all.map(({ change }) => change)).toMatchObject([{ draft: { title: 'Mail 1', mails: [mail(1), mail(2)], notes: 'Please\n\nNow' } }]);
});

it('keeps what lies in no mailbox as a file of the task, and names what has no subject', () => {
  const file = { key: 'f', name: 'x.eml', contentType: 'message/rfc822', size: 1, from: { kind: 'local' as const, bytes: new Blob(['x']) } };
  const steps = captureOnDay([{ subject: 'Re:', reply: '', mail: null, files: [file] }], { list, day: null, together: false, noTitle: '(no subject)', key: keys() });
  expect(steps.map(({ item, change }) => [item.id, item.title, change.kind])).toEqual([['k1', '(no subject)', 'create'], ['k1', '(no subject)', 'attach']]);
});
