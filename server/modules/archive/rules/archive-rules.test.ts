import { isOverdue } from './file-due';
import { isTaxNo, maskAccountNo, readAccountNo } from './tax-no';

test.each([
  ['91350100M000100Y43', true],
  ['９１３５０１００Ｍ０００１００Ｙ４３', true],
  ['91350100M000100Y44', true],
  ['91350100M000101Y44', false],
  ['91350100I000100Y43', false],
  ['420106123456789', true],
  ['42010612345678', false],
  ['420106123456789012345', false],
])('ARC-6: tax number %s can be one: %s', (text, expected) => {
  expect(isTaxNo(text)).toBe(expected);
});

test.each([
  ['6222 0202 0001 2345 678', '6222020200012345678'],
  ['６２２２０２', '622202'],
  ['12345', null],
  ['6222-abc-1234', null],
  ['1'.repeat(33), null],
])('ARC-1: a bank account is read as its digits: %s', (text, expected) => {
  expect(readAccountNo(text)).toBe(expected);
});

test('ARC-3: the mask of a bank account shows its last four digits and nothing of its length', () => {
  expect(maskAccountNo('6222020200012345678')).toBe('****5678');
  expect(maskAccountNo('622202')).toBe('****2202');
});

test.each([
  [null, 31, '2026-02-01', true],
  ['2026-01-01', 31, '2026-02-01', false],
  ['2026-01-01', 31, '2026-02-02', true],
  ['2026-02-02', 15, '2026-02-02', false],
] as const)('TIER-7: last on %s, every %s days, on %s overdue: %s', (last, days, today, expected) => {
  expect(isOverdue(last, days, today)).toBe(expected);
});
