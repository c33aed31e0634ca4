import fc from 'fast-check';
import { escapeText, foldLine, writeCalendar, type CalendarEntry } from './write-calendar';

const entry: CalendarEntry = {
  id: 'v1',
  version: 2,
  day: '2026-03-10',
  slot: 'AM',
  startsAt: '09:30',
  endsAt: '10:30',
  title: '武汉天华；C30, C40',
  place: '江岸区',
  notes: 'first\nsecond',
  changedAt: new Date('2026-03-05T01:02:03.456Z'),
};
const octets = (line: string): number => new TextEncoder().encode(line).length;

describe('VIS-2: a visit plan as a calendar (RFC 5545)', () => {
  test('a visit with its times in Shanghai', () => {
    const lines = writeCalendar('x', [entry]).split('\r\n');
    expect(lines).toEqual(
      expect.arrayContaining([
        'UID:v1@demarc',
        'SEQUENCE:2',
        'DTSTAMP:20260305T010203Z',
        'DTSTART;TZID=Asia/Shanghai:20260310T093000',
        'DTEND;TZID=Asia/Shanghai:20260310T103000',
        'SUMMARY:武汉天华；C30\\, C40',
        'DESCRIPTION:first\\nsecond',
      ]),
    );
    expect(lines.at(-1)).toBe('');
    expect(lines.every((line) => octets(line) <= 75)).toBe(true);
  });

  test.each([
    ['AM', '090000', '120000'],
    ['PM', '140000', '173000'],
    ['ALL_DAY', '090000', '173000'],
  ] as const)('%s without a time is from %s to %s', (slot, from, to) => {
    const text = writeCalendar('x', [{ ...entry, slot, startsAt: null, endsAt: null }]);
    expect(text).toContain(`:20260310T${from}\r\n`);
    expect(text).toContain(`:20260310T${to}\r\n`);
  });

  test('nothing of a text is read as another property', () => {
    expect(escapeText('a\\b;c,d\r\nEND:VEVENT')).toBe('a\\\\b\\;c\\,d\\nEND:VEVENT');
  });

  test('property: folding keeps the text and every line is short', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        const line = `SUMMARY:${text.replace(/[\r\n]/g, '')}`;
        const folded = foldLine(line);
        expect(folded.split('\r\n').every((part) => octets(part) <= 75)).toBe(true);
        expect(folded.replace(/\r\n /g, '')).toBe(line);
      }),
    );
  });
});
