import fc from 'fast-check';
import type { LocalDate } from '../../../../shared/local-date';
import { money, sumMoney } from '../../../../shared/money';
import { assertWhole, dueOfTerm, longestDays, splitByTerms, type PaymentTerm } from './payment-terms';

const term = (dueAfter: PaymentTerm['dueAfter'], shareBp: number, days: number): PaymentTerm => ({
  dueAfter,
  shareBp,
  days,
});
const terms = [term('STRUCTURE_COMPLETE', 6000, 30), term('TOPPED_OUT', 4000, 60)];
const site = (structureCompleteOn: LocalDate | null, toppedOutOn: LocalDate | null = null) => ({
  structureCompleteOn,
  toppedOutOn,
  deliveredInFullOn: null,
  paymentTermDays: 90,
});

test.each([
  ['none', [], true],
  ['exactly the whole', terms, true],
  ['a hundredth of a per cent less', [term('DELIVERY', 9999, 0)], false],
  ['more than the whole', [...terms, term('DELIVERY', 1, 0)], false],
])('CON-4: payment terms of %s', (_, given, fine) => {
  const refusal = expect.objectContaining({ code: 'contract.terms_not_whole' });
  if (fine) expect(() => assertWhole(given)).not.toThrow();
  else expect(() => assertWhole(given)).toThrow(refusal);
});

test.each([
  ['by the delivery', 'DELIVERY', 10, null, '2026-01-20'],
  ['by the contract while the milestone is out', 'STRUCTURE_COMPLETE', 30, null, '2026-04-10'],
  ['by the milestone', 'STRUCTURE_COMPLETE', 30, '2026-03-01', '2026-03-31'],
  ['by the delivery that came after it', 'STRUCTURE_COMPLETE', 30, '2026-01-01', '2026-02-09'],
] as const)('CON-4: a part is due %s', (_, dueAfter, days, on, due) => {
  expect(dueOfTerm({ dueAfter, days }, '2026-01-10', site(on))).toBe(due);
});

test('CON-4: the longest wait is what credit is asked for', () => {
  expect(longestDays(30, terms)).toBe(60);
  expect(longestDays(90, terms)).toBe(90);
});

test('CON-4: the parts are the whole, to the fen', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 1_000_000_000 }),
      fc.integer({ min: 1, max: 9_999 }),
      (amount, first) => {
        const two = [term('DELIVERY', first, 0), term('TOPPED_OUT', 10_000 - first, 0)];
        const parts = splitByTerms(money(amount), '2026-01-10', site(null), two);
        expect(sumMoney(parts, (part) => part.amount)).toBe(amount);
        expect(parts.every((part) => part.amount > 0)).toBe(true);
      },
    ),
  );
  expect(splitByTerms(money(100), '2026-01-10', site(null), [])).toEqual([
    { amount: 100, dueOn: '2026-04-10', dueAfter: null, dueAfterDays: null },
  ]);
});
