import type { LocalDate } from '../../../../shared/local-date';
import { contractsPolicy } from '../policy';
import { customerAgeOn } from './customer-age';

const policy = contractsPolicy.defaults;

test.each<[string, LocalDate, LocalDate | null, boolean, 'NEW' | 'OLD']>([
  ['the first contract ever', '2026-03-01', null, false, 'NEW'],
  ['a second one within the year', '2026-03-01', '2025-09-01', false, 'NEW'],
  ['exactly twelve months after the first', '2026-03-01', '2025-03-01', false, 'NEW'],
  ['the day after twelve months', '2026-03-02', '2025-03-01', false, 'OLD'],
  ["after 29 February, clamped to the month's end", '2025-03-01', '2024-02-29', false, 'OLD'],
  ['a completed contract, however young', '2026-03-01', '2026-01-01', true, 'OLD'],
])('ARC-5: %s', (_, signedOn, firstSignedOn, completedContract, expected) => {
  expect(customerAgeOn(signedOn, { firstSignedOn, completedContract }, policy)).toBe(expected);
});

test('ARC-5: the policy may leave completed contracts out', () => {
  const strict = { ...policy, completedContractMakesOld: false };
  expect(customerAgeOn('2026-03-01', { firstSignedOn: '2026-01-01', completedContract: true }, strict)).toBe(
    'NEW',
  );
});
