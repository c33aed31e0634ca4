import { act } from '../../testing/acts';
import {
  contractActs,
  contractWalk,
  seenBy,
  terms,
  verdictOn,
  yes,
  type ShownContract,
} from '../../testing/contract-walk';
import { aCustomer, aLead, castOf, type Cast } from '../../testing/contract-world';
import { type Client, useTestApp } from '../../testing/create-test-app';
import { Contract } from './entities/contract.entity';

const world = useTestApp('2026-03-02T09:00:00+08:00');
let cast: Cast;
let walk: ReturnType<typeof contractWalk>;
let ann: Client, bo: Client, sue: Client, max: Client, moe: Client, vip: Client, mark: Client, fin: Client;

beforeAll(async () => {
  cast = await castOf(world.app);
  walk = contractWalk(world.app, cast);
  ({ ann, bo, sue, max, moe, vip, mark, fin } = cast);
});
beforeEach(() => world.app.setTime('2026-03-02'));

const to = (client: Client, document: string, input: object) => act<ShownContract>(client, document, input);

describe('application', () => {
  test('CON-1, CON-4: a rep applies from their own lead; the lines add up; the customer comes from the lead', async () => {
    const contract = await walk.draft();
    expect(contract).toMatchObject({
      state: 'DRAFT',
      number: null,
      amount: '400000.33',
      quantityMilli: '1000.333',
      reviewRound: 1,
    });
    const { contract: whole } = await ann.ok<{ contract: object }>(contractActs.one, { id: contract.id });
    expect(whole).toMatchObject({
      applicant: { name: 'ann' },
      primaryRep: { name: 'ann' },
      lines: [{ product: 'C30' }, { product: 'C40' }],
    });
  });

  test("LEAD-1: no application without a lead, from another rep's lead, from one that is not ready or disputed", async () => {
    const account = await aCustomer(world.app, 'ann');
    const refused = async (input: object) =>
      ann.refusal(contractActs.apply, { input: { ...terms, ...input } });
    expect(await refused({ accountId: account.id })).toBe('contract.lead_required');
    expect(await refused({ leadId: (await aLead(world.app, 'bo', account)).id })).toBe('common.not_found');
    expect(
      await refused({ leadId: (await aLead(world.app, 'ann', account, { state: 'REGISTERED' })).id }),
    ).toBe('lead.not_ready');
    expect(
      await refused({ leadId: (await aLead(world.app, 'ann', account, { state: 'DISPUTED' })).id }),
    ).toBe('lead.disputed');
    expect(await refused({ leadId: '00000000-0000-0000-0000-000000000000' })).toBe('common.not_found');
    expect(await refused({ leadId: (await aLead(world.app, 'ann', account)).id, lines: [] })).toBe(
      'contract.no_lines',
    );
  });

  test('LEAD-1: a manager applies without a lead, but only for a customer in sight', async () => {
    const mine = await aCustomer(world.app, 'ann');
    const theirs = await aCustomer(world.app, 'sue');
    expect(await to(max, contractActs.apply, { ...terms, accountId: mine.id })).toMatchObject({
      state: 'DRAFT',
      primaryRepId: world.app.idOf('ann'),
    });
    expect(await max.refusal(contractActs.apply, { input: { ...terms, accountId: theirs.id } })).toBe(
      'common.not_found',
    );
  });

  test('CON-1: five applications for one lead at once leave one', async () => {
    const lead = await aLead(world.app, 'ann', await aCustomer(world.app, 'ann'));
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => ann.send(contractActs.apply, { input: { leadId: lead.id, ...terms } })),
    );
    const codes = answers.map(({ errors }) => errors?.[0]?.extensions.code ?? 'ok').sort();
    expect(codes).toEqual([
      'contract.lead_has_contract',
      'contract.lead_has_contract',
      'contract.lead_has_contract',
      'contract.lead_has_contract',
      'ok',
    ]);
  });

  test('a repeated request with its key applies once', async () => {
    const lead = await aLead(world.app, 'ann', await aCustomer(world.app, 'ann'));
    const input = { leadId: lead.id, ...terms, idempotencyKey: 'once' };
    const [first, second] = [
      await to(ann, contractActs.apply, input),
      await to(ann, contractActs.apply, input),
    ];
    expect(second.id).toBe(first.id);
  });

  test('ORG-4: a suspended rep applies for nothing', async () => {
    const lead = await aLead(world.app, 'bo', await aCustomer(world.app, 'bo'));
    const admin = await world.app.as('admin');
    const suspend = 'mutation($input: UpdateUserInput!) { updateUser(input: $input) { version } }';
    const setSuspended = (version: number, suspendedOn: string | null) =>
      admin.ok<{ updateUser: { version: number } }>(suspend, {
        input: { id: world.app.idOf('bo'), version, suspendedOn },
      });
    const { updateUser } = await setSuspended(1, '2026-03-01');
    expect(await bo.refusal(contractActs.apply, { input: { leadId: lead.id, ...terms } })).toBe(
      'user.suspended_from_selling',
    );
    await setSuspended(updateUser.version, null);
  });

  test.each(['sup', 'fin', 'mark', 'leg'])('%s cannot apply', async (name) => {
    expect(await (await world.app.as(name)).refusal(contractActs.apply, { input: terms })).toBe(
      'auth.forbidden',
    );
  });
});

describe('approval', () => {
  test('CON-1: only the applicant submits, only once, and never on an old version', async () => {
    const { id, version } = await walk.draft();
    expect(await bo.refusal(contractActs.submit, { input: { id, version } })).toBe('common.not_found');
    expect(await max.refusal(contractActs.submit, { input: { id, version } })).toBe('contract.not_applicant');
    expect(await ann.refusal(contractActs.submit, { input: { id, version: version + 1 } })).toBe(
      'common.changed_meanwhile',
    );
    await to(ann, contractActs.submit, { id, version });
    expect(await ann.refusal(contractActs.submit, { input: { id, version: version + 1 } })).toBe(
      'common.invalid_state',
    );
  });

  test("CON-1: the manager of the rep approves; never another region's, never the applicant, never before submission", async () => {
    const { id, version } = await walk.draft();
    expect(await max.refusal(contractActs.approve, { input: { id, version, ...yes } })).toBe(
      'common.invalid_state',
    );
    await to(ann, contractActs.submit, { id, version });
    const input = { id, version: version + 1, ...yes };
    expect(await ann.refusal(contractActs.approve, { input })).toBe('auth.forbidden');
    expect(await moe.refusal(contractActs.approve, { input })).toBe('common.not_found');
    expect(await to(max, contractActs.approve, input)).toMatchObject({ state: 'IN_REVIEW' });

    const own = await to(max, contractActs.apply, {
      ...terms,
      accountId: (await aCustomer(world.app, 'ann')).id,
    });
    const submitted = await to(max, contractActs.submit, { id: own.id, version: own.version });
    expect(
      await max.refusal(contractActs.approve, { input: { id: own.id, version: submitted.version, ...yes } }),
    ).toBe('contract.own_approval');
    expect(
      await to(vip, contractActs.approve, { id: own.id, version: submitted.version, ...yes }),
    ).toMatchObject({
      state: 'IN_REVIEW',
    });
  });

  test('CRE-3: each department speaks once in a round, with a reason, for itself only', async () => {
    const contract = await walk.inReview();
    expect(await fin.refusal(contractActs.speak, { input: verdictOn(contract, 'SALES') })).toBe(
      'contract.not_your_department',
    );
    expect(await ann.refusal(contractActs.speak, { input: verdictOn(contract, 'SALES') })).toBe(
      'auth.forbidden',
    );
    expect(await moe.refusal(contractActs.speak, { input: verdictOn(contract, 'SALES') })).toBe(
      'common.not_found',
    );
    expect(
      await fin.refusal(contractActs.speak, { input: { ...verdictOn(contract, 'FINANCE'), reason: '' } }),
    ).toBe('common.invalid_input');
    await to(fin, contractActs.speak, verdictOn(contract, 'FINANCE'));
    expect(await fin.refusal(contractActs.speak, { input: verdictOn(contract, 'FINANCE') })).toBe(
      'contract.verdict_given',
    );
    expect(await seenBy(ann, contract.id)).toMatchObject({
      state: 'IN_REVIEW',
      verdicts: [{ department: 'FINANCE', givenBy: { name: 'fin' } }],
    });
  });

  test('CRE-3: three verdicts at once are all seen: the contract is reviewed', async () => {
    const contract = await walk.inReview();
    await Promise.all([
      to(max, contractActs.speak, verdictOn(contract, 'SALES')),
      to(mark, contractActs.speak, verdictOn(contract, 'MARKETING')),
      to(fin, contractActs.speak, verdictOn(contract, 'FINANCE')),
    ]);
    expect(await seenBy(ann, contract.id)).toMatchObject({ state: 'REVIEWED' });
  });

  test('CRE-3: any no stops the contract, and its lead may carry a new one', async () => {
    const contract = await walk.inReview();
    await to(fin, contractActs.speak, verdictOn(contract, 'FINANCE', 'NO'));
    expect(await mark.refusal(contractActs.speak, { input: verdictOn(contract, 'MARKETING') })).toBe(
      'common.invalid_state',
    );
    const { leadId } = await world.app.system().db.findOneByOrFail(Contract, { id: contract.id });
    expect(await to(ann, contractActs.apply, { leadId, ...terms })).toMatchObject({ state: 'DRAFT' });
  });

  test('CRE-3: a change of terms voids what was said, also after the approval, and old rounds get no more verdicts', async () => {
    const contract = await walk.approved();
    const cheaper = { lines: [{ product: 'C30', quantityMilli: '1000', unitPrice: '380.00' }] };
    const changed = await to(ann, contractActs.update, {
      id: contract.id,
      version: contract.version,
      ...cheaper,
    });
    expect(changed).toMatchObject({ state: 'IN_REVIEW', reviewRound: 2, amount: '380000.00' });
    expect(await fin.refusal(contractActs.speak, { input: verdictOn(contract, 'FINANCE') })).toBe(
      'contract.terms_changed',
    );
    await to(fin, contractActs.speak, verdictOn(changed, 'FINANCE'));
    const { verdicts } = (await seenBy(ann, contract.id)) as unknown as { verdicts: { round: number }[] };
    expect(verdicts.map(({ round }) => round)).toEqual([2, 1, 1, 1]);
    expect(
      await mark.refusal(contractActs.sign, {
        input: { id: contract.id, version: changed.version + 1, signedOn: '2026-03-02' },
      }),
    ).toBe('common.invalid_state');
  });

  test('CRE-3: nobody but the applicant changes terms', async () => {
    const contract = await walk.inReview();
    const input = { id: contract.id, version: contract.version, paymentTermDays: 90 };
    expect(await max.refusal(contractActs.update, { input })).toBe('contract.not_applicant');
    expect(await sue.refusal(contractActs.update, { input })).toBe('common.not_found');
    expect(await fin.refusal(contractActs.update, { input })).toBe('auth.forbidden');
  });

  test('CRE-3: the VP decides after the review only', async () => {
    const contract = await walk.inReview();
    expect(
      await vip.refusal(contractActs.decide, {
        input: { id: contract.id, version: contract.version, ...yes },
      }),
    ).toBe('common.invalid_state');
    const ready = await walk.reviewed();
    expect(
      await max.refusal(contractActs.decide, { input: { id: ready.id, version: ready.version, ...yes } }),
    ).toBe('auth.forbidden');
    expect(
      await to(vip, contractActs.decide, {
        id: ready.id,
        version: ready.version,
        approved: false,
        reason: 'too cheap',
      }),
    ).toMatchObject({ state: 'REJECTED' });
  });
});

test("TIER-4: terms beyond the customer's tier need the VP's express word, and the trail keeps what was beyond", async () => {
  const beyond = 'query ($id: ID!) { contract(id: $id) { beyondTier { kind asked allowed } } }';
  const draft = await walk.draft();
  const long = await act<ShownContract>(ann, contractActs.update, {
    id: draft.id,
    version: draft.version,
    paymentTermDays: 90,
  });
  expect(await max.ok(beyond, { id: draft.id })).toEqual({
    contract: { beyondTier: [{ kind: 'TERM', asked: 90, allowed: 30 }] },
  });
  const handed = await act<ShownContract>(ann, contractActs.submit, { id: long.id, version: long.version });
  const inReview = await act<ShownContract>(max, contractActs.approve, {
    id: handed.id,
    version: handed.version,
    ...yes,
  });
  await act(max, contractActs.speak, verdictOn(inReview, 'SALES'));
  await act(mark, contractActs.speak, verdictOn(inReview, 'MARKETING'));
  const reviewed = await act<ShownContract>(fin, contractActs.speak, verdictOn(inReview, 'FINANCE'));
  const decision = { id: reviewed.id, version: reviewed.version, ...yes };
  expect(await vip.refusal(contractActs.decide, { input: decision })).toBe('contract.beyond_tier');
  expect(await act(vip, contractActs.decide, { ...decision, beyondTier: true })).toMatchObject({
    state: 'APPROVED',
  });
});
