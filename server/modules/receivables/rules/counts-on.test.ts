import type { LocalDate } from '../../../../shared/local-date';
import { instrument, type Instrument } from '../../../../shared/vocabulary/receivables';
import { receivablesPolicy } from '../policy';
import { countsOnOf } from './counts-on';

const policy = { ...receivablesPolicy.defaults, chequeSafetyDays: 2, billSafetyDays: 5 };
const counts = (kind: Instrument, maturesOn: LocalDate | null) =>
  countsOnOf({ instrument: kind, receivedOn: '2026-03-02', maturesOn }, policy);

test('COM-3: cheques and bills count when honoured, the rest at once', () => {
  expect(counts('CHEQUE', '2026-03-10')).toBe('2026-03-12');
  expect(counts('BILL', '2026-06-30')).toBe('2026-07-05');
  for (const kind of instrument.list)
    if (kind !== 'CHEQUE' && kind !== 'BILL') expect(counts(kind, null)).toBe('2026-03-02');
});

test.each<[string, Instrument, LocalDate | null, RegExp]>([
  ['a bill without its maturity', 'BILL', null, /needs its day/],
  ['a bank transfer with one', 'BANK', '2026-03-10', /Only cheques and bills/],
  ['a maturity before the receipt', 'CHEQUE', '2026-03-01', /out of order/],
])('COM-3: %s is refused', (_, kind, maturesOn, text) => {
  expect(() => counts(kind, maturesOn)).toThrow(text);
});
