import { policyChanges, policyDefaults } from './policy-form';

const label = { zh: '', en: '' };
const policy = {
  fields: {
    days: { ...label, unit: 'days' as const },
    share: { ...label, unit: 'bp' as const },
    limit: { ...label, unit: 'money' as const },
    rate: { ...label, unit: 'rate' as const },
    on: { ...label, unit: 'flag' as const },
    bands: { ...label, unit: 'table' as const },
  },
  value: { days: 15, share: 750, limit: 123_456, rate: 37_500, on: true, bands: { H: 15 } },
};

test('a policy is edited in the units people think in', () => {
  expect(policyDefaults(policy)).toEqual({
    days: 15,
    share: '7.5',
    limit: '1234.56',
    rate: '3.75',
    on: true,
    bands: { H: 15 },
  });
});

test('an untouched form publishes nothing', () => {
  expect(policyChanges(policy, policyDefaults(policy))).toEqual({});
});

test('only the changed numbers are sent, exact to the unit the API stores', () => {
  const form = { ...policyDefaults(policy), share: '10', rate: '3.8', limit: '12.5万', on: false };
  expect(policyChanges(policy, form)).toEqual({ share: 1000, rate: 38_000, limit: 12_500_000, on: false });
});
