import { money } from '../../../../shared/money';
import { mayInvoice } from './may-invoice';

test.each([
  ['nothing billed', 0, 0, 0, 0, 0, false],
  ['nothing collected', 100_000, 0, 0, 100_000, 0, false],
  ['a fen below the share', 100_000, 59_999, 0, 100_000, 5999, false],
  ['exactly the share', 100_000, 60_000, 0, 100_000, 6000, true],
  ['all of it', 100_000, 100_000, 40_000, 60_000, 10_000, true],
  ['more invoiced than is billed after a credit note', 50_000, 50_000, 60_000, 0, 10_000, true],
])('CON-3: %s', (_, billed, collected, invoiced, left, collectedBp, enough) => {
  const facts = { billed: money(billed), collected: money(collected), invoiced: money(invoiced) };
  expect(mayInvoice(facts, 6000)).toEqual({ left, collectedBp, enough });
});
