import { runJob } from '../../core/jobs';
import { act } from '../../testing/acts';
import { atOnce } from '../../testing/at-once';
import { aCustomer, castOf, type Cast } from '../../testing/contract-world';
import { useTestApp } from '../../testing/create-test-app';
import { creditActs, creditWalk, limitOf, standingOf } from '../../testing/credit-acts';
import { moneyActs, moneyTeller } from '../../testing/money-acts';
import { Account, SupplyStop } from '../accounts';
import { recordOpinion } from '../archive';
import { watchCreditJob } from '.';

const world = useTestApp('2026-03-02T09:00:00+08:00');
let cast: Cast;
let teller: ReturnType<typeof moneyTeller>;
let walk: ReturnType<typeof creditWalk>;

beforeAll(async () => {
  cast = await castOf(world.app);
  teller = moneyTeller(world.app, cast);
  walk = creditWalk(cast);
});
beforeEach(() => world.app.setTime('2026-03-02'));

const rate = (account: Account, rating: string, more: object = {}) =>
  act<{ proposed: string }>(cast.fin, creditActs.rate, {
    accountId: account.id,
    rating,
    reason: 'yearly review',
    ...more,
  });
const stopped = async ({ id }: Account): Promise<boolean> =>
  (await world.app.system().db.findOneByOrFail(Account, { id })).onSupplyStop;
const note = (
  run: { contract: { id: string }; lineId: string },
  quantityMilli: string,
  more: object = {},
) => ({
  contractId: run.contract.id,
  lineId: run.lineId,
  quantityMilli,
  deliveredOn: '2026-03-02',
  signedBy: 'Li',
  ...more,
});
const partsOf = async (account: Account): Promise<string[]> =>
  (await standingOf(cast.fin, account)).parts.map(({ part, amount }) => `${part} ${amount}`);

describe('ratings', () => {
  test('CRE-1: a rating sets limit and days; the history keeps who, why and what the facts said', async () => {
    const account = await aCustomer(world.app, 'ann');
    expect(await standingOf(cast.ann, account)).toMatchObject({
      rating: null,
      limit: '6000000.00',
      termDays: 60,
      level: 'WITHIN',
    });
    await rate(account, 'B', { officialGrade: 'B' });
    const { proposed } = await rate(account, 'C', { officialGrade: 'B' });
    expect(proposed).toBe('B');
    const standing = await standingOf(cast.ann, account);
    expect(standing).toMatchObject({ rating: 'C', limit: '3000000.00', termDays: 30 });
    expect(standing.ratings.map(({ rating }) => rating)).toEqual(['C', 'B']);
    expect(standing.ratings[0]).toMatchObject({
      setBy: { name: 'fin' },
      why: { causes: [{ reason: 'OFFICIAL_GRADE' }, { reason: 'NO_HISTORY' }] },
    });
  });

  test('TIER-4: the tier and its credit factor weigh on the limit', async () => {
    const account = await aCustomer(world.app, 'ann');
    await rate(account, 'A');
    await world.app.database.writer.query(`UPDATE account SET tier = 'IMPORTANT' WHERE id = '${account.id}'`);
    expect((await standingOf(cast.fin, account)).limit).toBe('30000000.00');
  });

  test('CRE-1: word of mouth and bounces reach the proposal', async () => {
    const run = await teller.running('2026-01-05');
    const proposal = `query($accountId: ID!) { creditProposal(accountId: $accountId) { rating causes { reason figure } } }`;
    await recordOpinion(await world.app.contextOf('ann'), {
      accountId: run.account.id,
      aspect: 'PAYMENT',
      score: 1,
      source: 'PEER',
      note: 'pays late',
      heardOn: '2026-02-01',
    });
    await teller.delivered(run, '10', '2026-02-01');
    const paid = await teller.pay(run.account, '4000.00', '2026-02-10', {
      instrument: 'CHEQUE',
      maturesOn: '2026-02-20',
    });
    await act(cast.fin, moneyActs.reverse, { receiptId: paid.id, on: '2026-02-21', reason: 'bounced' });
    expect(await cast.fin.ok(proposal, { accountId: run.account.id })).toEqual({
      creditProposal: {
        rating: 'C',
        causes: [
          { reason: 'BOUNCED', figure: 1 },
          { reason: 'WORD_OF_MOUTH', figure: 100 },
          { reason: 'NOT_VISITED', figure: 0 },
        ],
      },
    });
    expect(await cast.ann.refusal(proposal, { accountId: run.account.id })).toBe('auth.forbidden');
  });

  test('CRE-1: only finance rates; not in the future, not before the last rating, not out of sight', async () => {
    const account = await aCustomer(world.app, 'ann');
    const input = { accountId: account.id, rating: 'B', reason: 'x' };
    for (const client of [cast.ann, cast.max, cast.vip, cast.mark, cast.aud, cast.sup])
      expect(await client.refusal(creditActs.rate, { input })).toBe('auth.forbidden');
    await rate(account, 'B', { validFrom: '2026-02-01' });
    for (const validFrom of ['2026-03-03', '2026-01-31'])
      expect(await cast.fin.refusal(creditActs.rate, { input: { ...input, validFrom } })).toBe(
        'credit.day_in_future',
      );
    expect(await cast.bo.refusal(creditActs.standing, { accountId: account.id })).toBe('common.not_found');
    expect(await cast.sup.refusal(creditActs.standing, { accountId: account.id })).toBe('auth.forbidden');
  });

  test('CRE-2: a D with overdue money stops supply at once; paid in full, supply goes on', async () => {
    const run = await teller.running('2025-11-03');
    await teller.delivered(run, '10', '2025-12-01');
    await rate(run.account, 'D');
    expect(await stopped(run.account)).toBe(true);
    expect(
      (await world.app.system().db.findOneByOrFail(SupplyStop, { accountId: run.account.id })).cause,
    ).toBe('CREDIT_BREACH');
    await teller.pay(run.account, '1000.00', '2026-03-02', { allocateRest: true });
    expect(await stopped(run.account)).toBe(true);
    await teller.pay(run.account, '3000.00', '2026-03-02', { allocateRest: true });
    expect(await stopped(run.account)).toBe(false);
  });

  test('CRE-2: what falls due in the night at a D stops supply that night', async () => {
    const run = await teller.running('2026-01-05');
    await teller.delivered(run, '10', '2026-02-01');
    await rate(run.account, 'D');
    expect(await stopped(run.account)).toBe(false);
    world.app.setTime('2026-03-04');
    await runJob(world.app.system(), watchCreditJob);
    expect(await stopped(run.account)).toBe(true);
  });
});

describe('cash before delivery', () => {
  test('CRE-2: a D gets goods for money in hand only, and the money serves once', async () => {
    const run = await teller.running('2026-01-05');
    await rate(run.account, 'D');
    const deliver = () => cast.sup.refusal(moneyActs.deliver, { input: note(run, '10') });
    expect(await deliver()).toBe('credit.cash_first');
    await teller.pay(run.account, '4000.00', '2026-03-02', { instrument: 'BILL', maturesOn: '2026-05-01' });
    expect(await deliver()).toBe('credit.cash_first');
    await teller.pay(run.account, '4500.00', '2026-03-02');
    await act(cast.sup, moneyActs.deliver, note(run, '10'));
    expect(await partsOf(run.account)).toEqual(
      expect.arrayContaining(['OPEN_RECEIVABLES 0.00', 'MONEY_IN_HAND 500.00']),
    );
    expect(await deliver()).toBe('credit.cash_first');
  });

  test('CRE-2: two deliveries at once cannot both use the same money', async () => {
    const run = await teller.running('2026-01-05');
    await rate(run.account, 'D');
    await teller.pay(run.account, '4000.00', '2026-03-02');
    expect(await atOnce(2, () => cast.sup.send(moneyActs.deliver, { input: note(run, '10') }))).toEqual([
      'credit.cash_first',
      'taken',
    ]);
  });
});

describe('exposure', () => {
  test('CRE-5: value counts once on its way from contract to money; the customer stands the same', async () => {
    const run = await teller.running('2026-01-05');
    expect(await standingOf(cast.fin, run.account)).toMatchObject({ exposure: '400000.00', usedBp: 667 });
    await act(cast.sup, moneyActs.deliver, note(run, '100'));
    expect((await standingOf(cast.fin, run.account)).exposure).toBe('400000.00');
    await teller.pay(run.account, '15000.00', '2026-03-02', {
      instrument: 'BILL',
      maturesOn: '2026-05-01',
      allocateRest: true,
    });
    expect((await standingOf(cast.fin, run.account)).exposure).toBe('400000.00');
    expect(await partsOf(run.account)).toEqual([
      'OPEN_RECEIVABLES 25000.00',
      'NOT_MATURED 15000.00',
      'DELIVERED_NOT_SETTLED 0.00',
      'RELEASED_NOT_DELIVERED 360000.00',
      'MONEY_IN_HAND 0.00',
    ]);
    await teller.pay(run.account, '30000.00', '2026-03-02', { allocateRest: true });
    expect((await standingOf(cast.fin, run.account)).exposure).toBe('370000.00');
    expect(await partsOf(run.account)).toContain('MONEY_IN_HAND 5000.00');
    world.app.setTime('2026-05-05');
    expect((await standingOf(cast.fin, run.account)).exposure).toBe('355000.00');
  });

  test('CRE-5: two deliveries at once cannot both pass the last free amount', async () => {
    const run = await teller.running('2026-01-05');
    await limitOf(world.app, run.account, 410_000);
    await act(cast.sup, moneyActs.deliver, note(run, '1000'));
    // 5 % more may be delivered by the contract's tolerance, of which the limit has room for half
    expect(await atOnce(2, () => cast.sup.send(moneyActs.deliver, { input: note(run, '25') }))).toEqual([
      'credit.over_limit',
      'taken',
    ]);
    expect(await standingOf(cast.fin, run.account)).toMatchObject({ free: '0.00', level: 'NEAR' });
  });

  test('CRE-5: the list shows whoever is over or near, fullest first, to whoever sees the customer', async () => {
    const [over, near] = [await teller.running('2026-01-05'), await teller.running('2026-01-05')];
    await limitOf(world.app, over.account, 100_000);
    await limitOf(world.app, near.account, 480_000);
    const ids = [over.account.id, near.account.id];
    const seen = async (client: Cast['ann'], filter: object = {}) =>
      (
        await client.ok<{ creditStandings: { items: { id: string; level: string }[] } }>(creditActs.watch, {
          filter: { ids, ...filter },
        })
      ).creditStandings.items.map(({ level }) => level);
    expect(await seen(cast.fin)).toEqual(['OVER', 'NEAR']);
    expect(await seen(cast.ann, { levels: ['OVER'] })).toEqual(['OVER']);
    expect(await seen(cast.sue)).toEqual([]);
    expect(await seen(cast.moe)).toEqual([]);
    expect(await cast.fin.refusal(creditActs.watch, { sort: { field: 'secret' } })).toBe(
      'common.sort_unknown',
    );
  });
});

describe('overrides', () => {
  const grantTo = (account: Account, amount: string) => ({
    accountId: account.id,
    amount,
    untilOn: '2026-04-30',
    reason: 'the site must not stand still',
  });

  test('CRE-5: over the limit is refused with the figures, and passes by an override whose use is recorded', async () => {
    const run = await teller.running('2026-01-05');
    await limitOf(world.app, run.account, 390_000);
    const refused = await cast.sup.send(moneyActs.deliver, { input: note(run, '10') });
    expect(refused.errors?.[0]?.extensions).toMatchObject({
      code: 'credit.over_limit',
      params: { limit: '390,000.00', exposure: '400,000.00', asked: '0.00', over: '10,000.00' },
    });
    await act(cast.vip, creditActs.grant, grantTo(run.account, '399999.99'));
    expect(await cast.sup.refusal(moneyActs.deliver, { input: note(run, '10') })).toBe('credit.over_limit');
    const { id, version } = await act<{ id: string; version: number }>(
      cast.fin,
      creditActs.grant,
      grantTo(run.account, '400000.00'),
    );
    await act(cast.sup, moneyActs.deliver, note(run, '10'));
    expect((await standingOf(cast.ann, run.account)).overrides[0]).toMatchObject({
      grantedBy: { name: 'fin' },
      uses: [{ act: 'DELIVERY', exposure: '400000.00', usedBy: { name: 'sup' } }],
    });
    await act(cast.vip, creditActs.takeBack, { id, version, reason: 'done' });
    expect(await cast.sup.refusal(moneyActs.deliver, { input: note(run, '10') })).toBe('credit.over_limit');
    expect(
      await cast.vip.refusal(creditActs.takeBack, { input: { id, version: version + 1, reason: 'x' } }),
    ).toBe('credit.override_over');
  });

  test("CRE-5: never from the rep's own side, not below the limit, not for long, over after its last day", async () => {
    const run = await teller.running('2026-01-05');
    await limitOf(world.app, run.account, 390_000);
    const input = grantTo(run.account, '500000.00');
    for (const client of [cast.ann, cast.max, cast.mark, cast.sup])
      expect(await client.refusal(creditActs.grant, { input })).toBe('auth.forbidden');
    const own = await aCustomer(world.app, 'vip');
    expect(await cast.vip.refusal(creditActs.grant, { input: grantTo(own, '9000000.00') })).toBe(
      'credit.own_side',
    );
    const but = (more: object) => cast.vip.refusal(creditActs.grant, { input: { ...input, ...more } });
    expect(await but({ amount: '390000.00' })).toBe('credit.override_too_low');
    expect(await but({ untilOn: '2026-03-02' })).toBe('credit.day_past');
    expect(await but({ untilOn: '2027-01-01' })).toBe('credit.day_past');
    await act(cast.vip, creditActs.grant, input);
    world.app.setTime('2026-05-01');
    expect(await cast.sup.refusal(moneyActs.deliver, { input: note(run, '10') })).toBe('credit.over_limit');
  });
});

describe('applications', () => {
  test('CRE-3: sales, marketing and finance, then the VP; approved, it is the limit until its last day', async () => {
    const account = await aCustomer(world.app, 'ann');
    const found = await walk.reviewed(account);
    expect(found.state).toBe('REVIEWED');
    const { id, version } = found;
    const decided = await walk.to(cast.vip, creditActs.decide, {
      id,
      version,
      approved: true,
      reason: 'fine',
    });
    expect(decided.state).toBe('APPROVED');
    expect(await standingOf(cast.ann, account)).toMatchObject({ limit: '8000000.00', individual: { id } });
    world.app.setTime('2026-09-01');
    expect((await standingOf(cast.ann, account)).limit).toBe('6000000.00');
    world.app.setTime('2026-03-02');
    expect(
      await cast.vip.refusal(creditActs.end, { input: { id, version: decided.version, reason: 'x' } }),
    ).toBe('auth.forbidden');
    await walk.to(cast.fin, creditActs.end, { id, version: decided.version, reason: 'site closed' });
    expect((await standingOf(cast.ann, account)).limit).toBe('6000000.00');
  });

  test('CRE-3: a change of amount, days or end voids the verdicts', async () => {
    const account = await aCustomer(world.app, 'ann');
    const { id, version } = await walk.reviewed(account);
    const changed = await walk.to(cast.ann, creditActs.change, {
      id,
      version,
      amount: '9000000.00',
      termDays: 90,
      untilOn: '2026-08-31',
      reason: 'larger still',
    });
    expect([changed.state, changed.round]).toEqual(['IN_REVIEW', 2]);
    expect(
      await cast.vip.refusal(creditActs.decide, {
        input: { id, version: changed.version, approved: true, reason: 'x' },
      }),
    ).toBe('common.invalid_state');
    const late = walk.said({ ...changed, round: 1 }, 'SALES');
    expect(await cast.max.refusal(creditActs.speak, { input: late })).toBe('credit.terms_changed');
    expect((await walk.to(cast.max, creditActs.speak, walk.said(changed, 'SALES'))).state).toBe('IN_REVIEW');
  });

  test('CRE-3: any "no" stops it; each speaks for their own department, once, and not for themselves', async () => {
    const account = await aCustomer(world.app, 'ann');
    const found = await walk.applied(account);
    const refusal = (client: Cast['ann'], department: string) =>
      client.refusal(creditActs.speak, { input: walk.said(found, department) });
    expect(await refusal(cast.fin, 'SALES')).toBe('credit.not_your_department');
    expect(await refusal(cast.ann, 'SALES')).toBe('auth.forbidden');
    expect(await refusal(cast.moe, 'SALES')).toBe('common.not_found');
    await walk.to(cast.mark, creditActs.speak, walk.said(found, 'MARKETING'));
    expect(await refusal(cast.mark, 'MARKETING')).toBe('credit.verdict_given');
    const stoppedBy = await walk.to(cast.fin, creditActs.speak, walk.said(found, 'FINANCE', 'NO'));
    expect(stoppedBy.state).toBe('REJECTED');
    expect(await refusal(cast.max, 'SALES')).toBe('common.invalid_state');
    const again = await walk.applied(account);
    await walk.to(cast.ann, creditActs.withdraw, {
      id: again.id,
      version: again.version,
      reason: 'not needed',
    });
    const own = await act<{ id: string; round: number }>(cast.max, creditActs.apply, {
      accountId: account.id,
      amount: '8000000.00',
      termDays: 60,
      untilOn: '2026-08-31',
      reason: 'for the team',
    });
    expect(await cast.max.refusal(creditActs.speak, { input: walk.said(own as never, 'SALES') })).toBe(
      'credit.own_side',
    );
  });

  test('CRE-3: one at a time; more than there is, with an end; never for a D', async () => {
    const account = await aCustomer(world.app, 'ann');
    const input = {
      accountId: account.id,
      amount: '6000000.00',
      termDays: 60,
      untilOn: '2026-08-31',
      reason: 'x',
    };
    const but = (more: object) => cast.ann.refusal(creditActs.apply, { input: { ...input, ...more } });
    expect(await but({})).toBe('credit.not_raised');
    expect(await but({ termDays: 90, untilOn: '2026-03-02' })).toBe('credit.day_past');
    expect(await but({ termDays: 90, untilOn: '2028-01-01' })).toBe('credit.day_past');
    expect(
      await atOnce(2, () => cast.ann.send(creditActs.apply, { input: { ...input, termDays: 90 } })),
    ).toEqual(['credit.open_application', 'taken']);
    const poor = await aCustomer(world.app, 'ann');
    await rate(poor, 'D');
    expect(await but({ accountId: poor.id, amount: '7000000.00' })).toBe('credit.rated_d');
    expect(await cast.bo.refusal(creditActs.apply, { input: { ...input, termDays: 90 } })).toBe(
      'common.not_found',
    );
    expect(await cast.fin.refusal(creditActs.apply, { input })).toBe('auth.forbidden');
  });
});
