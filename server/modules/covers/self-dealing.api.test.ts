import { act, mutation } from '../../testing/acts';
import { aCustomer, aLead } from '../../testing/contract-world';
import { contractActs, terms, verdictOn, yes, type ShownContract } from '../../testing/contract-walk';
import type { Client } from '../../testing/create-test-app';
import { freshName } from '../../testing/customer-names';
import { Lead } from '../leads';
import { coverWorld } from './covers.fixture';

/**
 * joy is rep and manager and stands in for her manager max and for her colleague ann; jim (sales and marketing) stands in
 * for moe, vera (director and marketing) for the director. None of them may be judge and party by changing hats.
 */
const { world, as, id, inName, cover } = coverWorld();
beforeAll(async () => {
  for (const [absent, standIn] of [
    ['max', 'joy'],
    ['ann', 'joy'],
    ['moe', 'jim'],
    ['vip', 'vera'],
  ] as const)
    await cover(absent, standIn, '2026-03-02', '2026-03-20');
});

const REGISTER =
  'mutation ($input: RegisterLeadInput!) { registerLead(input: $input) { lead { id version state } collisionCase { id version } } }';
interface Registered {
  registerLead: {
    lead: { id: string; version: number; state: string };
    collisionCase: { id: string; version: number } | null;
  };
}
const register = async (client: Client, customerName = freshName()) =>
  (await client.ok<Registered>(REGISTER, { input: { customerName, source: 'VISIT', level: 'H' } }))
    .registerLead;
const REVIEW = mutation('reviewLead', 'ReviewLeadInput', 'id');

describe('ORG-3, LEAD-4: one registration, one review, two people', () => {
  test('not of the own registration in the name of the manager', async () => {
    const { lead } = await register(await as('joy'));
    const input = { leadId: lead.id, decision: 'APPROVE' };
    expect(await (await inName('joy', 'max')).refusal(REVIEW, { input })).toBe('lead.own_registration');
    await (await as('max')).ok(REVIEW, { input });
  });

  test('not as oneself of what one registered in the name of a colleague', async () => {
    const { lead } = await register(await inName('joy', 'ann'));
    const input = { leadId: lead.id, decision: 'APPROVE' };
    expect(await (await as('joy')).refusal(REVIEW, { input })).toBe('lead.own_registration');
    expect(await (await inName('joy', 'max')).refusal(REVIEW, { input })).toBe('lead.own_registration');
  });

  test('the review of a colleague is recorded under who really did it', async () => {
    const { lead } = await register(await as('bo'));
    await (await inName('joy', 'max')).ok(REVIEW, { input: { leadId: lead.id, decision: 'APPROVE' } });
    const reviewed = await world.app.database.reader.findOneByOrFail(Lead, { id: lead.id });
    expect(reviewed.reviewedById).toBe(id('joy'));
  });
});

test('ORG-3, COLL-4: nobody rules on a case of their own in the name of the manager', async () => {
  const customerName = freshName();
  await register(await as('bo'), customerName);
  const { collisionCase } = await register(await as('joy'), customerName);
  const input = {
    caseId: collisionCase?.id,
    version: collisionCase?.version,
    outcome: 'PRIMARY_WITH_ASSISTANTS',
    primaryRepId: id('joy'),
    reason: 'mine',
    assistants: [],
  };
  const RULE = mutation('ruleCollision', 'RuleCollisionInput', 'id');
  expect(await (await inName('joy', 'max')).refusal(RULE, { input })).toBe('collision.party');
});

test('ORG-3, LEAD-10: no lead goes to oneself, nor to whom one stands in for, and no own claim is prolonged', async () => {
  const asMax = await inName('joy', 'max');
  const lead = await aLead(world.app, 'ann', await aCustomer(world.app, 'ann'), { state: 'POOL' });
  const ASSIGN = mutation('assignLead', 'GiveLeadInput', 'id');
  for (const to of ['joy', 'max'])
    expect(await asMax.refusal(ASSIGN, { input: { leadId: lead.id, toUserId: id(to), reason: 'x' } })).toBe(
      'lead.given_to_oneself',
    );
  const own = (await register(await as('joy'))).lead;
  const HOLD = mutation('holdLead', 'ProlongProtectionInput', 'id');
  expect(await asMax.refusal(HOLD, { input: { leadId: own.id, reason: 'x' } })).toBe('lead.own_registration');
});

describe('ORG-3, CON-1, CRE-3: contracts', () => {
  const to = (client: Client, document: string, input: object) => act<ShownContract>(client, document, input);
  const submitted = async (by: Client, owner: string): Promise<ShownContract> => {
    const lead = await aLead(world.app, owner, await aCustomer(world.app, owner));
    const { id: contractId, version } = await to(by, contractActs.apply, { leadId: lead.id, ...terms });
    return to(by, contractActs.submit, { id: contractId, version });
  };
  const of = ({ id: contractId, version }: ShownContract) => ({ input: { id: contractId, version, ...yes } });

  test("not one's own application in the name of the manager, nor as oneself what one applied for in another name", async () => {
    const own = await submitted(await as('joy'), 'joy');
    expect(await (await inName('joy', 'max')).refusal(contractActs.approve, of(own))).toBe(
      'contract.own_approval',
    );
    const anns = await submitted(await inName('joy', 'ann'), 'ann');
    expect(await (await as('joy')).refusal(contractActs.approve, of(anns))).toBe('contract.own_approval');
    expect(await (await inName('joy', 'max')).refusal(contractActs.approve, of(anns))).toBe(
      'contract.own_approval',
    );
    await to(await as('max'), contractActs.approve, of(anns).input);
  });

  test('three departments are three people, whatever hats they wear', async () => {
    const sues = await submitted(await as('sue'), 'sue');
    const review = await to(await as('moe'), contractActs.approve, of(sues).input);
    await to(await inName('jim', 'moe'), contractActs.speak, verdictOn(review, 'SALES'));
    expect(
      await (await as('jim')).refusal(contractActs.speak, { input: verdictOn(review, 'MARKETING') }),
    ).toBe('contract.second_voice');
    await to(await as('vera'), contractActs.speak, verdictOn(review, 'MARKETING'));
    await to(await as('fin'), contractActs.speak, verdictOn(review, 'FINANCE'));
    const { contract } = await (
      await as('vip')
    ).ok<{ contract: ShownContract }>(contractActs.one, { id: review.id });
    expect(contract).toMatchObject({
      state: 'REVIEWED',
      verdicts: expect.arrayContaining([
        expect.objectContaining({ department: 'SALES', givenBy: { name: 'jim' } }),
      ]),
    });
    expect(await (await inName('vera', 'vip')).refusal(contractActs.decide, of(contract))).toBe(
      'contract.second_voice',
    );
  });

  test('ORG-3, COM-9: no share of a contract goes to oneself in the name of the manager', async () => {
    const anns = await submitted(await as('ann'), 'ann');
    const input = {
      contractId: anns.id,
      version: anns.version,
      primaryRepId: id('joy'),
      assistants: [],
      from: '2026-03-02',
      reason: 'x',
    };
    expect(await (await inName('joy', 'max')).refusal(contractActs.change, { input })).toBe(
      'contract.own_benefit',
    );
  });
});

test('ORG-3, VIS-4: nobody freezes their own week plan, nor one that they handed in for another', async () => {
  const PLAN = 'mutation ($input: VisitInput!) { planVisit(input: $input) { id } }';
  const SUBMIT =
    'mutation ($id: ID!, $version: Int!) { submitWeekPlan(id: $id, version: $version) { state } }';
  const FREEZE = 'mutation ($ids: [ID!]!) { freezeWeekPlans(ids: $ids) { state } }';
  const handIn = async (client: Client, owner: string): Promise<string> => {
    const account = await aCustomer(world.app, owner);
    const visit = {
      accountId: account.id,
      visitOn: '2026-03-10',
      slot: 'AM',
      purpose: 'ORDER',
      goal: 'order',
    };
    await client.ok(PLAN, { input: visit });
    const { weekPlans } = await client.ok<{
      weekPlans: { items: { id: string; version: number; repId: string }[] };
    }>('{ weekPlans { items { id version repId } } }');
    const plan = weekPlans.items.find(({ repId }) => repId === id(owner));
    await client.ok(SUBMIT, { id: plan?.id, version: plan?.version });
    return plan?.id ?? '';
  };
  const own = await handIn(await as('joy'), 'joy');
  expect(await (await inName('joy', 'max')).refusal(FREEZE, { ids: [own] })).toBe('visit.own_plan');
  const anns = await handIn(await inName('joy', 'ann'), 'ann');
  expect(await (await as('joy')).refusal(FREEZE, { ids: [anns] })).toBe('visit.own_plan');
  await (await as('max')).ok(FREEZE, { ids: [own, anns] });
});

test('ORG-3, TER-10: no book goes to oneself in the name of the manager', async () => {
  await aCustomer(world.app, 'bo');
  const HAND_OVER = mutation('handOverPerson', 'HandOverInput', 'moved');
  for (const to of ['joy', 'max'])
    expect(
      await (
        await inName('joy', 'max')
      ).refusal(HAND_OVER, {
        input: {
          fromUserId: id('bo'),
          scope: 'ALL',
          method: 'NAMED',
          toUserId: id(to),
          reason: 'x',
          dryRun: true,
        },
      }),
    ).toBe('handover.to_oneself');
});
