import { expect, it } from 'vitest';
import { fakeOffice } from './fakeoffice.ts';
import type { OfficeItem } from './office.ts';
import { createOutlookMail } from './outlookmail.ts';

const ada = { displayName: 'Ada Bauer', emailAddress: 'ada@nordlys.example' };
const read = (change: Partial<OfficeItem> = {}): OfficeItem => ({ itemType: 'message', itemClass: 'IPM.Note', itemId: 'AA/b+c=', conversationId: 'conv', internetMessageId: '<1@x>', subject: 'Offer', from: ada, ...change });

const compose = (): OfficeItem => {
  let id: string | null = null;
  return {
    itemType: 'message', subject: { getAsync: (done) => done({ status: 'succeeded', value: 'Draft' }) }, from: { getAsync: (done) => done({ status: 'succeeded', value: ada }) },
    saveAsync: (done) => { id = 'new/id'; done({ status: 'succeeded', value: id }); },
    getItemIdAsync: (done) => done(id === null ? { status: 'failed', value: '', error: { code: 1, message: 'not saved' } } : { status: 'succeeded', value: id }),
    getSelectedDataAsync: (_coercion, done) => done({ status: 'succeeded', value: { data: 'marked' } }),
  };
};

async function settled(item: OfficeItem | null, selected: Parameters<typeof fakeOffice>[1] = []) {
  const fake = fakeOffice(item, selected);
  const mail = createOutlookMail(fake.office);
  await mail.refresh();
  return { ...fake, mail };
}

it('a mail that is read, with an id that Graph takes', async () => {
  const { mail } = await settled(read());
  expect(mail.current()).toEqual({ kind: 'read', mail: { id: 'AA-b_c=', internetMessageId: '<1@x>', conversationId: 'conv', subject: 'Offer', from: { name: 'Ada Bauer', address: 'ada@nordlys.example' }, kind: 'mail', encrypted: false } });
});

it('an invitation, and protected mails', async () => {
  expect((await settled(read({ itemClass: 'IPM.Schedule.Meeting.Request' }))).mail.current()).toMatchObject({ mail: { kind: 'meeting-request' } });
  for (const change of [{ itemClass: 'IPM.Note.SMIME' }, { attachments: [{ name: 'message.rpmsg' }] }]) {
    expect((await settled(read(change))).mail.current()).toMatchObject({ mail: { encrypted: true } });
  }
});

it('a mail being written has no id until it is saved', async () => {
  const { mail } = await settled(compose());
  expect(mail.current()).toMatchObject({ kind: 'compose', mail: { id: null, subject: 'Draft', from: { name: 'Ada Bauer' } } });
  expect(await mail.selectedText()).toBe('marked');
  expect(await mail.saveDraft()).toMatchObject({ id: 'new-id' });
  expect(mail.current()).toMatchObject({ kind: 'compose', mail: { id: 'new-id' } });
});

it('several, none, a calendar entry, and a host that cannot say', async () => {
  const selected = [{ itemId: 'a/1', subject: 'One' }, { itemId: 'b', subject: 'Two' }];
  expect((await settled(read(), selected)).mail.current()).toMatchObject({ kind: 'several', mails: [{ id: 'a-1', subject: 'One' }, { id: 'b' }] });
  expect((await settled(null)).mail.current()).toEqual({ kind: 'none' });
  expect((await settled(read({ itemType: 'appointment' }))).mail.current()).toEqual({ kind: 'none' });
  const broken = fakeOffice(null);
  Object.defineProperty(broken.office.context.mailbox, 'item', { get() { throw new Error('gone'); } });
  const mail = createOutlookMail(broken.office);
  await mail.refresh();
  expect(mail.current()).toEqual({ kind: 'unknown' });
});

it('follows the selection, and tells drops', async () => {
  const { mail, world, fire } = await settled(read());
  const told = new Promise<void>((resolve) => { mail.onChange(resolve); });
  world.item = read({ subject: 'Another' });
  fire('item');
  await told;
  expect(mail.current()).toMatchObject({ mail: { subject: 'Another' } });
  const drops: string[] = [];
  const stop = mail.onDrop((drop) => drops.push(...drop.files.map((file) => `${file.name} at ${drop.x}`)));
  fire('drop', { dragAndDropEventData: { type: 'dragover', pageX: 1, pageY: 1 } });
  fire('drop', { dragAndDropEventData: { type: 'drop', pageX: 5, pageY: 1, dataTransfer: { files: [{ name: 'Offer.eml', type: 'message/rfc822', fileContent: new Blob(['x']) }] } } });
  expect(drops).toEqual(['Offer.eml at 5']);
  stop?.();
});

it('has no drop where the host has none', async () => {
  const { office } = await settled(null);
  delete office.EventType['DragAndDropEvent'];
  expect(createOutlookMail(office).onDrop(() => undefined)).toBeNull();
});
