import { describe, expect, test } from 'vitest';
import add from '../language/ar/add.json';
import { parseQuickAdd } from '../../domain/quickadd.ts';
import { loadDateParsers } from './dateparsers.ts';
import { datesIn } from './datesin.ts';

/** A Wednesday. */
const TODAY = '2026-10-14';
const MINUTE = 552;

async function reader(locale: string) {
  const parsers = await loadDateParsers(locale);
  return (text: string) => datesIn(parsers, text, TODAY, MINUTE).map(({ from, to, day, time, until }) => [text.slice(from, to), day, time, ...(until == null ? [] : [until])]);
}

describe('English', async () => {
  const read = await reader('en-GB');
  test.each([
    ['Call Bo fri 14:00', [['fri 14:00', '2026-10-16', 840]]],
    ['next monday', [['next monday', '2026-10-19', null]]],
    ['Offer tomorrow', [['tomorrow', '2026-10-15', null]]],
    ['in 2 hours', [['in 2 hours', '2026-10-14', 672]]],
    ['14:00-15:30', [['14:00-15:30', null, 840, 930]]],
    ['Offsite monday to wednesday', [['monday to wednesday', '2026-10-21', null]]],
    ['Dentist 4/11', [['4/11', '2026-11-04', null]]],
    ['Report 20.10.', [['20.10.', '2026-10-20', null]]],
    ['Report 3.2.', [['3.2.', '2027-02-03', null]]],
    ['this morning', [['this morning', TODAY, null]]],
    ['Swim sat', [['sat', '2026-10-17', null]]],
    ['lunch wed', [['wed', TODAY, null]]],
  ])('%s', (text, found) => { expect(read(text)).toEqual(found); });

  test.each(['Buy sun cream', 'Offer v2', 'Write the 3 weeks report', 'A second opinion', 'may', 'Notes of last friday', 'version 1.2.3', 'Invoice 20418', 'Room 14', 'Q4 budget 2027', 'Morning meeting'])(
    'no date in "%s"', (text) => { expect(read(text)).toEqual([]); },
  );

  test('what stands after a time stays in the title', () => {
    expect(read('14:00 EST')).toEqual([['14:00', null, 840]]);
    expect(read('14:00 -2 people')).toEqual([['14:00', null, 840]]);
  });
});

describe('German', async () => {
  const read = await reader('de-DE');
  test.each([
    ['Bo anrufen morgen 14:30', [['morgen 14:30', '2026-10-15', 870]]],
    ['übermorgen', [['übermorgen', '2026-10-16', null]]],
    ['Angebot Freitag', [['Freitag', '2026-10-16', null]]],
    ['nächsten Montag', [['nächsten Montag', '2026-10-19', null]]],
    ['morgen früh', [['morgen', '2026-10-15', null]]],
    ['14 Uhr ist Termin', [['14 Uhr', null, 840]]],
    ['am 20.10.2027', [['20.10.2027', '2027-10-20', null]]],
    ['fri 14:00', [['fri 14:00', '2026-10-16', 840]]],
    ['Bericht Do', [['Do', '2026-10-15', null]]],
    ['So ist das', []],
    ['Jan anrufen', []],
  ])('%s', (text, found) => { expect(read(text)).toEqual(found); });
});

describe('French', async () => {
  const read = await reader('fr-FR');
  test.each([
    ['Appeler Bo demain', [['demain', '2026-10-15', null]]],
    ['après-demain', [['après-demain', '2026-10-16', null]]],
    ['Offre vendredi', [['vendredi', '2026-10-16', null]]],
    ['vendredi 14h30', [['vendredi 14h30', '2026-10-16', 870]]],
    ['lundi prochain', [['lundi prochain', '2026-10-19', null]]],
    ['ce soir', [['ce soir', TODAY, null]]],
    ['mon rapport', []],
    ['next monday', [['next monday', '2026-10-19', null]]],
  ])('%s', (text, found) => { expect(read(text)).toEqual(found); });
});

describe('Arabic', async () => {
  const read = await reader('ar-EG');
  test.each([
    ['اتصل بأحمد غدًا 14:30', [['غدًا 14:30', '2026-10-15', 870]]],
    ['اتصل بأحمد غداً', [['غداً', '2026-10-15', null]]],
    ['عرض بعد غد', [['بعد غد', '2026-10-16', null]]],
    ['تقرير اليوم الساعة 9', [['اليوم الساعة 9', TODAY, 540]]],
    ['عرض يوم الخميس', [['يوم الخميس', '2026-10-15', null]]],
    ['عرض الإثنين', [['الإثنين', '2026-10-19', null]]],
    ['عرض الأربعاء', [['الأربعاء', TODAY, null]]],
    ['عرض الأربعاء القادم', [['الأربعاء القادم', '2026-10-21', null]]],
    ['عرض الأسبوع القادم', [['الأسبوع القادم', '2026-10-21', null]]],
    ['عرض بعد 3 أيام', [['بعد 3 أيام', '2026-10-17', null]]],
    ['عرض بعد أسبوعين', [['بعد أسبوعين', '2026-10-28', null]]],
    ['عرض 20 أكتوبر', [['20 أكتوبر', '2026-10-20', null]]],
    ['عرض ٣ شباط', [['٣ شباط', '2027-02-03', null]]],
    ['اجتماع الخميس ٢:٣٠ م', [['الخميس ٢:٣٠ م', '2026-10-15', 870]]],
    ['اجتماع ١٤:٠٠', [['١٤:٠٠', null, 840]]],
    ['Call Bo fri 14:00', [['fri 14:00', '2026-10-16', 840]]],
  ])('%s', (text, found) => { expect(read(text)).toEqual(found); });

  test.each(['اجتماع يومي', 'ملاحظات الخميس الماضي', 'ورقة عمل الأمسية', 'غداء مع أحمد', 'تقرير 3 أسابيع', 'عرض 31 فبراير', 'عرض ٢٥:٠٠'])(
    'no date in "%s"', (text) => { expect(read(text)).toEqual([]); },
  );
});

test('others: Spanish, Portuguese, Dutch, Italian, Japanese; English for those without', async () => {
  const day = async (locale: string, text: string) => (await reader(locale))(text)[0]?.[1];
  expect(await day('es', 'Llamar mañana')).toBe('2026-10-15');
  expect(await day('pt-BR', 'Ligar amanhã')).toBe('2026-10-15');
  expect(await day('nl', 'Bel morgen')).toBe('2026-10-15');
  expect(await day('it', 'Chiamare domani')).toBe('2026-10-15');
  expect(await day('ja', '明日電話')).toBe('2026-10-15');
  expect(await day('da-DK', 'Ring tomorrow')).toBe('2026-10-15');
  expect(await day('en-US', 'Dentist 4/11')).toBe('2027-04-11');
});

test('a whole line, as it is typed', async () => {
  const parsers = await loadDateParsers('en-GB');
  const line = parseQuickAdd('Call Bo fri 14:00 30 min +Sales', {
    parseDates: (text, today) => datesIn(parsers, text, today, MINUTE), today: TODAY, zone: 'UTC', plans: [{ id: 'p', name: 'Sales' }], lists: [], people: [], locale: 'en-GB',
  });
  expect(line).toMatchObject({ title: 'Call Bo', day: '2026-10-16', time: 840, minutes: 30, target: { id: 'p' }, doubts: [] });
});

test('a whole line in Arabic, as its example says it', async () => {
  const parsers = await loadDateParsers('ar');
  const line = parseQuickAdd(add.field.placeholder.replace(/^[^:]*: /u, ''), {
    parseDates: (text, today) => datesIn(parsers, text, today, MINUTE), today: TODAY, zone: 'UTC', plans: [{ id: 'p', name: 'المبيعات' }], lists: [], people: [], locale: 'ar',
  });
  expect(line).toMatchObject({ title: 'اتصل بأحمد', day: '2026-10-15', time: 840, minutes: 30, target: { id: 'p' }, doubts: [] });
});
