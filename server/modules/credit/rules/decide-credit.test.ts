import fc from 'fast-check';
import { money, ZERO } from '../../../../shared/money';
import type { AccountTier } from '../../../../shared/vocabulary/accounts';
import type { CreditRating, ExposurePart } from '../../../../shared/vocabulary/credit';
import { creditPolicy } from '../policy';
import { creditLine } from './credit-line';
import { changed, decideCredit, exposureOf, levelOf, type Exposure } from './decide-credit';

const policy = creditPolicy.defaults;
const nothing: Exposure = {
  OPEN_RECEIVABLES: ZERO,
  NOT_MATURED: ZERO,
  DELIVERED_NOT_SETTLED: ZERO,
  RELEASED_NOT_DELIVERED: ZERO,
  MONEY_IN_HAND: ZERO,
};
const of = (parts: Partial<Record<ExposurePart, number>>): Exposure =>
  ({ ...nothing, ...parts }) as unknown as Exposure;
const line = { limit: money(100), termDays: 60, cashOnly: false };

test.each<[string, AccountTier, CreditRating | null, number, number, number, boolean]>([
  ['A general', 'GENERAL', 'A', 10_000, 10_000_000, 90, false],
  ['B general', 'GENERAL', 'B', 10_000, 6_000_000, 60, false],
  ['C general', 'GENERAL', 'C', 10_000, 3_000_000, 30, false],
  ['unrated general', 'GENERAL', null, 10_000, 6_000_000, 60, false],
  ['B important, factor 1.2', 'IMPORTANT', 'B', 12_000, 18_000_000, 60, false],
  ['A strategic, factor 1.5', 'STRATEGIC', 'A', 15_000, 90_000_000, 90, false],
  ['D of any tier', 'STRATEGIC', 'D', 15_000, 0, 0, true],
])('CRE-1, TIER-4: %s', (_, tier, rating, factorBp, yuan, termDays, cashOnly) => {
  expect(creditLine({ tier, rating, factorBp, individual: null }, policy)).toEqual({
    limit: yuan * 100,
    termDays,
    cashOnly,
  });
});

test('CRE-3: a limit of the joint review stands instead of the table, but not above a D', () => {
  const individual = { amount: money(7_00), termDays: 120 };
  const customer = { tier: 'GENERAL', factorBp: 10_000, individual } as const;
  expect(creditLine({ ...customer, rating: 'C' }, policy)).toEqual({
    limit: 7_00,
    termDays: 120,
    cashOnly: false,
  });
  expect(creditLine({ ...customer, rating: 'D' }, policy).limit).toBe(0);
});

test.each<[string, Partial<Record<ExposurePart, number>>, object, number, string | null, number]>([
  ['a contract within', { OPEN_RECEIVABLES: 70 }, { RELEASED_NOT_DELIVERED: 30 }, 0, null, 0],
  ['a contract beyond', { OPEN_RECEIVABLES: 80 }, { RELEASED_NOT_DELIVERED: 30 }, 0, 'OVER_LIMIT', 10],
  [
    'a delivery that counted already',
    { RELEASED_NOT_DELIVERED: 100 },
    { OPEN_RECEIVABLES: 60, RELEASED_NOT_DELIVERED: -60 },
    60,
    null,
    0,
  ],
  [
    'a delivery above its contract adds what is new',
    { RELEASED_NOT_DELIVERED: 95 },
    { OPEN_RECEIVABLES: 101, RELEASED_NOT_DELIVERED: -95 },
    101,
    'OVER_LIMIT',
    1,
  ],
  [
    'goods for whoever is over, though they counted already',
    { OPEN_RECEIVABLES: 90, RELEASED_NOT_DELIVERED: 20 },
    { OPEN_RECEIVABLES: 20, RELEASED_NOT_DELIVERED: -20 },
    20,
    'OVER_LIMIT',
    10,
  ],
  ['paper that adds nothing for whoever is over', { OPEN_RECEIVABLES: 110 }, {}, 0, null, 10],
  ['bills not matured count', { NOT_MATURED: 100 }, { OPEN_RECEIVABLES: 1 }, 0, 'OVER_LIMIT', 1],
  [
    'money in hand lowers it',
    { OPEN_RECEIVABLES: 100, MONEY_IN_HAND: 40 },
    { OPEN_RECEIVABLES: 40 },
    40,
    null,
    0,
  ],
])('CRE-5: %s', (_, parts, adding, goods, refused, over) => {
  const answer = decideCredit({ line, parts: of(parts), adding, goods: money(goods) }, policy);
  expect([answer.refused, answer.over]).toEqual([refused, over]);
});

test.each<[string, number, number, string | null]>([
  ['nothing in hand', 0, 1, 'CASH_FIRST'],
  ['one fen short', 99, 100, 'CASH_FIRST'],
  ['just enough', 100, 100, null],
  ['an act on paper', 0, 0, null],
])('CRE-2: D pays first: %s', (_, inHand, goods, refused) => {
  const cash = { limit: ZERO, termDays: 0, cashOnly: true };
  const parts = of({ MONEY_IN_HAND: inHand, OPEN_RECEIVABLES: 500 });
  expect(decideCredit({ line: cash, parts, adding: {}, goods: money(goods) }, policy).refused).toBe(refused);
});

test.each([
  [79, 'WITHIN'],
  [80, 'NEAR'],
  [100, 'NEAR'],
  [101, 'OVER'],
])('CRE-5: an exposure of %s of 100 is %s', (exposure, level) => {
  expect(levelOf(line, money(exposure), policy)).toBe(level);
});

test('CRE-5: parts that the policy leaves out do not count', () => {
  const parts = of({ OPEN_RECEIVABLES: 10, RELEASED_NOT_DELIVERED: 90 });
  expect(exposureOf(parts, { ...policy, countReleasedNotDelivered: false })).toBe(10);
});

test('CRE-5: value counts once on its way from contract over delivery and receivable to the receipt', () => {
  const step = fc.record({
    kind: fc.constantFrom('DELIVER', 'PAY', 'BILL', 'MATURE', 'PREPAY'),
    share: fc.nat(100),
  });
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 1_000_000 }),
      fc.array(step, { maxLength: 30 }),
      (contract, steps) => {
        let parts = of({ RELEASED_NOT_DELIVERED: contract });
        let came = 0;
        for (const { kind, share } of steps) {
          const some = (of: number): number => Math.floor((of * share) / 100);
          if (kind === 'DELIVER') {
            const value = some(parts.RELEASED_NOT_DELIVERED);
            parts = changed(parts, { RELEASED_NOT_DELIVERED: money(-value), OPEN_RECEIVABLES: money(value) });
          } else if (kind === 'MATURE') {
            const value = some(parts.NOT_MATURED);
            came += value;
            parts = changed(parts, { NOT_MATURED: money(-value) });
          } else if (kind === 'PREPAY') {
            came += share;
            parts = changed(parts, { MONEY_IN_HAND: money(share) });
          } else {
            const value = some(parts.OPEN_RECEIVABLES);
            if (kind === 'PAY') came += value;
            const into = kind === 'BILL' ? { NOT_MATURED: money(value) } : {};
            parts = changed(parts, { OPEN_RECEIVABLES: money(-value), ...into });
          }
          expect(exposureOf(parts, policy)).toBe(Math.max(0, contract - came));
        }
      },
    ),
    { numRuns: 300 },
  );
});
