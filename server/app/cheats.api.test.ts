import { FollowUp } from '../modules/leads';
import { publishPlan, shippedPlan } from '../modules/commissions';
import { act, mutation } from '../testing/acts';
import {
  contractActs,
  contractWalk,
  seenBy,
  terms,
  verdictOn,
  yes,
  type ShownContract,
} from '../testing/contract-walk';
import {
  aCustomer,
  aLead,
  aRunningContract,
  castOf,
  keepSignedIn,
  type Cast,
} from '../testing/contract-world';
import { atOnce, codesOf } from '../testing/at-once';
import { TestApp, type Client } from '../testing/create-test-app';
import { moneyActs, moneyTeller } from '../testing/money-acts';

/** People who try to get around the rules with the means that the product gives them. */
let app: TestApp;
let cast: Cast;
/** Sells and leads the North 1 team; speaks for three departments and the VP; approves and confirms pay. */
let bossy: Client;
let hydra: Client;
let purse: Client;

beforeAll(async () => {
  app = await TestApp.create('2026-03-02T09:00:00+08:00');
  cast = await castOf(app);
  await app.addPeople({
    bossy: { roles: ['REP', 'SALES_MANAGER'], unit: 'North' },
    hydra: { roles: ['SALES_MANAGER', 'MARKETING', 'FINANCE', 'SALES_DIRECTOR'] },
    purse: { roles: ['SALES_DIRECTOR', 'FINANCE'] },
  });
  [bossy, hydra, purse] = [await app.as('bossy'), await app.as('hydra'), await app.as('purse')];
  await keepSignedIn(app);
});
afterAll(() => app.close());

const REGISTER = mutation('registerLead', 'RegisterLeadInput', 'outcome lead { id version }');
interface Registered {
  readonly outcome: string;
  readonly lead: { readonly id: string; readonly version: number };
}
const registration = (customerName: string, more: object = {}): object => ({
  customerName,
  source: 'VISIT',
  level: 'H',
  ...more,
});
const register = (client: Client, customerName: string, more: object = {}): Promise<Registered> =>
  act(client, REGISTER, registration(customerName, more));
const refusedLead = (client: Client, customerName: string, more: object = {}) =>
  client.refusal(REGISTER, { input: registration(customerName, more) });

describe('a new clock for what one holds', () => {
  test('LEAD-8: lost today, registered again today', async () => {
    const { lead } = await register(cast.ann, '湖北岚川建筑有限公司', { siteName: '城东花园' });
    await act(cast.max, mutation('reviewLead', 'ReviewLeadInput', 'id'), {
      leadId: lead.id,
      decision: 'APPROVE',
    });
    await act(cast.ann, mutation('recordFollowUp', 'RecordFollowUpInput', 'id'), {
      leadId: lead.id,
      channel: 'PHONE',
      reached: true,
      note: 'x',
      nextStepOn: '2026-03-05',
    });
    const { version } = (
      await cast.ann.ok<{ lead: { version: number } }>('query ($id: ID!) { lead(id: $id) { version } }', {
        id: lead.id,
      })
    ).lead;
    await act(cast.ann, mutation('loseLead', 'LoseLeadInput', 'id'), {
      leadId: lead.id,
      version,
      reason: 'PRICE',
      note: 'x',
    });
    expect(await refusedLead(cast.ann, '湖北岚川建筑有限公司', { siteName: '城东花园' })).toBe(
      'lead.cooling_down',
    );
    expect(await refusedLead(cast.ann, '湖北岚川建筑（集团）有限公司', { siteName: '城东 花园' })).toBe(
      'lead.cooling_down',
    );
    expect((await register(cast.ann, '湖北岚川建筑有限公司', { siteName: '江北码头' })).outcome).toBe('FREE');
    expect((await register(cast.sue, '湖北岚川建筑有限公司', { siteName: '城东花园' })).outcome).not.toBe(
      'TAKEN',
    );
  });

  test("LEAD-6: a name that sounds the same, beside one's own or the pool's, needs a reason and is shown to the manager", async () => {
    const { lead } = await register(cast.ann, '湖北腾越建筑有限公司');
    expect(await refusedLead(cast.ann, '湖北腾跃建筑有限公司')).toBe('lead.reason_needed');
    expect(
      (await register(cast.ann, '湖北腾跃建筑有限公司', { suspectedReason: 'another firm' })).outcome,
    ).toBe('SUSPECTED');
    await act(cast.ann, mutation('releaseLead', 'ReleaseLeadInput', 'id'), { leadId: lead.id, reason: 'x' });
    expect(await refusedLead(cast.sue, '湖北腾岳建筑有限公司')).toBe('lead.reason_needed');
  });

  test.each([
    ['C30', ' c 30 '],
    ['商品混凝土', '混凝土'],
    ['泵送砼', '泵送 砼'],
  ])('LEAD-3: product %s is %s', async (held, spelled) => {
    const customer = `湖北${held.length}瑞${held[0] === 'C' ? '丰' : held[0]}建筑有限公司`;
    expect((await register(cast.ann, customer, { siteName: 'a', productLine: held })).outcome).toBe('FREE');
    expect((await register(cast.sue, customer, { siteName: 'a', productLine: spelled })).outcome).toBe(
      'TAKEN',
    );
    expect((await register(cast.sue, customer, { siteName: 'a', productLine: '水泥管' })).outcome).toBe(
      'FREE',
    );
  });
});

describe('two hats', () => {
  test('LEAD-8, LEAD-5: who sells and leads gives nothing to themselves and no further term', async () => {
    const lead = await aLead(app, 'ann', await aCustomer(app, 'ann'), { state: 'PURSUING' });
    const input = { leadId: lead.id, toUserId: app.idOf('bossy'), reason: 'mine' };
    expect(await bossy.refusal(mutation('transferLead', 'GiveLeadInput', 'id'), { input })).toBe(
      'lead.given_to_oneself',
    );
    const pooled = await aLead(app, 'ann', await aCustomer(app, 'ann'), { state: 'POOL' });
    expect(
      await bossy.refusal(mutation('assignLead', 'GiveLeadInput', 'id'), {
        input: { ...input, leadId: pooled.id },
      }),
    ).toBe('lead.given_to_oneself');
    const own = await register(bossy, '湖北双帽建筑有限公司');
    expect(
      await bossy.refusal(mutation('reviewLead', 'ReviewLeadInput', 'id'), {
        input: { leadId: own.lead.id, decision: 'APPROVE' },
      }),
    ).toBe('lead.own_registration');
    for (const name of ['extendProtection', 'holdLead']) {
      expect(
        await bossy.refusal(mutation(name, 'ProlongProtectionInput', 'id'), {
          input: { leadId: own.lead.id, reason: 'x' },
        }),
      ).toBe('lead.own_registration');
    }
  });

  test('VIS-4: nobody freezes, returns or reviews their own week', async () => {
    const account = await aCustomer(app, 'bossy');
    await act(bossy, mutation('planVisit', 'VisitInput', 'id'), {
      accountId: account.id,
      visitOn: '2026-03-10',
      slot: 'AM',
      purpose: 'ORDER',
      goal: 'x',
    });
    const own = `{ weekPlans(filter: { repId: "${app.idOf('bossy')}" }) { items { id version } } }`;
    const [plan] = (await bossy.ok<{ weekPlans: { items: { id: string; version: number }[] } }>(own))
      .weekPlans.items;
    await bossy.ok(
      'mutation ($id: ID!, $version: Int!) { submitWeekPlan(id: $id, version: $version) { id } }',
      plan,
    );
    expect(
      await bossy.refusal('mutation ($ids: [ID!]!) { freezeWeekPlans(ids: $ids) { id } }', {
        ids: [plan?.id],
      }),
    ).toBe('visit.own_plan');
    expect(
      await bossy.refusal('mutation ($id: ID!) { returnWeekPlan(id: $id, reason: "x") { id } }', plan),
    ).toBe('visit.own_plan');
    expect(await bossy.refusal('mutation ($id: ID!) { reviewWeekPlan(id: $id) { id } }', plan)).toBe(
      'visit.own_plan',
    );
  });

  test('CRE-3: one person is one voice, whatever their roles, and does not decide on it', async () => {
    const contract = await contractWalk(app, cast).inReview();
    const speak = (who: Client, department: string) =>
      who.send(contractActs.speak, { input: verdictOn(contract, department) });
    expect(codesOf([await speak(hydra, 'FINANCE')])).toEqual(['taken']);
    expect(codesOf([await speak(hydra, 'MARKETING'), await speak(hydra, 'SALES')])).toEqual([
      'contract.second_voice',
      'contract.second_voice',
    ]);
    expect(codesOf([await speak(cast.mark, 'MARKETING'), await speak(cast.max, 'SALES')])).toEqual([
      'taken',
      'taken',
    ]);
    const { version } = await seenBy(cast.vip, contract.id);
    expect(await hydra.refusal(contractActs.decide, { input: { id: contract.id, version, ...yes } })).toBe(
      'contract.second_voice',
    );
    await act(cast.vip, contractActs.decide, { id: contract.id, version, ...yes });
  });

  test('COM-9: a superior makes nobody earn who is themselves', async () => {
    const run = await aRunningContract(app, await aCustomer(app, 'ann'), 'ann', { signedOn: '2026-02-02' });
    const change = {
      contractId: run.contract.id,
      version: run.contract.version,
      from: '2026-03-02',
      reason: 'mine',
    };
    const refusal = (input: object) => bossy.refusal(contractActs.change, { input: { ...change, ...input } });
    expect(await refusal({ primaryRepId: app.idOf('bossy'), assistants: [] })).toBe('contract.own_benefit');
    expect(
      await refusal({
        primaryRepId: app.idOf('ann'),
        assistants: [{ repId: app.idOf('bossy'), shareBp: 800 }],
      }),
    ).toBe('contract.own_benefit');
    const everything = {
      fromUserId: app.idOf('ann'),
      scope: 'ALL',
      method: 'NAMED',
      toUserId: app.idOf('bossy'),
      reason: 'x',
    };
    expect(
      await bossy.refusal(mutation('handOverPerson', 'HandOverInput', 'moved'), { input: everything }),
    ).toBe('handover.to_oneself');
  });

  test('COM-3, REC-2: who earns does not say that all is delivered, nor move the day a stage was reached', async () => {
    const run = await aRunningContract(app, await aCustomer(app, 'ann'), 'ann', { signedOn: '2026-02-02' });
    const tell = (who: Client, milestone: string, on: string | null) =>
      who.send(moneyActs.milestone, { input: { contractId: run.contract.id, milestone, on } });
    expect(codesOf([await tell(cast.ann, 'DELIVERED_IN_FULL', '2026-03-01')])).toEqual([
      'contract.own_benefit',
    ]);
    expect(codesOf([await tell(cast.ann, 'TOPPED_OUT', '2026-02-20')])).toEqual(['taken']);
    expect(
      codesOf([await tell(cast.ann, 'TOPPED_OUT', null), await tell(cast.ann, 'TOPPED_OUT', '2026-03-01')]),
    ).toEqual(['contract.own_benefit', 'contract.own_benefit']);
    expect(
      codesOf([
        await tell(cast.sup, 'DELIVERED_IN_FULL', '2026-03-01'),
        await tell(cast.max, 'TOPPED_OUT', null),
      ]),
    ).toEqual(['taken', 'taken']);
  });

  test('COM-8: who approved a statement does not confirm the month', async () => {
    await publishPlan(app.system(), shippedPlan);
    const account = await aCustomer(app, 'ann');
    const teller = moneyTeller(app, cast);
    const run = { account, ...(await aRunningContract(app, account, 'ann', { signedOn: '2026-02-02' })) };
    await teller.delivered(run, '10.000', '2026-02-03');
    const step = (who: Client, name: string) => who.send(`mutation { ${name}(month: "2026-02") { state } }`);
    expect(codesOf([await step(cast.fin, 'calculateCommissionPeriod')])).toEqual(['taken']);
    expect(codesOf([await step(purse, 'approveCommissionPeriod')])).toEqual(['taken']);
    expect(codesOf([await step(purse, 'confirmCommissionPeriod')])).toEqual(['commission.same_person']);
    expect(codesOf([await step(cast.fin, 'confirmCommissionPeriod')])).toEqual(['taken']);
    expect(await atOnce(6, () => step(cast.fin, 'payCommissionPeriod'))).toEqual(
      expect.arrayContaining(['taken']),
    );
    expect(
      (
        await cast.fin.ok<{ commissionPeriods: { items: { state: string }[] } }>(
          '{ commissionPeriods { items { state } } }',
        )
      ).commissionPeriods.items[0]?.state,
    ).toBe('PAID');
  });
});

describe('visits', () => {
  const VISIT = mutation('planVisit', 'VisitInput', 'id version');
  const plan = (subject: object) => ({
    visitOn: '2026-03-02',
    slot: 'PM',
    purpose: 'ORDER',
    goal: 'x',
    ...subject,
  });
  const report = (visitId: string) => ({
    visitId,
    metWhom: 'x',
    outcome: 'x',
    goalReached: true,
    nextStep: 'x',
    nextStepOn: '2026-03-09',
  });

  test('VIS-6: what was reported stays; a companion exists', async () => {
    const account = await aCustomer(app, 'sue');
    const nobody = '00000000-0000-7000-8000-000000000000';
    expect(
      await cast.sue.refusal(VISIT, { input: plan({ accountId: account.id, jointWithId: nobody }) }),
    ).toBe('common.not_found');
    const made = await act<{ id: string; version: number }>(cast.sue, VISIT, plan({ accountId: account.id }));
    const UPDATE = mutation('updatePlannedVisit', 'UpdateVisitInput', 'id version');
    expect(
      await cast.sue.refusal(UPDATE, {
        input: { ...plan({ accountId: account.id }), ...made, jointWithId: nobody },
      }),
    ).toBe('common.not_found');
    await act(cast.sue, mutation('reportVisit', 'ReportVisitInput', 'id'), report(made.id));
    expect(
      await cast.sue.refusal(UPDATE, {
        input: {
          ...plan({ accountId: account.id }),
          id: made.id,
          version: made.version + 1,
          visitOn: '2026-03-06',
        },
      }),
    ).toBe('common.invalid_state');
    expect(
      await cast.sue.refusal('mutation ($id: ID!) { cancelVisit(id: $id) { id } }', { id: made.id }),
    ).toBe('common.invalid_state');
    expect(
      await cast.sue.refusal(mutation('reportVisit', 'ReportVisitInput', 'id'), { input: report(made.id) }),
    ).toBe('visit.already_reported');
  });

  test('COLL-5: a visit reported while a case is open renews nothing', async () => {
    const lead = await aLead(app, 'sue', await aCustomer(app, 'sue'), { state: 'PURSUING' });
    const visit = await act<{ id: string }>(cast.sue, VISIT, plan({ leadId: lead.id }));
    await act(cast.moe, mutation('openCollision', 'OpenCollisionInput', 'id'), {
      leadId: lead.id,
      repIds: [app.idOf('bo')],
      reason: 'x',
    });
    await act(cast.sue, mutation('reportVisit', 'ReportVisitInput', 'id'), report(visit.id));
    const [followUp] = await app.system().db.findBy(FollowUp, { leadId: lead.id });
    expect(followUp?.effective).toBe(false);
  });
});

describe('terms and goods', () => {
  test('CRE-3: new terms at the moment of the last verdict never slip through', async () => {
    for (let round = 0; round < 3; round += 1) {
      const contract = await contractWalk(app, cast).inReview();
      await act(cast.max, contractActs.speak, verdictOn(contract, 'SALES'));
      await act(cast.mark, contractActs.speak, verdictOn(contract, 'MARKETING'));
      const { version } = await seenBy(cast.vip, contract.id);
      const [, changed] = await Promise.all([
        cast.fin.send(contractActs.speak, { input: verdictOn(contract, 'FINANCE') }),
        cast.ann.send<{ updateContractTerms: ShownContract }>(contractActs.update, {
          input: { id: contract.id, version, paymentTermDays: 3650 },
        }),
      ]);
      const after = await seenBy(cast.vip, contract.id);
      if (changed.errors)
        expect([after.state, after.reviewRound]).toEqual(['REVIEWED', contract.reviewRound]);
      else expect([after.state, after.reviewRound]).toEqual(['IN_REVIEW', contract.reviewRound + 1]);
    }
  });

  test('CON-4, CON-6: a quantity difference is no second door for goods', async () => {
    const account = await aCustomer(app, 'ann');
    const run = await aRunningContract(app, account, 'ann', { signedOn: '2026-02-02' });
    const note = {
      contractId: run.contract.id,
      lineId: run.lineId,
      deliveredOn: '2026-02-03',
      signedBy: 'x',
    };
    const first = await act<{ id: string }>(cast.sup, moneyActs.deliver, {
      ...note,
      quantityMilli: '10.000',
    });
    const settle = (acceptedMilli: string) =>
      cast.sup.refusal(moneyActs.settle, {
        input: { deliveryId: first.id, acceptedMilli, on: '2026-02-04', signedBy: 'x', reason: 'x' },
      });
    expect(await settle('1050.001')).toBe('delivery.above_contract');
    expect(await settle('1000000000.000')).toBe('delivery.above_contract');
    await app.database.writer.query(`UPDATE account SET onSupplyStop = 1 WHERE id = '${account.id}'`);
    expect(await settle('11.000')).toBe('account.on_supply_stop');
    expect(await cast.sup.refusal(moneyActs.deliver, { input: { ...note, quantityMilli: '1.000' } })).toBe(
      'account.on_supply_stop',
    );
    await act(cast.sup, moneyActs.milestone, {
      contractId: run.contract.id,
      milestone: 'DELIVERED_IN_FULL',
      on: '2026-02-04',
    });
    await act(cast.sup, moneyActs.milestone, {
      contractId: run.contract.id,
      milestone: 'DELIVERED_IN_FULL',
      on: null,
    });
    expect(await cast.sup.refusal(moneyActs.deliver, { input: { ...note, quantityMilli: '1.000' } })).toBe(
      'account.on_supply_stop',
    );
    await act(cast.sup, moneyActs.settle, {
      deliveryId: first.id,
      acceptedMilli: '9.000',
      on: '2026-02-04',
      signedBy: 'x',
      reason: 'less',
    });
  });

  test('a note with the longest number can be taken back', async () => {
    const run = await aRunningContract(app, await aCustomer(app, 'ann'), 'ann', { signedOn: '2026-02-02' });
    const note = {
      contractId: run.contract.id,
      lineId: run.lineId,
      deliveredOn: '2026-02-03',
      signedBy: 'x',
      quantityMilli: '1.000',
    };
    expect(await cast.sup.refusal(moneyActs.deliver, { input: { ...note, number: 'N'.repeat(37) } })).toBe(
      'common.invalid_input',
    );
    const { id } = await act<{ id: string }>(cast.sup, moneyActs.deliver, {
      ...note,
      number: 'N'.repeat(36),
    });
    await act(cast.sup, moneyActs.takeBack, { deliveryId: id, on: '2026-02-04', reason: 'x' });
  });

  test.each([
    [
      'a price times a quantity beyond any contract',
      [{ product: 'x', quantityMilli: '1000000000.000', unitPrice: '10000000000.00' }],
    ],
    [
      'many lines beyond any contract',
      Array.from({ length: 11 }, () => ({
        product: 'x',
        quantityMilli: '1.000',
        unitPrice: '1000000000.00',
      })),
    ],
    [
      'quantities that add up to nonsense',
      Array.from({ length: 2 }, () => ({ product: 'x', quantityMilli: '999999999.000', unitPrice: '0.00' })),
    ],
  ])('CON-4: %s', async (_, lines) => {
    const lead = await aLead(app, 'ann', await aCustomer(app, 'ann'));
    expect(await cast.ann.refusal(contractActs.apply, { input: { leadId: lead.id, ...terms, lines } })).toBe(
      'common.invalid_input',
    );
  });
});
