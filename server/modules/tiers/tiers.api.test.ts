import { money } from '../../../shared/money';
import { runJob } from '../../core/jobs';
import { insert } from '../../core/persistence';
import { inTransaction } from '../../core/transaction';
import { act, mutation } from '../../testing/acts';
import { aCustomer, aRunningContract, castOf, type Cast } from '../../testing/contract-world';
import { useTestApp, type Client } from '../../testing/create-test-app';
import { Account } from '../accounts';
import { Contract } from '../contracts';
import { PlannedVisit, WeekPlan } from '../visits';
import { endTierOverridesJob } from '.';

const world = useTestApp('2026-03-02T09:00:00+08:00');
let cast: Cast;
/** Ten customers of Ann and Sue, the later the larger. */
const customers: Account[] = [];

const OPEN = mutation(
  'openTierReview',
  'OpenTierReviewInput',
  'id version state customers inactive strategicTarget importantTarget columns { tier target before proposed final }',
);
const ITEMS = `query ($filter: TierReviewItemFilter, $page: PageInput) { tierReviewItems(filter: $filter, sort: { field: "placeNo", direction: ASC }, page: $page)
  { total items { id version accountId score placeNo because tied oldTier proposedTier finalTier debtClass account { name } parts { part score weight text } } } }`;
const OVERRIDE = mutation(
  'overrideTierProposal',
  'OverrideTierProposalInput',
  'id version finalTier overrideReason overrideUntil',
);
const ACCEPT = mutation('acceptTierReview', 'DecideTierReviewInput', 'id state decidedBy { name }');
const CANCEL = mutation('cancelTierReview', 'DecideTierReviewInput', 'id state');
const IMPACT = `query ($id: ID!) { tierReviewImpact(reviewId: $id) { changed overridden leadsLeavingPool loads { user { name } holder needed neededBefore available }
  terms { from { tier discountBp } to { tier discountBp creditFactorBp termDays } customers } } }`;
const HISTORY = `query ($id: ID!) { account(id: $id) { tier tierHistory { fromTier toTier changedOn score reason overrideUntil changedBy { name } } } }`;

interface Item {
  id: string;
  version: number;
  accountId: string;
  placeNo: number;
  proposedTier: string;
  finalTier: string;
  because: string;
  parts: { part: string; score: number; text: string }[];
}
interface Review {
  id: string;
  version: number;
}

const items = async (client: Client, filter: object): Promise<{ total: number; items: Item[] }> =>
  (
    await client.ok<{ tierReviewItems: { total: number; items: Item[] } }>(ITEMS, {
      filter,
      page: { number: 1, size: 100 },
    })
  ).tierReviewItems;
const tierNow = async (id: string): Promise<string> =>
  (await world.app.database.reader.findOneByOrFail(Account, { id })).tier;

beforeAll(async () => {
  cast = await castOf(world.app);
  for (let at = 1; at <= 10; at += 1) {
    const account = await aCustomer(world.app, at > 8 ? 'sue' : 'ann', `客户${at}`);
    customers.push(account);
    await aRunningContract(world.app, account, at > 8 ? 'sue' : 'ann', {
      signedOn: '2026-01-05',
      lines: [{ product: 'C30', quantityMilli: at * 1_000_000, unitPrice: money(40_000) }],
    });
  }
  await aCustomer(world.app, 'ann', '没有合同');
});

describe('a review', () => {
  let review: Review;

  test('TIER-2: scores the active customers and proposes tiers in 2:3:5, changing nothing yet', async () => {
    review = await act<Review>(cast.vip, OPEN, {});
    expect(review).toMatchObject({
      state: 'OPEN',
      customers: 10,
      inactive: 1,
      columns: [
        { tier: 'STRATEGIC', target: 2, before: 0, proposed: 2, final: 2 },
        { tier: 'IMPORTANT', target: 3, before: 0, proposed: 3, final: 3 },
        { tier: 'GENERAL', target: 5, before: 10, proposed: 5, final: 5 },
      ],
    });
    const all = await items(cast.vip.inLanguage('zh'), { reviewId: review.id });
    expect(all.items.slice(0, 3).map(({ accountId }) => accountId)).toEqual(
      [customers[9], customers[8], customers[7]].map((account) => account?.id),
    );
    expect(all.items[0]?.parts.find(({ part }) => part === 'PROJECT')).toMatchObject({
      score: 100,
      text: '最大合同 ¥4000000.00，超过 100% 的客户',
    });
    expect(await tierNow(customers[9]?.id ?? '')).toBe('GENERAL');
  });

  test('TIER-3: one review is open at a time, however many ask at once', async () => {
    expect(await cast.vip.refusal(OPEN, { input: {} })).toBe('tier.review_open');
    const answers = await Promise.all(Array.from({ length: 5 }, () => cast.vip.send(OPEN, { input: {} })));
    expect(answers.filter(({ errors }) => !errors)).toHaveLength(0);
  });

  test('TIER-3: a manager sees the customers of the own subtree, a rep no review at all', async () => {
    const seen = await items(cast.moe, { reviewId: review.id });
    expect(seen.items.map(({ accountId }) => accountId).sort()).toEqual(
      [customers[8]?.id, customers[9]?.id].sort(),
    );
    for (const client of [cast.ann, cast.fin]) expect(await client.refusal(ITEMS, {})).toBe('auth.forbidden');
  });

  test.each(['ann', 'max', 'mark', 'fin', 'aud'] as const)(
    'TIER-3: %s opens, overrides and accepts nothing',
    async (name) => {
      const [item] = (await items(cast.vip, { reviewId: review.id })).items;
      const client = cast[name];
      const input = { reviewId: review.id, version: review.version };
      expect(await client.refusal(OPEN, { input: {} })).toBe('auth.forbidden');
      expect(await client.refusal(ACCEPT, { input })).toBe('auth.forbidden');
      const decision = { itemId: item?.id, version: item?.version, tier: 'GENERAL', reason: 'mine' };
      expect(await client.refusal(OVERRIDE, { input: decision })).toBe('auth.forbidden');
    },
  );

  test('TIER-3: an override needs a reason, a day to come and the version on the screen', async () => {
    const all = (await items(cast.vip, { reviewId: review.id })).items;
    const item = all.find(({ accountId }) => accountId === customers[0]?.id);
    const base = { itemId: item?.id, version: item?.version, tier: 'STRATEGIC' };
    expect(await cast.vip.refusal(OVERRIDE, { input: base })).toBe('tier.reason_needed');
    expect(await cast.vip.refusal(OVERRIDE, { input: { ...base, reason: ' ' } })).toBe('tier.reason_needed');
    expect(await cast.vip.refusal(OVERRIDE, { input: { ...base, reason: 'x', until: '2026-03-01' } })).toBe(
      'tier.until_in_the_past',
    );
    expect(await cast.vip.refusal(OVERRIDE, { input: { ...base, version: 9, reason: 'x' } })).toBe(
      'common.changed_meanwhile',
    );
    const done = await act(cast.vip, OVERRIDE, { ...base, reason: '董事长指定', until: '2026-06-30' });
    expect(done).toMatchObject({ finalTier: 'STRATEGIC', overrideReason: '董事长指定' });
    await contractOf(customers[1], { delinquencyClass: 'B' });
  });

  test('TIER-3: before accepting, the impact shows hours, terms and the pool', async () => {
    const { tierReviewImpact } = await cast.vip.ok<{
      tierReviewImpact: { loads: object[]; terms: object[]; changed: number; overridden: number };
    }>(IMPACT, { id: review.id });
    expect(tierReviewImpact).toMatchObject({ changed: 6, overridden: 1 });
    expect(tierReviewImpact.loads).toContainEqual({
      user: { name: 'sue' },
      holder: 'REP',
      needed: 120,
      neededBefore: 6,
      available: 867,
    });
    expect(tierReviewImpact.terms).toContainEqual({
      from: { tier: 'GENERAL', discountBp: 200 },
      to: { tier: 'STRATEGIC', discountBp: 800, creditFactorBp: 15000, termDays: 90 },
      customers: 3,
    });
  });

  test('TIER-3: accepting writes tiers and history with score and decision; it cannot be done twice', async () => {
    const seen = await cast.vip.ok<{ tierReview: Review }>(
      'query ($id: ID!) { tierReview(id: $id) { id version } }',
      { id: review.id },
    );
    const input = { reviewId: review.id, version: seen.tierReview.version, idempotencyKey: 'accept-1' };
    expect(await act(cast.vip, ACCEPT, input)).toMatchObject({
      state: 'ACCEPTED',
      decidedBy: { name: 'vip' },
    });
    expect(await act(cast.vip, ACCEPT, input)).toMatchObject({ state: 'ACCEPTED' });
    expect(await cast.vip.refusal(ACCEPT, { input: { ...input, idempotencyKey: 'accept-2' } })).toBe(
      'tier.review_closed',
    );
    const tiers = await Promise.all(customers.map(({ id }) => tierNow(id)));
    expect(tiers).toEqual([
      'STRATEGIC',
      ...Array<string>(4).fill('GENERAL'),
      ...Array<string>(3).fill('IMPORTANT'),
      'STRATEGIC',
      'STRATEGIC',
    ]);
    const { account } = await cast.vip.ok<{ account: object }>(HISTORY, { id: customers[0]?.id });
    expect(account).toMatchObject({
      tier: 'STRATEGIC',
      tierHistory: [
        {
          fromTier: 'GENERAL',
          toTier: 'STRATEGIC',
          changedOn: '2026-03-02',
          reason: '董事长指定',
          overrideUntil: '2026-06-30',
          changedBy: { name: 'vip' },
        },
      ],
    });
  });
});

async function contractOf(account: Account | undefined, change: Partial<Contract>): Promise<void> {
  await inTransaction(world.app.system(), (tx) =>
    tx.db.update(Contract, { accountId: account?.id ?? '' }, change as never),
  );
}

describe('the next review', () => {
  test('TIER-3: a decision stands through it; a class B debtor is not proposed strategic', async () => {
    const review = await act<Review>(cast.vip, OPEN, {});
    const all = (await items(cast.vip, { reviewId: review.id })).items;
    const of = (at: number): Item | undefined => all.find(({ accountId }) => accountId === customers[at]?.id);
    expect(of(0)).toMatchObject({ finalTier: 'STRATEGIC', because: 'OVERRIDE' });
    const debtor = of(1);
    expect(
      await cast.vip.refusal(OVERRIDE, {
        input: { itemId: debtor?.id, version: debtor?.version, tier: 'STRATEGIC', reason: 'anyway' },
      }),
    ).toBe('tier.debtor_not_strategic');
    expect(await act(cast.vip, CANCEL, { reviewId: review.id, version: review.version })).toMatchObject({
      state: 'CANCELLED',
    });
  });

  test('TIER-3: accepting is refused where a tier moved since, or a debt', async () => {
    const review = await act<Review>(cast.vip, OPEN, {});
    const input = { reviewId: review.id, version: review.version };
    await contractOf(customers[9], { delinquencyClass: 'C' });
    expect(await cast.vip.refusal(ACCEPT, { input })).toBe('tier.debtor_not_strategic');
    await contractOf(customers[9], { delinquencyClass: null });
    await act(cast.vip, mutation('setAccountTier', 'SetAccountTierInput', 'tier'), {
      accountId: customers[5]?.id,
      tier: 'GENERAL',
      reason: 'direct',
    });
    expect(await cast.vip.refusal(ACCEPT, { input })).toBe('tier.stale');
    await act(cast.vip, CANCEL, input);
  });

  test('TIER-2: nobody makes a class B debtor strategic by hand either', async () => {
    const input = { accountId: customers[1]?.id, tier: 'STRATEGIC', reason: 'please' };
    expect(await cast.vip.refusal(mutation('setAccountTier', 'SetAccountTierInput', 'tier'), { input })).toBe(
      'tier.debtor_not_strategic',
    );
  });

  test('TIER-3: a decision that is over ends at night, is announced, and the next review goes by the score', async () => {
    world.app.setTime('2026-07-01');
    cast = { ...cast, vip: await world.app.as('vip') };
    expect(await runJob(world.app.system(), endTierOverridesJob)).toEqual({ ended: 1 });
    expect(await tierNow(customers[0]?.id ?? '')).toBe('STRATEGIC');
    const { notifications } = await cast.vip.ok<{ notifications: { items: { text: string }[] } }>(
      '{ notifications { items { text } } }',
    );
    expect(notifications.items.map(({ text }) => text)).toContain(
      'The decided tier of 1 customers has ended; the next review goes by their score',
    );
    const review = await act<Review>(cast.vip, OPEN, {});
    const all = (await items(cast.vip, { reviewId: review.id })).items;
    expect(all.find(({ accountId }) => accountId === customers[0]?.id)).toMatchObject({
      proposedTier: 'GENERAL',
    });
    await act(cast.vip, CANCEL, { reviewId: review.id, version: review.version });
  });
});

describe('duties', () => {
  const DUTIES = `query ($filter: VisitDutyFilter) { visitDuties(filter: $filter) { total items { accountId holder required done state user { name } } figures { tier duties done owed missed } } }`;

  test('TIER-5: what is owed at the customers in sight, and who owes it', async () => {
    const strategic = customers[8];
    await inTransaction(world.app.system(), async (tx) => {
      const plan = await insert(tx, WeekPlan, {
        repId: world.app.idOf('sue'),
        weekStart: '2026-06-29',
        state: 'FROZEN',
        late: false,
      });
      await insert(tx, PlannedVisit, {
        planId: plan.id,
        repId: world.app.idOf('sue'),
        accountId: strategic?.id ?? '',
        weekStart: '2026-06-29',
        visitOn: '2026-07-01',
        slot: 'AM',
        purpose: 'RELATIONSHIP',
        goal: 'meet',
        jointWithId: world.app.idOf('vip'),
        state: 'DONE',
        offPlan: false,
      });
    });
    const sue = await world.app.as('sue');
    const { visitDuties } = await sue.ok<{
      visitDuties: { total: number; items: object[]; figures: object[] };
    }>(DUTIES, { filter: { accountId: strategic?.id } });
    expect(visitDuties.items).toEqual([
      { accountId: strategic?.id, holder: 'REP', required: 2, done: 1, state: 'OWED', user: { name: 'sue' } },
      {
        accountId: strategic?.id,
        holder: 'LEADER',
        required: 1,
        done: 1,
        state: 'DONE',
        user: { name: 'vip' },
      },
    ]);
    expect(visitDuties.figures).toContainEqual({ tier: 'STRATEGIC', duties: 2, done: 1, owed: 1, missed: 0 });
    const none = await sue.ok<{ visitDuties: { total: number } }>(DUTIES, {
      filter: { accountId: customers[0]?.id },
    });
    expect(none.visitDuties.total).toBe(0);
  });
});

test('TIER-4: what a tier gives is policy that everybody with customers reads', async () => {
  const sue = await world.app.as('sue');
  expect(await sue.ok('{ tierTerms { tier discountBp creditFactorBp termDays deliveryPriority } }')).toEqual({
    tierTerms: [
      { tier: 'STRATEGIC', discountBp: 800, creditFactorBp: 15000, termDays: 90, deliveryPriority: 1 },
      { tier: 'IMPORTANT', discountBp: 500, creditFactorBp: 12000, termDays: 60, deliveryPriority: 2 },
      { tier: 'GENERAL', discountBp: 200, creditFactorBp: 10000, termDays: 30, deliveryPriority: 3 },
    ],
  });
});
