import { money } from '../../../../shared/money';
import { balanceCheck } from './balance-check';
import { lineDigests } from './line-digest';
import type { StatementLine } from './read-line';

const line: StatementLine = {
  paidOn: '2026-03-01',
  amount: money(100),
  payer: 'A',
  payerAccount: null,
  payerKey: null,
  text: 'x',
  reference: null,
  balance: null,
};

test('BANK-1: two equal payments of one file stay two, and are the same two in the next file', () => {
  const [first, again] = [lineDigests(null), lineDigests(null)];
  const digests = [first(line), first(line)].map(({ digest }) => digest);
  expect(new Set(digests).size).toBe(2);
  expect([again(line), again(line)].map(({ digest }) => digest)).toEqual(digests);
});

test('BANK-1: one reference is one payment, also twice in a file; another account, day or amount is another', () => {
  const digestOf = lineDigests('622200');
  const one = digestOf({ ...line, reference: 'R1' });
  expect(digestOf({ ...line, reference: 'R1', text: 'told otherwise' })).toEqual({ ...one, repeated: true });
  const others = [
    lineDigests('622299')({ ...line, reference: 'R1' }),
    digestOf({ ...line, reference: 'R2' }),
    digestOf({ ...line, reference: 'R1', amount: money(101) }),
    digestOf({ ...line, reference: 'R1', paidOn: '2026-03-02' }),
  ];
  expect(new Set([one, ...others].map(({ digest }) => digest)).size).toBe(5);
});

test.each([
  [
    'oldest first',
    [
      [100, 1100],
      [-30, 1070],
      [5, 1075],
    ],
    { opening: 1000, closing: 1075, difference: 0 },
  ],
  [
    'newest first',
    [
      [5, 1075],
      [-30, 1070],
      [100, 1100],
    ],
    { opening: 1000, closing: 1075, difference: 0 },
  ],
  ['one line', [[100, 1100]], { opening: 1000, closing: 1100, difference: 0 }],
  [
    'a line missing',
    [
      [100, 1100],
      [5, 1075],
    ],
    { opening: 1000, closing: 1075, difference: -30 },
  ],
  [
    'a line without balance',
    [
      [100, 1100],
      [-30, null],
      [5, 1075],
    ],
    null,
  ],
  ['no lines', [], null],
] as const)('BANK-1: opening and lines against the closing balance: %s', (_name, rows, result) => {
  const check = balanceCheck();
  for (const [delta, balance] of rows) check.add(money(delta), balance === null ? null : money(balance));
  expect(check.result()).toEqual(result);
});
