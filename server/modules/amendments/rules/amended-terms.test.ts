import { amountOf, assertAmendable, differencesOf, type AmendedTerms } from './amended-terms';

const line = (lineId: string | null, quantityMilli: number, unitPrice: number, product = 'C30') => ({
  lineId,
  product,
  quantityMilli,
  unitPrice,
  service: false,
});
const before: AmendedTerms = { paymentTermDays: 30, lines: [line('a', 1_000_000, 40_000)] };
const with_ = (more: Partial<AmendedTerms>): AmendedTerms => ({ ...before, ...more });

test.each([
  ['nothing', before, []],
  ['the days', with_({ paymentTermDays: 60 }), ['PAYMENT_TERM_DAYS 30 60']],
  [
    'quantity and price',
    with_({ lines: [line('a', 1_200_000, 39_000)] }),
    ['QUANTITY 1000 1200', 'UNIT_PRICE 400.00 390.00', 'AMOUNT 400000.00 468000.00'],
  ],
  [
    'a further line',
    with_({ lines: [...before.lines, line(null, 1_000, 100, 'C40')] }),
    ['LINE null 1 × 1.00', 'AMOUNT 400000.00 400001.00'],
  ],
])('CON-4: an amendment shows field by field: %s', (_, after, shown) => {
  const text = differencesOf(before, after).map((one) =>
    `${one.field} ${String(one.before)} ${String(one.after)}`.replace(/\.000\b/g, ''),
  );
  expect(text).toEqual(shown);
});

test.each([
  ['a line left out', with_({ lines: [] }), 'amendment.line_unknown'],
  [
    'a line of another contract',
    with_({ lines: [...before.lines, line('b', 1, 1)] }),
    'amendment.line_unknown',
  ],
  ['a line named twice', with_({ lines: [...before.lines, ...before.lines] }), 'amendment.line_unknown'],
  ['less than delivered', with_({ lines: [line('a', 499_999, 40_000)] }), 'amendment.below_delivered'],
  ['nothing', before, 'amendment.nothing_changes'],
])('CON-4: refused: %s', (_, after, code) => {
  expect(() => assertAmendable(before, after, new Map([['a', 500_000]]))).toThrow(
    expect.objectContaining({ code }),
  );
});

test('CON-4: down to what was delivered is fine, and the amount is that of the lines', () => {
  const less = with_({ lines: [line('a', 500_000, 40_000)] });
  expect(() => assertAmendable(before, less, new Map([['a', 500_000]]))).not.toThrow();
  expect(amountOf(less)).toBe(20_000_000);
});
