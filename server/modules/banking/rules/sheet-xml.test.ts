import { readSheetRow, textOfString } from './sheet-xml';
import { readStatementDay } from './read-line';

const shared = ['腾越', 'A & B'];

test.each([
  [
    'shared texts',
    '<row r="2"><c r="A2" t="s"><v>1</v></c><c r="C2" t="s"><v>0</v></c></row>',
    2,
    ['A & B', '', '腾越'],
  ],
  ['another prefix', '<x:row r="7"><x:c r="A7" t="s"><x:v>0</x:v></x:c></x:row>', 7, ['腾越']],
  [
    'inline texts',
    '<row r="1"><c r="A1" t="inlineStr"><is><r><t>一</t></r><r><t xml:space="preserve"> 期</t></r></is></c></row>',
    1,
    ['一 期'],
  ],
  [
    'sums',
    '<row r="1"><c r="A1"><v>0.30000000000000004</v></c><c r="B1"><v>1234</v></c><c r="C1"><v>5.125</v></c></row>',
    1,
    ['0.30', '1234', '5.125'],
  ],
  [
    'numbers rounded by a spreadsheet',
    '<row r="1"><c r="A1"><v>6.2220202000123453E+18</v></c></row>',
    1,
    [''],
  ],
  [
    'formulas by their result',
    '<row r="1"><c r="A1" t="str"><f>CONCAT("a","&lt;")</f><v>a&lt;&#65;</v></c></row>',
    1,
    ['a<A'],
  ],
  [
    'errors and empty cells',
    '<row r="1"><c r="A1" t="e"><v>#REF!</v></c><c r="B1" s="3"/><c r="C1"><v>1</v></c></row>',
    1,
    ['', '', '1'],
  ],
  ['cells without places', '<row><c><v>1</v></c><c><v>2</v></c></row>', null, ['1', '2']],
  ['an empty row', '<row r="9" spans="1:2"/>', 9, []],
])('BANK-1: a row of a workbook with %s is read', (_name, xml, no, cells) => {
  expect(readSheetRow(xml, shared)).toEqual({ no, cells });
});

test('BANK-1: how a text is spoken is no part of it; a day of a spreadsheet is a day', () => {
  expect(textOfString('<si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh></si>')).toBe('東京');
  expect([readStatementDay('46054'), readStatementDay('46054.4375')]).toEqual(['2026-02-01', '2026-02-01']);
});
