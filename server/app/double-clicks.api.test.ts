import { Receipt, ReceiptAllocation, Receivable } from '../modules/receivables';
import { act, mutation } from '../testing/acts';
import { atOnce, codesOf } from '../testing/at-once';
import { contractWalk, yes } from '../testing/contract-walk';
import {
  aCustomer,
  aLead,
  aRunningContract,
  castOf,
  keepSignedIn,
  type Cast,
} from '../testing/contract-world';
import { TestApp, type Client } from '../testing/create-test-app';
import { moneyActs, moneyTeller, type ShownReceipt } from '../testing/money-acts';

/** The same act five times at once, an old version, a crowd at one door: one effect, clear refusals. */
let app: TestApp;
let cast: Cast;

beforeAll(async () => {
  app = await TestApp.create('2026-03-02T09:00:00+08:00');
  cast = await castOf(app);
  await keepSignedIn(app);
});
afterAll(() => app.close());

describe('double clicks on money', () => {
  const prepared = async () => {
    const teller = moneyTeller(app, cast);
    const run = await teller.running('2026-02-02');
    const item = await teller.delivered(run, '100.000', '2026-02-03');
    return { teller, run, item };
  };
  const ties = async (receiptId: string, itemId: string) => {
    const { db } = app.system();
    const receipt = await db.findOneByOrFail(Receipt, { id: receiptId });
    const item = await db.findOneByOrFail(Receivable, { id: itemId });
    const sum = (rows: readonly ReceiptAllocation[]): number =>
      rows.reduce((all, row) => all + row.amount, 0);
    expect(receipt.allocated).toBe(sum(await db.findBy(ReceiptAllocation, { receiptId })));
    expect(item.collected).toBe(sum(await db.findBy(ReceiptAllocation, { receivableId: itemId })));
    expect(receipt.allocated).toBeLessThanOrEqual(receipt.amount);
    expect(item.collected).toBeLessThanOrEqual(item.amount);
    expect(Math.min(receipt.allocated, item.collected)).toBeGreaterThanOrEqual(0);
  };

  test('P7: the same click five times at once has one effect and one answer, for every act', async () => {
    const { teller, run, item } = await prepared();
    const once = async (client: Client, document: string, input: object) => {
      const answers = await Promise.all(
        Array.from({ length: 5 }, () =>
          client.send(document, { input: { ...input, idempotencyKey: `k-${document.slice(0, 60)}` } }),
        ),
      );
      expect(codesOf(answers)).toEqual(Array(5).fill('taken'));
      expect(new Set(answers.map((answer) => JSON.stringify(answer.data))).size).toBe(1);
      expect(
        await client.refusal(document, {
          input: {
            ...input,
            reason: 'another',
            signedBy: 'another',
            reference: 'another',
            idempotencyKey: `k-${document.slice(0, 60)}`,
          },
        }),
      ).toMatch(/^(common\.idempotency_mismatch|common\.invalid_input)$/);
    };
    const receipt = await teller.pay(run.account, '1000.00', '2026-02-10', { allocateRest: false });
    await once(cast.sup, moneyActs.deliver, {
      contractId: run.contract.id,
      lineId: run.lineId,
      deliveredOn: '2026-02-05',
      quantityMilli: '1.000',
      signedBy: 'x',
    });
    await once(cast.fin, moneyActs.post, {
      accountId: run.account.id,
      instrument: 'BANK',
      receivedOn: '2026-02-11',
      amount: '5.00',
    });
    await once(cast.fin, moneyActs.credit, {
      receivableId: item.id,
      amount: '1.00',
      on: '2026-02-12',
      reason: 'x',
    });
    await once(cast.fin, moneyActs.giveUp, {
      receivableId: item.id,
      amount: '1.00',
      reason: 'x',
    });
    const same = { receiptId: receipt.id, allocations: [{ receivableId: item.id, amount: '100.00' }] };
    expect(
      await atOnce(5, () =>
        cast.fin.send(moneyActs.allocate, { input: { ...same, idempotencyKey: 'allocate' } }),
      ),
    ).toEqual(Array(5).fill('taken'));
    await ties(receipt.id, item.id);
    expect((await app.system().db.findOneByOrFail(Receipt, { id: receipt.id })).allocated).toBe(10_000);
    await once(cast.fin, moneyActs.reverse, { receiptId: receipt.id, on: '2026-03-01', reason: 'bounced' });
    await ties(receipt.id, item.id);
  });

  test('REC-1: without a key a reversal, an un-applying and a return still happen once', async () => {
    const { teller, run, item } = await prepared();
    const receipt = await teller.pay(run.account, '1000.00', '2026-02-10');
    const allocationId = receipt.allocations[0]?.id;
    expect(
      await atOnce(6, () =>
        cast.fin.send(moneyActs.unapply, { input: { allocationId, on: '2026-03-01', reason: 'x' } }),
      ),
    ).toEqual([...Array(5).fill('allocation.reversed'), 'taken']);
    await ties(receipt.id, item.id);
    expect(
      await atOnce(6, () =>
        cast.fin.send(moneyActs.reverse, { input: { receiptId: receipt.id, on: '2026-03-01', reason: 'x' } }),
      ),
    ).toEqual([...Array(5).fill('receipt.reversed'), 'taken']);
    await ties(receipt.id, item.id);
    expect(
      await atOnce(6, () =>
        cast.sup.send(moneyActs.takeBack, {
          input: { deliveryId: item.deliveryId, on: '2026-03-01', reason: 'x' },
        }),
      ),
    ).toEqual([...Array(5).fill('delivery.reversed_already'), 'taken']);
  });

  test('REC-1: un-applying, allocating, reversing and crediting at once leave books that tie', async () => {
    for (let round = 0; round < 4; round += 1) {
      const { teller, run, item } = await prepared();
      const receipt: ShownReceipt = await teller.pay(run.account, '40000.00', '2026-02-10');
      await Promise.all([
        cast.fin.send(moneyActs.unapply, {
          input: { allocationId: receipt.allocations[0]?.id, on: '2026-03-01', reason: 'x' },
        }),
        cast.fin.send(moneyActs.allocate, {
          input: { receiptId: receipt.id, allocations: [{ receivableId: item.id, amount: '40000.00' }] },
        }),
        cast.fin.send(moneyActs.credit, {
          input: { receivableId: item.id, amount: '1.00', on: '2026-03-01', reason: 'x' },
        }),
        cast.fin.send(moneyActs.reverse, { input: { receiptId: receipt.id, on: '2026-03-02', reason: 'x' } }),
      ]);
      await ties(receipt.id, item.id);
    }
  });

  test.each([
    ['no money', '0.00'],
    ['negative money', '-1.00'],
  ])('%s is neither received, nor allocated, nor given up', async (_, amount) => {
    const { teller, run, item } = await prepared();
    const receipt = await teller.pay(run.account, '10.00', '2026-02-10', { allocateRest: false });
    const refused = async (document: string, input: object) =>
      expect(await cast.fin.refusal(document, { input })).toMatch(
        /^(receivable|receipt|allocation|common)\.(amount_not_positive|invalid_input|\w+)$/,
      );
    await refused(moneyActs.post, {
      accountId: run.account.id,
      instrument: 'BANK',
      receivedOn: '2026-02-11',
      amount,
    });
    await refused(moneyActs.post, {
      accountId: run.account.id,
      instrument: 'BANK',
      receivedOn: '2026-02-11',
      amount: '1.00',
      allocations: [{ receivableId: item.id, amount }],
    });
    await refused(moneyActs.allocate, {
      receiptId: receipt.id,
      allocations: [{ receivableId: item.id, amount }],
    });
    await refused(moneyActs.credit, { receivableId: item.id, amount, on: '2026-02-20', reason: 'x' });
    await refused(moneyActs.giveUp, { receivableId: item.id, amount, reason: 'x' });
    await ties(receipt.id, item.id);
  });
});

describe('P9: an old version is refused by everything that names one', () => {
  test('version 999', async () => {
    const { ann, max, vip, sup, off } = cast;
    const account = await aCustomer(app, 'ann');
    const lead = await aLead(app, 'ann', account, { state: 'PURSUING' });
    const disputed = await aLead(app, 'ann', account, { state: 'PURSUING' });
    const collision = await act<{ id: string }>(max, mutation('openCollision', 'OpenCollisionInput', 'id'), {
      leadId: disputed.id,
      repIds: [app.idOf('bo')],
      reason: 'x',
    });
    const contact = await act<{ id: string }>(ann, mutation('addContact', 'AddContactInput', 'id'), {
      accountId: account.id,
      name: 'x',
    });
    const visit = { accountId: account.id, visitOn: '2026-03-17', slot: 'AM', purpose: 'ORDER', goal: 'x' };
    const planned = await act<{ id: string }>(ann, mutation('planVisit', 'VisitInput', 'id'), visit);
    const [week] = (
      await ann.ok<{ weekPlans: { items: { id: string }[] } }>(
        '{ weekPlans(filter: { weekStart: "2026-03-16" }) { items { id } } }',
      )
    ).weekPlans.items;
    const walk = contractWalk(app, cast);
    const [draft, review, done] = [await walk.draft(), await walk.inReview(), await walk.reviewed()];
    const approved = await walk.approved();
    const run = await aRunningContract(app, account, 'ann', { signedOn: '2026-02-02' });
    const territory = await act<{ id: string }>(
      vip,
      mutation('createTerritory', 'CreateTerritoryInput', 'id'),
      { code: 'T1', name: 'x' },
    );
    const version = 999;
    const attempts: readonly (readonly [Client, string, string, object])[] = [
      [ann, 'updateAccount', 'UpdateAccountInput', { id: account.id, address: 'x' }],
      [
        vip,
        'setAccountTier',
        'SetAccountTierInput',
        { accountId: account.id, tier: 'IMPORTANT', reason: 'x' },
      ],
      [ann, 'updateContact', 'UpdateContactInput', { id: contact.id, name: 'y' }],
      [ann, 'updateLead', 'UpdateLeadInput', { leadId: lead.id, contactName: 'x' }],
      [ann, 'changeLeadLevel', 'ChangeLeadLevelInput', { leadId: lead.id, level: 'B' }],
      [ann, 'markLeadBidding', 'MarkLeadBiddingInput', { leadId: lead.id }],
      [ann, 'loseLead', 'LoseLeadInput', { leadId: lead.id, reason: 'PRICE', note: 'x' }],
      [ann, 'releaseLead', 'ReleaseLeadInput', { leadId: lead.id, reason: 'x' }],
      [max, 'transferLead', 'GiveLeadInput', { leadId: lead.id, toUserId: app.idOf('bo'), reason: 'x' }],
      [max, 'reviewLead', 'ReviewLeadInput', { leadId: lead.id, decision: 'APPROVE' }],
      [max, 'ruleCollision', 'RuleCollisionInput', { caseId: collision.id, outcome: 'POOL', reason: 'x' }],
      [ann, 'updatePlannedVisit', 'UpdateVisitInput', { ...visit, id: planned.id }],
      [ann, 'updateContractTerms', 'UpdateContractTermsInput', { id: draft.id, paymentTermDays: 1 }],
      [ann, 'submitContract', 'SubmitContractInput', { id: draft.id }],
      [max, 'approveContractAsManager', 'DecideContractInput', { id: review.id, ...yes }],
      [vip, 'decideContract', 'DecideContractInput', { id: done.id, ...yes }],
      [cast.mark, 'signContract', 'SignContractInput', { id: approved.id, signedOn: '2026-03-02' }],
      [
        max,
        'changeContractParties',
        'ChangeContractPartiesInput',
        {
          contractId: run.contract.id,
          primaryRepId: app.idOf('bo'),
          assistants: [],
          from: '2026-03-02',
          reason: 'x',
        },
      ],
      [
        sup,
        'recordMilestone',
        'RecordMilestoneInput',
        { contractId: run.contract.id, milestone: 'TOPPED_OUT', on: '2026-03-01' },
      ],
      [
        off,
        'takeIntoCollections',
        'TakeIntoCollectionsInput',
        { contractId: run.contract.id, on: '2026-03-02' },
      ],
      [vip, 'updateTerritory', 'UpdateTerritoryInput', { id: territory.id, name: 'y' }],
      [await app.as('admin'), 'updateUser', 'UpdateUserInput', { id: app.idOf('bo'), name: 'y' }],
    ];
    const answers = await Promise.all(
      attempts.map(async ([who, name, type, input]) => [
        name,
        await who.refusal(mutation(name, type, '__typename'), { input: { ...input, version } }),
      ]),
    );
    expect(answers).toEqual(attempts.map(([, name]) => [name, 'common.changed_meanwhile']));
    expect(
      await ann.refusal(
        'mutation ($id: ID!, $version: Int!) { submitWeekPlan(id: $id, version: $version) { id } }',
        { id: week?.id, version },
      ),
    ).toBe('common.changed_meanwhile');
  });
});

const REGISTER = mutation('registerLead', 'RegisterLeadInput', 'outcome');

describe('LEAD-3: crowds, through HTTP', () => {
  test('40 reps register one firm under different spellings; 30 claim one lead of the pool', async () => {
    const names = Array.from({ length: 40 }, (_, at) => `crowd${at}`);
    await app.addPeople(
      Object.fromEntries(names.map((name) => [name, { roles: ['REP'] as const, unit: 'South' }])),
    );
    const crowd = await Promise.all(names.map((name) => app.as(name)));
    const spelled = [
      '湖北万众建筑有限公司',
      '湖北省万众建筑工程有限公司',
      '万众建筑（湖北）有限公司',
      ' 湖北万众建筑集团有限公司',
    ];
    const answers = await Promise.all(
      crowd.map((client, at) =>
        client.send<{ registerLead: { readonly outcome: string } }>(REGISTER, {
          input: { customerName: spelled[at % 4], source: 'VISIT', level: 'H' },
        }),
      ),
    );
    expect(codesOf(answers)).toEqual(Array(40).fill('taken'));
    const outcomes = answers.map(({ data }) => data?.registerLead.outcome).sort();
    expect(outcomes).toEqual(['FREE', ...Array<string>(39).fill('TAKEN')]);
    const lead = await aLead(app, 'bo', await aCustomer(app, 'bo'), { state: 'POOL' });
    const claims = await atOnce(30, (at) =>
      (crowd[at] as Client).send(mutation('claimLead', 'ClaimLeadInput', 'id'), {
        input: { leadId: lead.id },
      }),
    );
    expect(claims).toEqual([...Array<string>(29).fill('lead.already_claimed'), 'taken']);
  });
});
