import { describe, expect, it } from 'vitest';
import { newestReply, noteOf, wordsOf } from './mailwords.ts';

const text = (content: string) => ({ kind: 'text' as const, content });
const html = (content: string) => ({ kind: 'html' as const, content });

describe('newestReply', () => {
  it.each([
    ['Gmail, English', 'Thursday works.\n\nOn Tue, 13 Oct 2026 at 16:48, Ida Lund <ida@nordlys.example> wrote:\n> Which day?'],
    ['Gmail, French', 'Thursday works.\n\nLe mar. 13 oct. 2026 à 16:48, Ida Lund <ida@nordlys.example> a écrit :\n> Quel jour ?'],
    ['Outlook, English', 'Thursday works.\n\nFrom: Ida Lund <ida@nordlys.example>\nSent: Tuesday, 13 October 2026 16:48\nTo: Bo Ek\nSubject: Which day?\n\nWhich day?'],
    ['Outlook, German', 'Thursday works.\n\nVon: Ida Lund <ida@nordlys.example>\nGesendet: Dienstag, 13. Oktober 2026\nAn: Bo Ek\nBetreff: Termin\n\nWelcher Tag?'],
    ['Outlook, Danish', 'Thursday works.\n\nFra: Ida Lund <ida@nordlys.example>\nSendt: 13. oktober 2026 16:48\nTil: Bo Ek\nEmne: Dag\n\nHvilken dag?'],
    ['Outlook, Japanese', 'Thursday works.\n\n差出人: Ida Lund\n送信日時: 2026年10月13日\n件名: x\n\n何曜日？'],
    ['Thunderbird, Danish', 'Thursday works.\n\nDen 13.10.2026 kl. 16.48 skrev Ida Lund:\n> Hvilken dag?'],
  ])('leaves quoted history out: %s', (_name, content) => {
    expect(newestReply(text(content))).toBe('Thursday works.');
  });

  it('leaves out what mail programs wrap as a quote, and keeps lists', () => {
    const mail = '<div>Please:<ul><li>sign page 4</li><li>send it</li></ul></div><div class="gmail_quote"><div>On Tue Ida wrote:</div><blockquote type="cite">old &amp; long</blockquote></div>';
    expect(newestReply(html(mail))).toBe('Please:\n• sign page 4\n• send it');
  });

  it('keeps a mail that is nothing but history', () => {
    expect(newestReply(text('> Which day?\n> Thursday'))).toContain('Which day?');
  });
});

describe('wordsOf', () => {
  it('gives text alone: no markup, styles, scripts, addresses or hidden characters', () => {
    const words = wordsOf(html('<style>p{color:red}</style><script>alert(1)</script><p>Hej <b>Ida</b>&nbsp;&lt;3</p><a href="javascript:alert(1)">her</a><img src=x onerror=alert(1) alt="x">\u202e'));
    expect(words).toBe('Hej Ida <3\nher');
  });

  it('takes broken markup and huge bodies in a moment', () => {
    expect(wordsOf(html(`<div><p>a<table><tr><td>b${'<div>'.repeat(5_000)}c`))).toContain('a');
    expect(newestReply(text('W dniu '.repeat(200_000)))).toBeTruthy();
    expect(newestReply(text('On '.repeat(100_000))).length).toBeLessThanOrEqual(8_001);
    expect(newestReply(text('Op \n'.repeat(50_000)))).toBeTruthy();
    expect(newestReply(html(`<p>${'x '.repeat(5_000_000)}</p>`)).length).toBeLessThanOrEqual(8_001);
  }, 15_000);
});

it('noteOf cuts between characters', () => {
  expect(noteOf(`${'a'.repeat(7_999)}😀b`)).toBe(`${'a'.repeat(7_999)}…`);
});
