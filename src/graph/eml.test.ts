import { expect, it } from 'vitest';
import { parseEml } from './eml.ts';

const eml = (text: string) => new Blob([text.replaceAll('\n', '\r\n')]);

it('reads subject, Message-ID and the newest words of a mail', async () => {
  const mail = await parseEml(eml('From: Bo <bo@x.example>\nSubject: =?utf-8?Q?H=C3=B8ring?=\nMessage-ID: <1@x>\nContent-Type: text/plain; charset=utf-8\n\nCan you look?\n\nOn Mon, 12 Oct 2026 at 09:00, Ada <ada@x.example> wrote:\n> old words'));
  expect(mail).toEqual({ subject: 'Høring', internetMessageId: '<1@x>', reply: 'Can you look?' });
});

it('takes words, not markup, out of HTML, and bears a mail that is broken', async () => {
  expect(await parseEml(eml('Subject: x\nContent-Type: text/html\n\n<script>alert(1)</script><p>Pay <b>today</b></p>'))).toEqual({ subject: 'x', internetMessageId: null, reply: 'Pay today' });
  expect(await parseEml(eml('Subject: cut\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\nhalf'))).toMatchObject({ subject: 'cut' });
});

it('is null for what is no mail', async () => {
  expect(await parseEml(new Blob([new Uint8Array([0x25, 0x50, 0x44, 0x46, 0, 1, 2])]))).toBeNull();
  expect(await parseEml(new Blob([]))).toBeNull();
});
