import fc from 'fast-check';
import { money } from '../../../../shared/money';
import { accountTier, type AccountTier } from '../../../../shared/vocabulary/accounts';
import type { DelinquencyClass } from '../../../../shared/vocabulary/receivables';
import { tiersPolicy } from '../policy';
import { proposeTiers, targetsOf, type TierPlan } from './propose-tiers';
import { scoreCustomers, type CustomerFacts } from './score-customers';

const policy = tiersPolicy.defaults;
const today = '2026-03-02';
const volumeOnly = {
  ...policy,
  operatingWeight: 0,
  creditWeight: 0,
  projectWeight: 0,
  marginWeight: 0,
  paymentWeight: 0,
  growthWeight: 0,
};

function customer(id: string, more: Partial<CustomerFacts> = {}): CustomerFacts {
  return {
    accountId: id,
    customerType: 'CONTRACTOR',
    tier: 'GENERAL',
    debtClass: null,
    onSupplyStop: false,
    runningContracts: 1,
    signedContracts: 1,
    largestContract: money(1_000_000),
    lastDeliveryOn: '2026-03-01',
    volume: money(1_000_000),
    volumeBefore: money(1_000_000),
    volumeAtAverage: money(1_000_000),
    fallenDue: money(0),
    overdue: money(0),
    heldTier: null,
    ...more,
  };
}

/** Customers a…j whose volume rises: j is the best. */
const ladder = (more: (id: string) => Partial<CustomerFacts> = () => ({})): CustomerFacts[] =>
  [...'abcdefghij'].map((id, at) =>
    customer(id, { volume: money((at + 1) * 1_000_000), volumeAtAverage: money(0), ...more(id) }),
  );
const tierOf = (plan: TierPlan, id: string) => plan.proposals.find(({ accountId }) => accountId === id);
const inTier = (plan: TierPlan, tier: AccountTier): string =>
  plan.proposals
    .filter((proposal) => proposal.tier === tier)
    .map(({ accountId }) => accountId)
    .sort()
    .join('');

test.each([
  [10, { STRATEGIC: 2, IMPORTANT: 3, GENERAL: 5 }],
  [7, { STRATEGIC: 1, IMPORTANT: 2, GENERAL: 4 }],
  [1, { STRATEGIC: 0, IMPORTANT: 0, GENERAL: 1 }],
  [3, { STRATEGIC: 1, IMPORTANT: 1, GENERAL: 1 }],
  [600, { STRATEGIC: 120, IMPORTANT: 180, GENERAL: 300 }],
])('TIER-1: %i customers are seated 2:3:5 by largest remainder', (customers, targets) => {
  expect(targetsOf(customers, policy)).toEqual(targets);
});

test('TIER-2: the best by score are strategic, the next important', () => {
  const plan = proposeTiers(ladder(), policy, today);
  expect([inTier(plan, 'STRATEGIC'), inTier(plan, 'IMPORTANT'), inTier(plan, 'GENERAL')]).toEqual([
    'ij',
    'fgh',
    'abcde',
  ]);
  expect(plan.proposals.map(({ rank }) => rank)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
});

test('TIER-2: equal scores at a boundary go to the higher tier and are shown', () => {
  const plan = proposeTiers(
    ladder((id) => (id === 'h' || id === 'i' ? { volume: money(9_500_000) } : {})),
    volumeOnly,
    today,
  );
  expect(inTier(plan, 'STRATEGIC')).toBe('hij');
  expect(['h', 'i', 'j', 'g'].map((id) => tierOf(plan, id)?.tied)).toEqual([true, true, false, false]);
});

test.each<[DelinquencyClass | null, AccountTier, string]>([
  [null, 'STRATEGIC', 'RANK'],
  ['A', 'STRATEGIC', 'RANK'],
  ['B', 'IMPORTANT', 'DEBT_CAP'],
  ['C', 'IMPORTANT', 'DEBT_CAP'],
])('TIER-2: the best customer with a debt of class %s is %s', (debtClass, tier, because) => {
  const weights = { ...policy, creditWeight: 0 };
  const plan = proposeTiers(
    ladder((id) => (id === 'j' ? { debtClass, tier: 'STRATEGIC' } : {})),
    weights,
    today,
  );
  expect(tierOf(plan, 'j')).toMatchObject({ tier, because: because === 'RANK' ? 'RANK' : because });
  expect(plan.counts).toEqual(plan.targets);
});

test('TIER-2: a customer changes tier only when past the boundary by the margin', () => {
  // i (89) and h (78) are eleven points apart; h is strategic today
  const customers = ladder((id) => ({ tier: id === 'h' || id === 'j' ? 'STRATEGIC' : 'GENERAL' }));
  const wide = proposeTiers(customers, { ...volumeOnly, marginHundredths: 600 }, today);
  expect(tierOf(wide, 'h')).toMatchObject({ tier: 'STRATEGIC', because: 'HELD_BY_MARGIN' });
  expect(tierOf(wide, 'i')?.tier).toBe('IMPORTANT');
  const narrow = proposeTiers(customers, { ...volumeOnly, marginHundredths: 500 }, today);
  expect([tierOf(narrow, 'h')?.tier, tierOf(narrow, 'i')?.tier]).toEqual(['IMPORTANT', 'STRATEGIC']);
});

test("TIER-3: a director's standing decision keeps its tier and takes a seat", () => {
  const plan = proposeTiers(
    ladder((id) => (id === 'a' ? { tier: 'STRATEGIC', heldTier: 'STRATEGIC' } : {})),
    policy,
    today,
  );
  expect(tierOf(plan, 'a')).toMatchObject({ tier: 'STRATEGIC', because: 'OVERRIDE' });
  expect(inTier(plan, 'STRATEGIC')).toBe('aj');
});

test('TIER-2: the signals of a candidate: benchmark, repeat orders, the few that bring most', () => {
  const scores = scoreCustomers(
    ladder((id) => ({
      ...(id === 'j' ? { volume: money(900_000_000) } : {}),
      ...(id === 'c' ? { signedContracts: 3 } : {}),
    })),
    policy,
    today,
  );
  expect(scores.get('j')?.signals).toEqual(['BENCHMARK', 'TOP_VOLUME']);
  expect(scores.get('c')?.signals).toEqual(['REPEAT']);
  expect(scores.get('i')?.signals).toEqual([]);
});

test.each<[string, Partial<CustomerFacts>, string, number]>([
  ['stopped supply', { onSupplyStop: true }, 'OPERATING', 0],
  ['no running contract', { runningContracts: 0 }, 'OPERATING', 20],
  ['a quiet contract', { lastDeliveryOn: '2025-10-01' }, 'OPERATING', 60],
  ['a lively contract', {}, 'OPERATING', 100],
  ['no debt class', {}, 'CREDIT', 100],
  ['class A', { debtClass: 'A' }, 'CREDIT', 50],
  ['class C', { debtClass: 'C' }, 'CREDIT', 0],
  ['prices 4 % above average', { volumeAtAverage: money(961_538) }, 'MARGIN', 70],
  ['prices 10 % below average', { volumeAtAverage: money(1_111_112) }, 'MARGIN', 0],
  ['nothing to compare', { volumeAtAverage: money(0) }, 'MARGIN', 50],
  ['a fifth overdue', { fallenDue: money(500), overdue: money(100) }, 'PAYMENT', 80],
  ['nothing fallen due', {}, 'PAYMENT', 50],
  ['a quarter more', { volumeBefore: money(800_000) }, 'GROWTH', 75],
  ['a half less', { volumeBefore: money(2_000_000) }, 'GROWTH', 0],
  ['new this year', { volumeBefore: money(0) }, 'GROWTH', 75],
  ['nothing in two years', { volumeBefore: money(0), volume: money(0) }, 'GROWTH', 0],
])('TIER-2: %s scores as the table says', (_, facts, part, score) => {
  const parts = scoreCustomers([customer('x', facts)], policy, today).get('x')?.parts ?? [];
  expect(parts.find((one) => one.part === part)).toMatchObject({ score });
});

const someCustomers = fc
  .array(
    fc.record({
      tier: fc.constantFrom(...accountTier.list),
      debtClass: fc.constantFrom(null, null, null, 'A' as const, 'B' as const, 'C' as const),
      heldTier: fc.constantFrom(null, null, null, null, ...accountTier.list),
      volume: fc.integer({ min: 0, max: 40 }).map((n) => money(n * 1_000_000)),
      largestContract: fc.integer({ min: 0, max: 5 }).map((n) => money(n * 1_000_000)),
      onSupplyStop: fc.boolean(),
    }),
    { minLength: 1, maxLength: 60 },
  )
  .map((rows) => rows.map((row, at) => customer(String(at).padStart(3, '0'), row)));

test('TIER-2: shares hold but for ties, decisions and debts; nobody crosses a boundary within the margin', () => {
  fc.assert(
    fc.property(someCustomers, (customers) => {
      const plan = proposeTiers(customers, policy, today);
      const facts = new Map(customers.map((one) => [one.accountId, one]));
      const bad = (id: string): boolean => ['B', 'C'].includes(facts.get(id)?.debtClass ?? '');
      const held = customers.filter((one) => one.heldTier === 'STRATEGIC' && !bad(one.accountId)).length;
      const eligible = customers.filter((one) => !one.heldTier && !bad(one.accountId)).length;
      const strategic = plan.proposals.filter(({ tier }) => tier === 'STRATEGIC');
      expect(strategic.some(({ accountId }) => bad(accountId))).toBe(false);
      const least = held + Math.max(0, Math.min(eligible, plan.targets.STRATEGIC - held));
      expect(strategic.length).toBeGreaterThanOrEqual(least);
      if (!plan.proposals.some(({ tied }) => tied)) expect(strategic).toHaveLength(least);
      for (const proposal of plan.proposals) {
        const boundary = plan.strategicFrom;
        if (boundary === null || proposal.because === 'OVERRIDE' || bad(proposal.accountId)) continue;
        const [was, is] = [proposal.oldTier === 'STRATEGIC', proposal.tier === 'STRATEGIC'];
        if (!was && is) expect(proposal.total).toBeGreaterThanOrEqual(boundary + policy.marginHundredths);
        if (was && !is) expect(proposal.total).toBeLessThan(boundary - policy.marginHundredths);
      }
    }),
  );
});

test('TIER-2: the order of the input changes nothing', () => {
  fc.assert(
    fc.property(
      someCustomers.chain((customers) =>
        fc.tuple(
          fc.constant(customers),
          fc.shuffledSubarray(customers, { minLength: customers.length, maxLength: customers.length }),
        ),
      ),
      ([customers, shuffled]) => {
        expect(proposeTiers(shuffled, policy, today)).toEqual(proposeTiers(customers, policy, today));
      },
    ),
  );
});

test('TIER-2: accepted as proposed, the next review of the same facts proposes the same tiers', () => {
  fc.assert(
    fc.property(someCustomers, (customers) => {
      const first = proposeTiers(customers, policy, today);
      const tiers = new Map(first.proposals.map(({ accountId, tier }) => [accountId, tier]));
      const settled = customers.map((one) => ({ ...one, tier: tiers.get(one.accountId) ?? one.tier }));
      const second = proposeTiers(settled, policy, today);
      for (const { accountId, tier } of second.proposals) {
        if (first.proposals.some(({ tied }) => tied)) return;
        expect([accountId, tier]).toEqual([accountId, tiers.get(accountId)]);
      }
    }),
  );
});

test('TIER-2: twenty thousand customers are reviewed at once, not each against each', () => {
  const many = Array.from({ length: 20_000 }, (_, at) =>
    customer(String(at), {
      volume: money(((at * 7919) % 20_011) * 1000),
      tier: accountTier.list[at % 3] ?? 'GENERAL',
    }),
  );
  const started = process.hrtime.bigint();
  const plan = proposeTiers(many, policy, today);
  expect(plan.proposals).toHaveLength(20_000);
  expect(Number(process.hrtime.bigint() - started) / 1e6).toBeLessThan(30_000);
});
