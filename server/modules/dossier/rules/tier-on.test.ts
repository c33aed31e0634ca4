import { tierOn } from './tier-on';

const changes = [
  { fromTier: 'GENERAL', toTier: 'IMPORTANT', changedOn: '2026-01-10' },
  { fromTier: 'IMPORTANT', toTier: 'STRATEGIC', changedOn: '2026-02-10' },
] as const;

test.each([
  ['2025-12-31', 'GENERAL'],
  ['2026-01-09', 'GENERAL'],
  ['2026-01-10', 'IMPORTANT'],
  ['2026-02-09', 'IMPORTANT'],
  ['2026-02-10', 'STRATEGIC'],
  ['2027-01-01', 'STRATEGIC'],
] as const)('TIER-3: on %s the tier was %s', (on, expected) => {
  expect(tierOn('STRATEGIC', changes, on)).toBe(expected);
});

test('TIER-3: a customer whose tier never changed always had it', () => {
  expect(tierOn('IMPORTANT', [], '2020-01-01')).toBe('IMPORTANT');
});
