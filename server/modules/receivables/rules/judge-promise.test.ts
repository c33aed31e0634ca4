import type { LocalDate } from '../../../../shared/local-date';
import { money } from '../../../../shared/money';
import { judgePromise, type DatedAmount, type PromiseFacts } from './judge-promise';

const policy = { promiseToleranceDays: 3, promiseToleranceBp: 200 };
const terms = { amount: money(100_000), payBy: '2026-03-10' as LocalDate, collectedBefore: money(20_000) };
const paid = (...rows: (readonly [LocalDate, number])[]): DatedAmount[] =>
  rows.map(([on, amount]) => ({ on, amount: money(amount) }));
const before = ['2026-01-05', 20_000] as const;

const facts = (payments: DatedAmount[], adjustments: DatedAmount[] = []): PromiseFacts => ({
  itemAmount: money(200_000),
  payments,
  adjustments,
});

test.each<[string, PromiseFacts, LocalDate, string, number]>([
  ['nothing yet, on its day', facts(paid(before)), '2026-03-10', 'OPEN', 0],
  ['nothing yet, on the last day of grace', facts(paid(before)), '2026-03-13', 'OPEN', 0],
  ['nothing, the day after', facts(paid(before)), '2026-03-14', 'BROKEN', 0],
  ['all of it, early', facts(paid(before, ['2026-03-02', 100_000])), '2026-03-02', 'KEPT', 100_000],
  ['all but 2 %', facts(paid(before, ['2026-03-13', 98_000])), '2026-03-13', 'KEPT', 98_000],
  ['a cent less', facts(paid(before, ['2026-03-13', 97_999])), '2026-03-14', 'PARTLY_KEPT', 97_999],
  ['a part so far', facts(paid(before, ['2026-03-09', 50_000])), '2026-03-12', 'OPEN', 50_000],
  ['all of it, a day too late', facts(paid(before, ['2026-03-14', 100_000])), '2026-03-14', 'BROKEN', 0],
  ['an older payment bounced', facts(paid(['2026-03-09', 100_000])), '2026-03-14', 'PARTLY_KEPT', 80_000],
  [
    'credited until less is left than promised, and that is paid',
    facts(paid(before, ['2026-03-09', 30_000]), paid(['2026-03-05', 150_000])),
    '2026-03-09',
    'KEPT',
    30_000,
  ],
  ['credited whole', facts(paid(before), paid(['2026-03-05', 180_000])), '2026-03-05', 'WITHDRAWN', 0],
  [
    'credited whole, but after its time',
    facts(paid(before), paid(['2026-03-20', 180_000])),
    '2026-03-20',
    'BROKEN',
    0,
  ],
])('DUN-3: a promise with %s', (_, given, today, state, received) => {
  expect(judgePromise(terms, given, policy, today)).toEqual({ state, received });
});
