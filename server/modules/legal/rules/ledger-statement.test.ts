import { money, ZERO } from '../../../../shared/money';
import { ledgerStatement } from './ledger-statement';

test('REC-5: every entry on its day with the balance after it, bills of a day before payments', () => {
  const bill = { document: 'YS-1', what: 'delivery', debit: money(400_000), credit: ZERO };
  const paid = { document: 'SK-1', what: 'bank', debit: ZERO, credit: money(150_000) };
  const rows = ledgerStatement([
    { ...paid, on: '2025-01-09' },
    { ...paid, on: '2025-02-01', credit: money(-150_000), what: 'bounced' },
    { ...bill, on: '2025-01-09' },
    { ...paid, on: '2025-03-01', credit: money(400_000) },
  ]);
  expect(rows.map(({ on, balance }) => [on, balance])).toEqual([
    ['2025-01-09', 400_000],
    ['2025-01-09', 250_000],
    ['2025-02-01', 400_000],
    ['2025-03-01', 0],
  ]);
});
