import nzh from 'nzh/cn';
import { amountInWords } from './amount-in-words';
import { money, parseMoney } from './money';

test.each([
  ['0.00', '零元整'],
  ['0.05', '伍分'],
  ['0.50', '伍角'],
  ['1.00', '壹元整'],
  ['1.05', '壹元零伍分'],
  ['10.00', '壹拾元整'],
  ['105.20', '壹佰零伍元贰角'],
  ['1234567.80', '壹佰贰拾叁万肆仟伍佰陆拾柒元捌角'],
  ['350000000.00', '叁亿伍仟万元整'],
  ['100000001.00', '壹亿零壹元整'],
  ['10010000.00', '壹仟零壹万元整'],
  ['20003.00', '贰万零叁元整'],
  ['100200.00', '壹拾万零贰佰元整'],
  ['10000000000.10', '壹佰亿元壹角'],
  ['0.01', '壹分'],
  ['-0.05', '负伍分'],
  ['-1.00', '负壹元整'],
  ['1010.09', '壹仟零壹拾元零玖分'],
  ['-12.34', '负壹拾贰元叁角肆分'],
])('REC-10: %s is written %s', (amount, words) => {
  expect(amountInWords(parseMoney(amount))).toBe(words);
});

test('REC-10: ten thousand amounts are written as an independent library writes them', () => {
  let seed = 20_261_122;
  const next = (): number => (seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648);
  for (let n = 0; n < 10_000; n += 1) {
    const amount = (next() % 10 ** (1 + (next() % 9))) + (n % 3 === 0 ? (next() % 100) * 10_000_000 : 0);
    const text = `${Math.floor(amount / 100)}.${String(amount % 100).padStart(2, '0')}`;
    expect([text, amountInWords(money(amount))]).toEqual([
      text,
      nzh.toMoney(String(amount / 100), { outSymbol: false }),
    ]);
  }
});
