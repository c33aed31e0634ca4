import { getNamedType, isObjectType } from 'graphql';
import { CollisionCase } from '../modules/leads';
import { shippedPlan, publishPlan } from '../modules/commissions';
import { Receivable } from '../modules/receivables';
import { act, mutation } from '../testing/acts';
import {
  aCustomer,
  aLead,
  aRunningContract,
  castOf,
  keepSignedIn,
  type Cast,
} from '../testing/contract-world';
import { TestApp, type Client } from '../testing/create-test-app';
import { fullRequest, inputLeaves, rootFieldsOf } from '../testing/hostile-input';
import { moneyTeller } from '../testing/money-acts';
import { buildApiSchema } from './build-schema';

/**
 * What is not mine does not exist: the same answer for another's record as for none, in every field of the API that
 * takes an id; no foreign row in lists, totals and sums; no way to it through what is mine (ORG-1, LEAD-2, ARC-3).
 */
const roots = rootFieldsOf(buildApiSchema());
const nobody = '00000000-0000-7000-8000-000000000000';

let app: TestApp;
let cast: Cast;
let zoe: Client;
/** One record of each kind: ann's, of the North. */
const hers: Record<string, string> = {};
const secrets = [
  'SECRETCONTACT',
  '13912345678',
  'SECRETNOTE',
  'SECRETGOAL',
  'SECRETREPORT',
  'SECRETPROJECT',
  'SECRETCASE',
  'SECRETTIER',
  'SECRETARCHIVE',
  '6222020200012345678',
];

beforeAll(async () => {
  app = await TestApp.create('2026-03-02T09:00:00+08:00');
  cast = await castOf(app);
  await app.addUnit('East', 'REGION');
  await app.addPeople({ zoe: { roles: ['REP'], unit: 'East' } });
  zoe = await app.as('zoe');
  await keepSignedIn(app);
  const { ann, max, vip, fin } = cast;
  await publishPlan(app.system(), shippedPlan);
  const account = await aCustomer(app, 'ann', 'Shared Customer');
  hers['account'] = account.id;
  const contact = await act<{ id: string }>(ann, mutation('addContact', 'AddContactInput', 'id'), {
    accountId: account.id,
    name: 'SECRETCONTACT',
    phone: '13912345678',
  });
  hers['contact'] = contact.id;
  await act(vip, mutation('setAccountTier', 'SetAccountTierInput', 'id'), {
    accountId: account.id,
    tier: 'IMPORTANT',
    reason: 'SECRETTIER',
  });
  const inArchive = (name: string, type: string, more: object) =>
    act<{ id: string }>(ann, mutation(name, type, 'id'), { accountId: account.id, ...more });
  hers['project'] = (
    await inArchive('saveProject', 'SaveProjectInput', { name: 'SECRETARCHIVE', stage: 'STRUCTURE' })
  ).id;
  hers['bank'] = (
    await inArchive('saveBankDetails', 'SaveBankDetailsInput', {
      title: 'SECRETARCHIVE',
      bankAccount: '6222020200012345678',
    })
  ).id;
  hers['feedback'] = (
    await inArchive('recordFeedback', 'RecordFeedbackInput', { kind: 'QUALITY', content: 'SECRETARCHIVE' })
  ).id;
  await inArchive('recordOpinion', 'RecordOpinionInput', {
    aspect: 'PAYMENT',
    score: 2,
    source: 'PEER',
    note: 'SECRETARCHIVE',
  });
  await inArchive('saveAccountProfile', 'SaveAccountProfileInput', { legalRepresentative: 'SECRETARCHIVE' });
  const lead = await aLead(app, 'ann', account, { state: 'PURSUING' });
  hers['lead'] = lead.id;
  const pooled = await act<{ lead: { id: string; version: number } }>(
    ann,
    mutation('registerLead', 'RegisterLeadInput', 'lead { id version }'),
    {
      customerName: '岚川建筑工程有限公司',
      siteName: 'pool site',
      contactPhone: '13912345678',
      contactName: 'SECRETCONTACT',
      suspectedReason: 'another firm',
      source: 'VISIT',
      level: 'A',
    },
  );
  const followUp = (leadId: string) =>
    act(ann, mutation('recordFollowUp', 'RecordFollowUpInput', '__typename'), {
      leadId,
      contactedOn: '2026-03-02',
      channel: 'PHONE',
      reached: true,
      note: 'SECRETNOTE',
      nextStep: 'SECRETNOTE',
      nextStepOn: '2026-03-05',
    });
  await followUp(lead.id);
  await act(max, mutation('reviewLead', 'ReviewLeadInput', 'id'), {
    leadId: pooled.lead.id,
    decision: 'APPROVE',
  });
  await followUp(pooled.lead.id);
  await act(ann, mutation('releaseLead', 'ReleaseLeadInput', 'id'), {
    leadId: pooled.lead.id,
    reason: 'SECRETNOTE',
  });
  const disputed = await aLead(app, 'ann', account, { state: 'PURSUING' });
  const collision = await act<{ id: string }>(max, mutation('openCollision', 'OpenCollisionInput', 'id'), {
    leadId: disputed.id,
    repIds: [app.idOf('bo')],
    reason: 'SECRETCASE',
  });
  hers['case'] = collision.id;
  const visit = await act<{ id: string }>(ann, mutation('planVisit', 'VisitInput', 'id'), {
    accountId: account.id,
    visitOn: '2026-03-02',
    slot: 'AM',
    purpose: 'ORDER',
    goal: 'SECRETGOAL',
  });
  hers['visit'] = visit.id;
  hers['weekPlan'] =
    (await ann.ok<{ weekPlans: { items: { id: string }[] } }>('{ weekPlans { items { id } } }')).weekPlans
      .items[0]?.id ?? '';
  await act(ann, mutation('reportVisit', 'ReportVisitInput', 'id'), {
    visitId: visit.id,
    metWhom: 'SECRETREPORT',
    outcome: 'SECRETREPORT',
    goalReached: true,
    nextStep: 'SECRETREPORT',
    nextStepOn: '2026-03-09',
  });
  const teller = moneyTeller(app, cast);
  const run = await aRunningContract(app, account, 'ann', {
    signedOn: '2026-01-05',
    projectName: 'SECRETPROJECT',
  });
  hers['contract'] = run.contract.id;
  hers['contractLine'] = run.lineId;
  const item = await teller.delivered(run, '500.000', '2026-01-06');
  hers['receivable'] = item.id;
  hers['delivery'] = item.deliveryId ?? '';
  const receipt = await teller.pay(account, '1234.56', '2026-02-01');
  hers['receipt'] = receipt.id;
  hers['allocation'] = receipt.allocations[0]?.id ?? '';
  // a rep of a third region has sold the same customer something too
  const other = await aRunningContract(app, account, 'zoe', { signedOn: '2026-01-05' });
  await teller.delivered(other, '1.000', '2026-01-06');
  const letters = await act<{ letter: { id: string } | null }[]>(
    fin,
    mutation('issueLetters', 'IssueLettersInput', 'letter { id }'),
    {},
  );
  hers['letter'] = letters[0]?.letter?.id ?? '';
  await fin.ok('mutation { calculateCommissionPeriod(month: "2026-01") { id } }');
  const { commissionEntries, commissionStatements } = await ann.ok<
    Record<string, { items: { id: string }[] }>
  >('{ commissionEntries { items { id } } commissionStatements { items { id } } }');
  hers['entry'] = commissionEntries?.items[0]?.id ?? '';
  hers['statement'] = commissionStatements?.items[0]?.id ?? '';
  const notices = await max.ok<{ notifications: { items: { id: string }[] } }>(
    '{ notifications { items { id } } }',
  );
  hers['notification'] = notices.notifications.items[0]?.id ?? '';
  expect(await app.system().db.existsBy(CollisionCase, { id: hers['case'] })).toBe(true);
  expect(await app.system().db.existsBy(Receivable, { id: hers['receivable'] })).toBe(true);
});
afterAll(() => app.close());

test('the world has one of each', () => {
  expect(Object.entries(hers).filter(([, id]) => !id)).toEqual([]);
});

/** What an answer says, apart from the number of the request. */
const said = (answer: object): string => JSON.stringify(answer).replace(/"requestId":"[^"]*"/g, '');

describe.each(['sue', 'moe', 'leg'] as const)("%s and ann's records", (who) => {
  test('every field that takes an id answers as for no record at all', async () => {
    const client = cast[who];
    const told: string[] = [];
    // COLL-2: who plans a visit is told that somebody of another team is there, by design
    for (const root of roots.filter(({ field }) => field.name !== 'visitConflicts')) {
      for (const leaf of inputLeaves(root).filter(
        ({ type, path }) => type === 'ID' && path[0] !== 'filter',
      )) {
        const ask = async (id: string) =>
          said(await client.send(...spread(fullRequest(root, [{ path: leaf.path, value: id }]))));
        const none = await ask(nobody);
        // who may not even ask is refused before any record is looked for: one record is enough to see that
        const kinds = none.includes('auth.forbidden')
          ? Object.entries(hers).slice(0, 1)
          : Object.entries(hers);
        for (const [kind, id] of kinds) {
          const answer = await ask(id);
          if (answer.replaceAll(id, nobody) !== none)
            told.push(
              `${root.field.name} ${leaf.path.join('.')} ${kind}: ${answer.slice(0, 200)} | ${none.slice(0, 200)}`,
            );
        }
      }
    }
    expect(told).toEqual([]);
  });

  test('no list shows, counts or finds them', async () => {
    const client = cast[who];
    const told: string[] = [];
    for (const root of roots.filter(({ field }) => field.args.some(({ name }) => name === 'page'))) {
      const type = getNamedType(root.field.type);
      const rows = isObjectType(type) ? type.getFields()['items'] : undefined;
      const row = rows && getNamedType(rows.type);
      const withId = isObjectType(row) && 'id' in row.getFields();
      if (!withId) continue;
      const ids = Object.values(hers);
      const open = await client.send<Record<string, { total: number; items: { id: string }[] }>>(
        `{ ${root.field.name} { total items { id } } }`,
      );
      const page = open.data?.[root.field.name];
      if (page?.items.some(({ id }) => ids.includes(id))) told.push(`${root.field.name} shows`);
      const filter = root.field.args.find(({ name }) => name === 'filter');
      for (const { path, type: leafType } of inputLeaves(root).filter(
        ({ path: [first] }) => first === 'filter',
      )) {
        if (leafType !== 'ID' || !filter) continue;
        for (const [kind, id] of Object.entries(hers)) {
          const found = await client.send<Record<string, { total: number }>>(
            `query ($filter: ${filter.type.toString()}) { ${root.field.name}(filter: $filter) { total } }`,
            { filter: { [String(path[1])]: path.length === 3 ? [id] : id } },
          );
          if ((found.data?.[root.field.name]?.total ?? 0) > 0)
            told.push(`${root.field.name} by ${path.join('.')} finds ${kind}`);
        }
      }
    }
    expect(told).toEqual([]);
  });
});

function spread({ query, variables }: { query: string; variables: object }): [string, object] {
  return [query, variables];
}

describe('sums', () => {
  test('a rep without any record sees zeros', async () => {
    const answer = await cast.sue.ok<Record<string, unknown>>(`{
      today { item } accountSummary { total onSupplyStop unowned } ageing(by: CUSTOMER) { rowCount totals { amount } control { itemsTotal } rows { name } }
      dunningAnalysis { total items { id } } heldCommissions { total } commissionPeople { id } endingProtections { lead { id } }
      commissionBalance { held payable paid } leadProbes { total }
    }`);
    const lists = await cast.sue.ok(
      '{ contracts { total } receipts { total } receivables { total } dunningLetters { total } }',
    );
    expect(answer).toMatchObject({
      today: [],
      accountSummary: { total: 0, onSupplyStop: 0, unowned: 0 },
      dunningAnalysis: { total: 0, items: [] },
      heldCommissions: { total: 0 },
      commissionPeople: [],
      endingProtections: [],
      commissionBalance: { held: '0.00', payable: '0.00', paid: '0.00' },
      leadProbes: { total: 0 },
      ageing: { rowCount: 0, rows: [], control: { itemsTotal: '0.00' } },
    });
    expect(lists).toEqual({
      contracts: { total: 0 },
      receipts: { total: 0 },
      receivables: { total: 0 },
      dunningLetters: { total: 0 },
    });
    const summary = await cast.sue.ok<{ leadSummary: { total: number } }>(
      '{ leadSummary(filter: { mine: true }) { total } }',
    );
    expect(summary.leadSummary.total).toBe(0);
  });

  test("ageing by each key sums the reader's contracts only", async () => {
    for (const by of ['CUSTOMER', 'REP', 'UNIT', 'TERRITORY', 'TIER']) {
      const { ageing } = await zoe.ok<{
        ageing: { control: { itemsTotal: string; ties: boolean }; rows: { name: string; total: string }[] };
      }>(`{ ageing(by: ${by}) { control { itemsTotal ties } rows { name total } } }`);
      expect([by, ageing.control, ageing.rows.length]).toEqual([by, { itemsTotal: '400.00', ties: true }, 1]);
      expect(ageing.rows[0]?.name).not.toMatch(/ann|North/);
    }
  });

  test("nobody else's balance", async () => {
    const ask = (repId: string) =>
      cast.sue.refusal('query ($repId: ID) { commissionBalance(repId: $repId) { held } }', { repId });
    expect(await ask(app.idOf('ann'))).toBe('common.not_found');
    expect(await ask(nobody)).toBe('common.not_found');
  });
});

describe('what is mine leads to nothing that is not', () => {
  const account = `account { name contacts { name phone } timeline { event reason data } ownershipHistory { id } tierHistory { reason } supplyStops { reason } pin { id }
    money { billed collected open } }`;
  const contract = `contract { projectName amount lines { unitPrice } parties { id } verdicts { reason } deliveries { number } lead { id } }`;

  test('a colleague with the same customer: contract, items, receipts, letters, debts', async () => {
    const answer = await zoe.ok<Record<string, never>>(`{
      contracts { items { id ${account} lead { id followUps { note } } } }
      receivables { items { id ${contract} ${account} allocations { receipt { number allocations { id } } } } }
      receipts { items { id amount ${account} allocations { receivable { ${contract} } } } }
      dunningLetters { items { id lines { amount receivable { number ${contract} } } ${account} } }
      dunningAnalysis { items { open overdue ${account} } }
    }`);
    const text = JSON.stringify(answer);
    for (const secret of [...secrets, '200000', '1234.56'])
      expect([secret, text.includes(secret)]).toEqual([secret, false]);
    for (const [kind, id] of Object.entries(hers))
      if (kind !== 'letter') expect([kind, text.includes(id)]).toEqual([kind, false]);
    const { contracts, dunningLetters } = answer as unknown as {
      contracts: { items: { account: { name: string; contacts: []; timeline: []; money: object } }[] };
      dunningLetters: { items: { lines: { amount: string }[] }[] };
    };
    expect(contracts.items[0]?.account).toEqual({
      name: 'Shared Customer',
      contacts: [],
      timeline: [],
      ownershipHistory: [],
      tierHistory: [],
      supplyStops: [],
      pin: null,
      money: { billed: '400.00', collected: '0.00', open: '400.00' },
    });
    expect(dunningLetters.items[0]?.lines).toEqual([expect.objectContaining({ amount: '400.00' })]);
  });

  test('LEAD-9: a lead in the pool tells a rep neither phone nor talks', async () => {
    const answer = await cast.sue.ok<{ leads: { items: object[] } }>(
      '{ leads(filter: { state: POOL }) { items { id customerName contactPhone followUps { note nextStep } timeline { reason data } collisionCases { id reason } claims { id } } } }',
    );
    expect(answer.leads.items.length).toBe(1);
    for (const secret of ['13912345678', 'SECRETNOTE', 'SECRETCASE'])
      expect(JSON.stringify(answer)).not.toContain(secret);
  });

  test('COLL-3: a party reads no words of the other side', async () => {
    const answer = await (
      await app.as('bo')
    ).ok(
      '{ collisionCases { items { id evidence { kind detail } parties { rep { name } } account { id contacts { name } } } } }',
    );
    for (const secret of ['SECRETNOTE', 'SECRETCONTACT', 'SECRETREPORT'])
      expect(JSON.stringify(answer)).not.toContain(secret);
  });

  test('the same things are there for whoever may see them', async () => {
    const answer = await cast.ann.ok(`{
      contracts { items { ${account} lead { id } } }
      leads { items { followUps { note } contactPhone } }
      dunningLetters { items { lines { receivable { ${contract} } } } }
    }`);
    for (const secret of ['SECRETCONTACT', '13912345678', 'SECRETNOTE', 'SECRETTIER', 'SECRETPROJECT'])
      expect(JSON.stringify(answer)).toContain(secret);
    expect(JSON.stringify(await cast.max.ok(`{ contracts { items { ${account} } } }`))).toContain(
      '13912345678',
    );
    expect(JSON.stringify(await cast.aud.ok(`{ contracts { items { ${account} } } }`))).not.toContain(
      '13912345678',
    );
  });
});

test('the payout, the trail and the notices of others', async () => {
  expect(await cast.ann.refusal('{ auditEntries { total } }')).toBe('auth.forbidden');
  const marked = await cast.sue.ok<{ markNotificationsRead: number }>(
    'mutation ($ids: [ID!]!) { markNotificationsRead(ids: $ids) }',
    { ids: [hers['notification']] },
  );
  expect(marked.markNotificationsRead).toBe(0);
});
