import { describe, expect, it } from 'vitest';
import { captureTitle, cutTo, oneLine } from './capturetitle.ts';

describe('captureTitle', () => {
  it.each([
    ['Re: Invoice', 'Invoice'],
    ['RE: FW: Fwd: Invoice', 'Invoice'],
    ['AW: WG: Termin im November', 'Termin im November'],
    ['Sv: VS: Faktura 20418 – Nordlys', 'Faktura 20418 – Nordlys'],
    ['TR : Rép: Réunion', 'Rép: Réunion'],
    ['RV: Re: Confirmación', 'Confirmación'],
    ['Odp: Migration night', 'Migration night'],
    ['Antw: ENC: RES: Orçamento', 'Orçamento'],
    ['Re[4]: Re (2): Plan', 'Plan'],
    ['回复：转发: 上海客户来访时间', '上海客户来访时间'],
    ['رد: إعادة توجيه: متابعة', 'متابعة'],
    ['ΑΠ: ΣΧΕΤ: Ερωτηματολόγιο', 'Ερωτηματολόγιο'],
    ['[EXTERNAL] Re: [Extern] Offer', 'Offer'],
    ['Yönt: Ynt: Etkinlik', 'Etkinlik'],
  ])('takes the marks of answers off %j', (subject, title) => {
    expect(captureTitle(subject)).toBe(title);
  });

  it('leaves words that only begin like one', () => {
    expect(captureTitle('Reply needed: offer')).toBe('Reply needed: offer');
    expect(captureTitle('Result: 3 of 4')).toBe('Result: 3 of 4');
    expect(captureTitle('Portal 3.0: open decisions')).toBe('Portal 3.0: open decisions');
  });

  it('is empty when nothing but marks is there', () => {
    expect(captureTitle(' Re: AW: ')).toBe('');
  });

  it('keeps to one line without control and turning characters, within 255 characters', () => {
    expect(captureTitle('Pay\r\nnow \u202egnp.exe\u202c\u0000')).toBe('Pay now gnp.exe');
    const long = captureTitle(`Re: ${'ä😀'.repeat(400)}`);
    expect(Array.from(long)).toHaveLength(255);
    expect(long.endsWith('…')).toBe(true);
    expect(long).not.toMatch(/[\ud800-\udbff]…$/);
  });
});

describe('oneLine and cutTo', () => {
  it('join lines and cut between characters', () => {
    expect(oneLine('a\t\n b')).toBe('a b');
    expect(cutTo('😀😀😀', 2)).toBe('😀…');
    expect(cutTo('ab', 2)).toBe('ab');
  });
});
