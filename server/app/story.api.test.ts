import { TestApp } from '../testing/create-test-app';

/**
 * The spine from a registered lead to a paid commission, through the public API only, each step by the role whose job
 * it is. One long story on purpose: what the parts promise must hold when they meet.
 */
let app: TestApp;
beforeAll(async () => {
  app = await TestApp.create('2026-01-05T09:00:00+08:00');
  await app.addUnit('North', 'REGION');
  await app.addUnit('North 1', 'TEAM', 'North');
  await app.addPeople({
    ann: { roles: ['REP'], unit: 'North 1' },
    bo: { roles: ['REP'], unit: 'North 1' },
    cy: { roles: ['REP'], unit: 'North 1' },
    max: { roles: ['SALES_MANAGER'], unit: 'North 1' },
    vip: { roles: ['SALES_DIRECTOR'] },
    mark: { roles: ['MARKETING'] },
    fin: { roles: ['FINANCE'] },
    sup: { roles: ['SUPPLY'] },
    aud: { roles: ['AUDITOR'] },
  });
});
afterAll(() => app.close());

type Json = Record<string, never>;
const act = async <T = Json>(
  who: string,
  name: string,
  input: object,
  inputType: string,
  select = 'id',
): Promise<T> => {
  const answer = await (
    await app.as(who)
  ).ok<Record<string, T>>(`mutation ($input: ${inputType}!) { ${name}(input: $input) { ${select} } }`, {
    input,
  });
  return answer[name] as T;
};
const refused = async (who: string, name: string, input: object, inputType: string): Promise<string> =>
  (await app.as(who)).refusal(`mutation ($input: ${inputType}!) { ${name}(input: $input) { __typename } }`, {
    input,
  });
const ask = async <T = Json>(who: string, query: string, variables: object = {}): Promise<T> =>
  (await app.as(who)).ok<T>(query, variables);
const close = async (month: string): Promise<void> => {
  for (const [who, step] of [
    ['fin', 'calculateCommissionPeriod'],
    ['vip', 'approveCommissionPeriod'],
    ['fin', 'confirmCommissionPeriod'],
    ['fin', 'payCommissionPeriod'],
    ['fin', 'lockCommissionPeriod'],
  ] as const) {
    await ask(who, `mutation ($month: Month!) { ${step}(month: $month) { state } }`, { month });
  }
};
const balance = async (who: string) =>
  (await ask<{ commissionBalance: object }>(who, '{ commissionBalance { held payable paid } }'))
    .commissionBalance;

test('the spine: LEAD-2, COLL-1, COLL-4, VIS-4, CRE-3, CON-6, DUN-2, REC-1, COM-3, COM-6, COM-8', async () => {
  // finance publishes the plan, the director draws a territory
  await act(
    'fin',
    'publishCommissionPlan',
    {
      name: 'Per m³',
      validFrom: '2026-01-01',
      basis: 'PER_UNIT',
      reason: 'COM-1',
      newBands: [
        { upTo: '5000', rate: '3.5' },
        { upTo: '20000', rate: '3.75' },
        { upTo: null, rate: '4' },
      ],
      oldBands: [{ upTo: null, rate: '3' }],
    },
    'PublishCommissionPlanInput',
  );
  const territory = await act<{ id: string }>(
    'vip',
    'createTerritory',
    { code: '3301', name: 'Hangzhou' },
    'CreateTerritoryInput',
  );
  await act(
    'vip',
    'saveTerritoryRule',
    { territoryId: territory.id, ownerId: app.idOf('ann'), regionPrefixes: ['3301'] },
    'SaveTerritoryRuleInput',
  );

  await act(
    'vip',
    'setTerritoryMember',
    { territoryId: territory.id, userId: app.idOf('cy'), role: 'OVERLAY', validFrom: '2026-01-01' },
    'SetTerritoryMemberInput',
  );

  // two reps register one customer under two spellings: the second opens a case by itself
  const site = {
    siteName: '城东花园',
    productLine: '商品混凝土',
    regionCode: '330102',
    source: 'VISIT',
    level: 'A',
    expectedQuantityMilli: '10000',
  };
  const first = await act<{ outcome: string; lead: { id: string; version: number } }>(
    'ann',
    'registerLead',
    { customerName: '杭州岚川建筑工程有限公司', ...site },
    'RegisterLeadInput',
    'outcome lead { id version }',
  );
  expect(first.outcome).toBe('FREE');
  const second = await act<{
    outcome: string;
    collisionCase: { id: string; version: number };
    matches: { holderName?: string }[];
  }>(
    'bo',
    'registerLead',
    { customerName: '杭州岚川建筑工程（有限公司）', ...site },
    'RegisterLeadInput',
    'outcome collisionCase { id version } matches { __typename }',
  );
  expect(second.outcome).toBe('TAKEN');
  const leadId = first.lead.id;

  // a party does not rule; the manager does, 92/8
  const ruling = {
    caseId: second.collisionCase.id,
    version: second.collisionCase.version,
    outcome: 'PRIMARY_WITH_ASSISTANTS',
    primaryRepId: app.idOf('ann'),
    assistants: [{ repId: app.idOf('bo'), shareBp: 800 }],
    reason: 'registered first',
  };
  expect(await refused('bo', 'ruleCollision', ruling, 'RuleCollisionInput')).toBe('auth.forbidden');
  await act('max', 'ruleCollision', ruling, 'RuleCollisionInput');

  // two week plans meet at the customer; the freeze waits until it is settled
  const visit = { leadId, slot: 'AM', purpose: 'ORDER', goal: 'terms' };
  const annas = await act<{ id: string; version: number; conflicts: object[] }>(
    'ann',
    'planVisit',
    { ...visit, visitOn: '2026-01-13' },
    'VisitInput',
    'id version conflicts { kind }',
  );
  expect(annas.conflicts).toEqual([]);
  const seen = await ask<{
    visitConflicts: { kind: string; severity: string; otherRepName: string | null; otherTeam: string }[];
  }>(
    'cy',
    'query ($draft: VisitDraftInput!) { visitConflicts(draft: $draft) { kind severity otherRepName otherTeam } }',
    { draft: { leadId, visitOn: '2026-01-15', slot: 'PM' } },
  );
  expect(seen.visitConflicts).toContainEqual({
    kind: 'SAME_CUSTOMER',
    severity: 'HARD',
    otherRepName: null,
    otherTeam: 'North 1',
  });
  const cys = await act<{ id: string; version: number }>(
    'cy',
    'planVisit',
    { ...visit, visitOn: '2026-01-15' },
    'VisitInput',
    'id version',
  );
  const plans = async () =>
    (
      await ask<{
        weekPlans: { items: { id: string; version: number; state: string; rep: { id: string } }[] };
      }>(
        'max',
        '{ weekPlans(filter: { weekStart: "2026-01-12" }) { items { id version state rep { id } } } }',
      )
    ).weekPlans.items;
  const planOf = async (who: string) =>
    (await plans()).find((plan) => plan.rep.id === app.idOf(who)) as { id: string; version: number };
  const submit = async (who: string) => {
    const { id, version } = await planOf(who);
    await ask(
      who,
      'mutation ($id: ID!, $version: Int!) { submitWeekPlan(id: $id, version: $version) { state } }',
      { id, version },
    );
  };
  await submit('ann');
  await submit('cy');
  const freeze = 'mutation ($ids: [ID!]!) { freezeWeekPlans(ids: $ids) { state } }';
  const ids = (await plans()).map((plan) => plan.id);
  expect(await (await app.as('max')).refusal(freeze, { ids })).toBe('visit.hard_conflicts');
  const opened = await ask<{ collisionCases: { items: { id: string; version: number; kind: string }[] } }>(
    'max',
    '{ collisionCases(filter: { state: OPEN }) { items { id version kind } } }',
  );
  expect(opened.collisionCases.items.map(({ kind }) => kind)).toEqual(['WEEK_PLAN']);
  const open = opened.collisionCases.items[0] as { id: string; version: number };
  await act(
    'max',
    'ruleCollision',
    { caseId: open.id, version: open.version, outcome: 'JOINT_VISIT', reason: 'go together' },
    'RuleCollisionInput',
  );
  for (const who of ['ann', 'cy']) {
    const { id } = await planOf(who);
    await ask('max', 'mutation ($id: ID!) { returnWeekPlan(id: $id, reason: "go together") { state } }', {
      id,
    });
  }
  const together = { ...visit, visitOn: '2026-01-13', slot: 'AM' };
  await act(
    'ann',
    'updatePlannedVisit',
    { ...together, id: annas.id, version: annas.version, jointWithId: app.idOf('cy') },
    'UpdateVisitInput',
  );
  await act(
    'cy',
    'updatePlannedVisit',
    { ...together, id: cys.id, version: cys.version, jointWithId: app.idOf('ann') },
    'UpdateVisitInput',
  );
  await submit('ann');
  await submit('cy');
  await ask('max', freeze, { ids });

  // the visit is made and reported; terms are talked
  app.setTime('2026-01-14');
  await act(
    'ann',
    'reportVisit',
    {
      visitId: annas.id,
      metWhom: 'buyer',
      outcome: 'wants an offer',
      goalReached: true,
      nextStep: 'offer',
      nextStepOn: '2026-01-16',
    },
    'ReportVisitInput',
  );
  const lead = await ask<{ lead: { version: number } }>(
    'ann',
    'query ($id: ID!) { lead(id: $id) { version } }',
    { id: leadId },
  );
  await act('ann', 'markLeadBidding', { leadId, version: lead.lead.version }, 'MarkLeadBiddingInput');
  const account = await act<{ id: string }>(
    'ann',
    'createAccountFromLead',
    { leadId, customerType: 'CONTRACTOR' },
    'CreateAccountFromLeadInput',
  );

  // no contract before the terms were talked about with a second person; marketing files the record
  const talk = await act<{ id: string }>(
    'ann',
    'recordTermsTalk',
    { leadId, secondId: app.idOf('max'), terms: 'price, sixty days', behaviour: 'the buyer decides alone' },
    'RecordTermsTalkInput',
  );
  await act('mark', 'fileTermsTalk', { id: talk.id, version: 1 }, 'FileTermsTalkInput');

  // joint review: three verdicts, then the VP; only then it is signed
  app.setTime('2026-01-19');
  const applied = await act<{ id: string; version: number }>(
    'ann',
    'applyForContract',
    {
      leadId,
      projectName: '城东花园',
      unit: 'm³',
      paymentTermDays: 10,
      lines: [{ product: 'C30', quantityMilli: '10000', unitPrice: '400.00' }],
    },
    'ApplyForContractInput',
    'id version',
  );
  const contractId = applied.id;
  const version = async (): Promise<number> =>
    (
      await ask<{ contract: { version: number } }>(
        'vip',
        'query ($id: ID!) { contract(id: $id) { version } }',
        { id: contractId },
      )
    ).contract.version;
  await act('ann', 'submitContract', { id: contractId, version: await version() }, 'SubmitContractInput');
  expect(
    await refused(
      'ann',
      'approveContractAsManager',
      { id: contractId, version: await version(), approved: true, reason: 'x' },
      'DecideContractInput',
    ),
  ).toBe('auth.forbidden');
  await act(
    'max',
    'approveContractAsManager',
    { id: contractId, version: await version(), approved: true, reason: 'good' },
    'DecideContractInput',
  );
  const verdict = (department: string) => ({
    contractId,
    round: 1,
    department,
    verdict: 'YES',
    reason: 'fine',
  });
  const round = (
    await ask<{ contract: { reviewRound: number } }>(
      'vip',
      'query ($id: ID!) { contract(id: $id) { reviewRound } }',
      { id: contractId },
    )
  ).contract.reviewRound;
  expect(await refused('mark', 'giveVerdict', { ...verdict('FINANCE'), round }, 'GiveVerdictInput')).toMatch(
    /forbidden|department/,
  );
  await act('max', 'giveVerdict', { ...verdict('SALES'), round }, 'GiveVerdictInput');
  await act('mark', 'giveVerdict', { ...verdict('MARKETING'), round }, 'GiveVerdictInput');
  expect(
    await refused(
      'vip',
      'decideContract',
      { id: contractId, version: await version(), approved: true, reason: 'x' },
      'DecideContractInput',
    ),
  ).toBe('common.invalid_state');
  await act('fin', 'giveVerdict', { ...verdict('FINANCE'), round }, 'GiveVerdictInput');
  await act(
    'vip',
    'decideContract',
    { id: contractId, version: await version(), approved: true, reason: 'go' },
    'DecideContractInput',
  );
  app.setTime('2026-01-20');
  const signed = await act<{ number: string; customerAge: string }>(
    'mark',
    'signContract',
    { id: contractId, version: await version(), signedOn: '2026-01-20' },
    'SignContractInput',
    'number customerAge',
  );
  expect(signed).toEqual({ number: expect.stringMatching(/^HT-2026-\d{4}$/), customerAge: 'NEW' });
  const { lines } = (
    await ask<{ contract: { lines: { id: string }[] } }>(
      'sup',
      'query ($id: ID!) { contract(id: $id) { lines { id } } }',
      { id: contractId },
    )
  ).contract;
  const deliver = (quantity: string, deliveredOn: string) => ({
    contractId,
    lineId: lines[0]?.id,
    deliveredOn,
    quantityMilli: quantity,
    signedBy: 'site',
  });

  // a first delivery is not paid: three letters in three months stop supply on the third
  app.setTime('2026-01-22');
  await act('sup', 'recordDelivery', deliver('2000', '2026-01-22'), 'RecordDeliveryInput');
  for (const [day, stopped] of [
    ['2026-02-05', false],
    ['2026-03-05', false],
    ['2026-04-06', true],
  ] as const) {
    app.setTime(day);
    await act('fin', 'issueLetters', { dryRun: false }, 'IssueLettersInput', '__typename');
    const now = await ask<{ account: { onSupplyStop: boolean } }>(
      'fin',
      'query ($id: ID!) { account(id: $id) { onSupplyStop } }',
      { id: account.id },
    );
    expect([day, now.account.onSupplyStop]).toEqual([day, stopped]);
  }
  app.setTime('2026-04-07');
  expect(await refused('sup', 'recordDelivery', deliver('4000', '2026-04-07'), 'RecordDeliveryInput')).toBe(
    'account.on_supply_stop',
  );

  // part of the overdue money does not lift the stop, all of it does, in the same step
  const receive = (amount: string, receivedOn: string, more: object = {}) => ({
    accountId: account.id,
    instrument: 'BANK',
    receivedOn,
    amount,
    allocateRest: true,
    ...more,
  });
  await act('fin', 'postReceipt', receive('300000.00', '2026-04-07'), 'PostReceiptInput');
  expect(await refused('sup', 'recordDelivery', deliver('4000', '2026-04-07'), 'RecordDeliveryInput')).toBe(
    'account.on_supply_stop',
  );
  const settling = await act<{ id: string }>(
    'fin',
    'postReceipt',
    receive('500000.00', '2026-04-07'),
    'PostReceiptInput',
  );
  app.setTime('2026-04-10');
  await act('sup', 'recordDelivery', deliver('4000', '2026-04-09'), 'RecordDeliveryInput');
  await act('sup', 'recordDelivery', deliver('4000', '2026-04-10'), 'RecordDeliveryInput');
  await act(
    'sup',
    'recordMilestone',
    { contractId, milestone: 'DELIVERED_IN_FULL', on: '2026-04-10' },
    'RecordMilestoneInput',
  );

  // a cheque bounces; nothing is released before the last cent is in
  app.setTime('2026-04-20');
  const cheque = await act<{ id: string }>(
    'fin',
    'postReceipt',
    receive('1600000.00', '2026-04-20', { instrument: 'CHEQUE', maturesOn: '2026-04-30' }),
    'PostReceiptInput',
  );
  app.setTime('2026-05-04');
  await act(
    'fin',
    'reverseReceipt',
    { receiptId: cheque.id, on: '2026-05-04', reason: 'bounced' },
    'ReverseReceiptInput',
  );
  expect(
    await refused(
      'fin',
      'reverseReceipt',
      { receiptId: cheque.id, on: '2026-05-04', reason: 'again' },
      'ReverseReceiptInput',
    ),
  ).toMatch(/^receipt\./);
  await ask('fin', 'mutation { runCommissions(all: false) { entries } }');
  expect(await balance('ann')).toEqual({ held: '34500.00', payable: '0.00', paid: '0.00' });
  app.setTime('2026-05-10');
  await act('fin', 'postReceipt', receive('3199999.99', '2026-05-10'), 'PostReceiptInput');
  await ask('fin', 'mutation { runCommissions(all: false) { entries } }');
  expect(await balance('bo')).toEqual({ held: '3000.00', payable: '0.00', paid: '0.00' });
  await act('fin', 'postReceipt', receive('0.01', '2026-05-10'), 'PostReceiptInput');
  await ask('fin', 'mutation { runCommissions(all: false) { entries } }');
  expect(await balance('ann')).toEqual({ held: '0.00', payable: '34500.00', paid: '0.00' });
  expect(await balance('bo')).toEqual({ held: '0.00', payable: '3000.00', paid: '0.00' });

  // the months are closed in order and paid to the cent
  app.setTime('2026-06-02');
  for (const month of ['2026-01', '2026-04', '2026-05']) await close(month);
  expect(await balance('ann')).toEqual({ held: '0.00', payable: '0.00', paid: '34500.00' });
  expect(await balance('bo')).toEqual({ held: '0.00', payable: '0.00', paid: '3000.00' });

  // a late reversal lands in the open month; the locked ones stay
  await act(
    'fin',
    'reverseReceipt',
    { receiptId: settling.id, on: '2026-06-02', reason: 'paid by mistake' },
    'ReverseReceiptInput',
  );
  await ask('fin', 'mutation { runCommissions(all: false) { entries } }');
  expect(await balance('ann')).toEqual({ held: '34500.00', payable: '-34500.00', paid: '34500.00' });
  const late = await ask<{ commissionEntries: { items: object[] } }>(
    'ann',
    '{ commissionEntries(filter: { kind: CLAWBACK }) { items { period payableDelta } } }',
  );
  expect(late.commissionEntries.items).toEqual([{ period: '2026-06', payableDelta: '-34500.00' }]);

  // everything recomputed from nothing is what stands in the books
  const verified = await ask<{ verifyLedger: { contracts: number; waiting: number; differences: object[] } }>(
    'aud',
    '{ verifyLedger { contracts waiting differences { kind detail } } }',
  );
  expect(verified.verifyLedger).toEqual({ contracts: 1, waiting: 0, differences: [] });
});
