import { csvCell, csvOf } from './csv';
import { groupDigits, parsePeoplesNumber, percentOf, trimZeros } from './format';

test.each([
  ['plain text stays', '重庆建工', '重庆建工'],
  ['a formula is disarmed', '=HYPERLINK("x")', '"\'=HYPERLINK(""x"")"'],
  ['a plus sign too', '+86 138', "'+86 138"],
  ['a command too', '@SUM(A1)', "'@SUM(A1)"],
  ['a negative amount stays a number', '-12.50', '-12.50'],
  ['a comma is quoted', '1,5', '"1,5"'],
  ['a line break is quoted', 'a\nb', '"a\nb"'],
])('export: %s', (_, text, cell) => {
  expect(csvCell(text)).toBe(cell);
});

test('the file begins with the mark by which Excel knows UTF-8', () => {
  expect(
    csvOf([
      ['客户', '金额'],
      ['甲', '1.00'],
    ]),
  ).toBe('\uFEFF客户,金额\r\n甲,1.00\r\n');
});

test.each([
  ['12.5万', 2, '125000'],
  ['１，２３４．５', 2, '1234.5'],
  ['¥ 1,234.56', 2, '1234.56'],
  ['3.5亿', 2, '350000000'],
  ['0.00001万', 2, '0.1'],
  ['1.234', 2, null],
  ['1.234', 3, '1.234'],
  ['-5', 2, '-5'],
  ['abc', 2, null],
  ['', 2, null],
  ['007', 2, '7'],
])('people type %s (at most %d places)', (typed, places, value) => {
  expect(parsePeoplesNumber(typed, places)).toBe(value);
});

test('figures are grouped and trimmed on their digits', () => {
  expect(groupDigits('90071992547409.91')).toBe('90,071,992,547,409.91');
  expect(groupDigits('-1234.00')).toBe('−1,234.00');
  expect(trimZeros('12.500')).toBe('12.5');
  expect(trimZeros('100')).toBe('100');
  expect(percentOf(750)).toBe('7.5 %');
  expect(percentOf(-5)).toBe('−0.05 %');
  expect(percentOf(10000)).toBe('100 %');
});
