import { inTransaction } from '../../core/transaction';
import type { Client } from '../../testing/create-test-app';
import { useTestApp } from '../../testing/create-test-app';
import { aCustomer, aLead, aRunningContract, hireCompany } from '../../testing/contract-world';
import { Lead } from '../leads';
import { Contract } from './entities/contract.entity';
import { touchContract } from './touch-contract';
import { ContractTouch } from './entities/contract-touch.entity';

const world = useTestApp('2026-03-02T09:00:00+08:00');
let ann: Client, bo: Client, sue: Client, max: Client, moe: Client, vip: Client, mark: Client, fin: Client, sup: Client, leg: Client;

beforeAll(async () => {
  await hireCompany(world.app);
  [ann, bo, sue, max, moe, vip, mark, fin, sup, leg] = (await Promise.all(
    ['ann', 'bo', 'sue', 'max', 'moe', 'vip', 'mark', 'fin', 'sup', 'leg'].map((name) => world.app.as(name)),
  )) as [Client, Client, Client, Client, Client, Client, Client, Client, Client, Client];
});
beforeEach(() => world.app.setTime('2026-03-02'));

const shown = 'id version state number reviewRound amount quantityMilli signedOn customerAge primaryRepId closedOn';
const mutation = (name: string, input: string, fields = shown) => `mutation($input: ${input}!) { ${name}(input: $input) { ${fields} } }`;
const apply = mutation('applyForContract', 'ApplyForContractInput');
const update = mutation('updateContractTerms', 'UpdateContractTermsInput');
const submit = mutation('submitContract', 'SubmitContractInput');
const approve = mutation('approveContractAsManager', 'DecideContractInput');
const speak = mutation('giveVerdict', 'GiveVerdictInput');
const decide = mutation('decideContract', 'DecideContractInput');
const sign = mutation('signContract', 'SignContractInput');
const change = mutation('changeContractParties', 'ChangeContractPartiesInput');
const parts = `query($id: ID!) { contract(id: $id) { ${shown} account { name } lead { state } primaryRep { name } applicant { name }
  lines { product quantityMilli unitPrice } parties { rep { name } part shareBp validFrom validTo cause } verdicts { round department verdict reason givenBy { name } } } }`;

interface Shown {
  id: string;
  version: number;
  state: string;
  number: string | null;
  reviewRound: number;
  amount: string;
  quantityMilli: string;
  customerAge: string | null;
  primaryRepId: string;
}

const terms = {
  projectName: 'Tower',
  unit: 'm³',
  paymentTermDays: 30,
  lines: [
    { product: 'C30', quantityMilli: '1000.000', unitPrice: '400.00' },
    { product: 'C40', quantityMilli: '0.333', unitPrice: '1.00' },
  ],
};
const act = async (client: Client, document: string, input: object): Promise<Shown> =>
  Object.values(await client.ok<Record<string, Shown>>(document, { input }))[0] as Shown;
const now = async (client: Client, id: string): Promise<Shown> => (await client.ok<{ contract: Shown }>(parts, { id })).contract;
const yes = { approved: true, reason: 'fine' };

async function draft(owner = ann, more: object = {}): Promise<Shown> {
  const rep = owner === sue ? 'sue' : 'ann';
  const lead = await aLead(world.app, rep, await aCustomer(world.app, rep));
  return act(owner, apply, { leadId: lead.id, ...terms, ...more });
}
async function inReview(): Promise<Shown> {
  const applied = await draft();
  const { id, version } = await act(ann, submit, { id: applied.id, version: applied.version });
  return act(max, approve, { id, version, ...yes });
}
const verdict = (contract: Shown, department: string, said = 'YES') => ({
  contractId: contract.id,
  round: contract.reviewRound,
  department,
  verdict: said,
  reason: `${department} says ${said}`,
});
async function reviewed(): Promise<Shown> {
  const contract = await inReview();
  await act(max, speak, verdict(contract, 'SALES'));
  await act(mark, speak, verdict(contract, 'MARKETING'));
  return act(fin, speak, verdict(contract, 'FINANCE'));
}
async function approved(): Promise<Shown> {
  const { id, version } = await reviewed();
  return act(vip, decide, { id, version, ...yes });
}

describe('application', () => {
  test('CON-1, CON-4: a rep applies from their own lead; the lines add up; the customer comes from the lead', async () => {
    const contract = await draft();
    expect(contract).toMatchObject({ state: 'DRAFT', number: null, amount: '400000.33', quantityMilli: '1000.333', reviewRound: 1 });
    const { contract: whole } = await ann.ok<{ contract: object }>(parts, { id: contract.id });
    expect(whole).toMatchObject({ applicant: { name: 'ann' }, primaryRep: { name: 'ann' }, lines: [{ product: 'C30' }, { product: 'C40' }] });
  });

  test('LEAD-1: no application without a lead, from another rep\'s lead, from one that is not ready or disputed', async () => {
    const account = await aCustomer(world.app, 'ann');
    const refused = async (input: object) => ann.refusal(apply, { input: { ...terms, ...input } });
    expect(await refused({ accountId: account.id })).toBe('contract.lead_required');
    expect(await refused({ leadId: (await aLead(world.app, 'bo', account)).id })).toBe('contract.lead_not_yours');
    expect(await refused({ leadId: (await aLead(world.app, 'ann', account, { state: 'REGISTERED' })).id })).toBe('contract.lead_not_ready');
    expect(await refused({ leadId: (await aLead(world.app, 'ann', account, { state: 'DISPUTED' })).id })).toBe('contract.lead_disputed');
    expect(await refused({ leadId: '00000000-0000-0000-0000-000000000000' })).toBe('common.not_found');
    expect(await refused({ leadId: (await aLead(world.app, 'ann', account)).id, lines: [] })).toBe('contract.no_lines');
  });

  test('LEAD-1: a manager applies without a lead, but only for a customer in sight', async () => {
    const mine = await aCustomer(world.app, 'ann');
    const theirs = await aCustomer(world.app, 'sue');
    expect(await act(max, apply, { ...terms, accountId: mine.id })).toMatchObject({ state: 'DRAFT', primaryRepId: world.app.idOf('ann') });
    expect(await max.refusal(apply, { input: { ...terms, accountId: theirs.id } })).toBe('common.not_found');
  });

  test('CON-1: five applications for one lead at once leave one', async () => {
    const lead = await aLead(world.app, 'ann', await aCustomer(world.app, 'ann'));
    const answers = await Promise.all(Array.from({ length: 5 }, () => ann.send(apply, { input: { leadId: lead.id, ...terms } })));
    const codes = answers.map(({ errors }) => errors?.[0]?.extensions.code ?? 'ok').sort();
    expect(codes).toEqual(['contract.lead_has_contract', 'contract.lead_has_contract', 'contract.lead_has_contract', 'contract.lead_has_contract', 'ok']);
  });

  test('a repeated request with its key applies once', async () => {
    const lead = await aLead(world.app, 'ann', await aCustomer(world.app, 'ann'));
    const input = { leadId: lead.id, ...terms, idempotencyKey: 'once' };
    const [first, second] = [await act(ann, apply, input), await act(ann, apply, input)];
    expect(second.id).toBe(first.id);
  });

  test('ORG-4: a suspended rep applies for nothing', async () => {
    const lead = await aLead(world.app, 'bo', await aCustomer(world.app, 'bo'));
    const admin = await world.app.as('admin');
    const suspend = 'mutation($input: UpdateUserInput!) { updateUser(input: $input) { version } }';
    const setSuspended = (version: number, suspendedOn: string | null) =>
      admin.ok<{ updateUser: { version: number } }>(suspend, { input: { id: world.app.idOf('bo'), version, suspendedOn } });
    const { updateUser } = await setSuspended(1, '2026-03-01');
    expect(await bo.refusal(apply, { input: { leadId: lead.id, ...terms } })).toBe('user.suspended_from_selling');
    await setSuspended(updateUser.version, null);
  });

  test.each(['sup', 'fin', 'mark', 'leg'])('%s cannot apply', async (name) => {
    expect(await (await world.app.as(name)).refusal(apply, { input: terms })).toBe('auth.forbidden');
  });
});

describe('approval', () => {
  test('CON-1: only the applicant submits, only once, and never on an old version', async () => {
    const { id, version } = await draft();
    expect(await bo.refusal(submit, { input: { id, version } })).toBe('common.not_found');
    expect(await max.refusal(submit, { input: { id, version } })).toBe('contract.not_applicant');
    expect(await ann.refusal(submit, { input: { id, version: version + 1 } })).toBe('common.changed_meanwhile');
    await act(ann, submit, { id, version });
    expect(await ann.refusal(submit, { input: { id, version: version + 1 } })).toBe('common.invalid_state');
  });

  test('CON-1: the manager of the rep approves; never another region\'s, never the applicant, never before submission', async () => {
    const { id, version } = await draft();
    expect(await max.refusal(approve, { input: { id, version, ...yes } })).toBe('common.invalid_state');
    await act(ann, submit, { id, version });
    const input = { id, version: version + 1, ...yes };
    expect(await ann.refusal(approve, { input })).toBe('auth.forbidden');
    expect(await moe.refusal(approve, { input })).toBe('common.not_found');
    expect(await act(max, approve, input)).toMatchObject({ state: 'IN_REVIEW' });

    const own = await act(max, apply, { ...terms, accountId: (await aCustomer(world.app, 'ann')).id });
    const submitted = await act(max, submit, { id: own.id, version: own.version });
    expect(await max.refusal(approve, { input: { id: own.id, version: submitted.version, ...yes } })).toBe('contract.own_approval');
    expect(await act(vip, approve, { id: own.id, version: submitted.version, ...yes })).toMatchObject({ state: 'IN_REVIEW' });
  });

  test('CRE-3: each department speaks once in a round, with a reason, for itself only', async () => {
    const contract = await inReview();
    expect(await fin.refusal(speak, { input: verdict(contract, 'SALES') })).toBe('contract.not_your_department');
    expect(await ann.refusal(speak, { input: verdict(contract, 'SALES') })).toBe('auth.forbidden');
    expect(await moe.refusal(speak, { input: verdict(contract, 'SALES') })).toBe('common.not_found');
    expect(await fin.refusal(speak, { input: { ...verdict(contract, 'FINANCE'), reason: '' } })).toBe('common.invalid_input');
    await act(fin, speak, verdict(contract, 'FINANCE'));
    expect(await fin.refusal(speak, { input: verdict(contract, 'FINANCE') })).toBe('contract.verdict_given');
    expect(await now(ann, contract.id)).toMatchObject({ state: 'IN_REVIEW', verdicts: [{ department: 'FINANCE', givenBy: { name: 'fin' } }] });
  });

  test('CRE-3: three verdicts at once are all seen: the contract is reviewed', async () => {
    const contract = await inReview();
    await Promise.all([
      act(max, speak, verdict(contract, 'SALES')),
      act(mark, speak, verdict(contract, 'MARKETING')),
      act(fin, speak, verdict(contract, 'FINANCE')),
    ]);
    expect(await now(ann, contract.id)).toMatchObject({ state: 'REVIEWED' });
  });

  test('CRE-3: any no stops the contract, and its lead may carry a new one', async () => {
    const contract = await inReview();
    await act(fin, speak, verdict(contract, 'FINANCE', 'NO'));
    expect(await mark.refusal(speak, { input: verdict(contract, 'MARKETING') })).toBe('common.invalid_state');
    const { leadId } = await world.app.system().db.findOneByOrFail(Contract, { id: contract.id });
    expect(await act(ann, apply, { leadId, ...terms })).toMatchObject({ state: 'DRAFT' });
  });

  test('CRE-3: a change of terms voids what was said, also after the approval, and old rounds get no more verdicts', async () => {
    const contract = await approved();
    const cheaper = { lines: [{ product: 'C30', quantityMilli: '1000', unitPrice: '380.00' }] };
    const changed = await act(ann, update, { id: contract.id, version: contract.version, ...cheaper });
    expect(changed).toMatchObject({ state: 'IN_REVIEW', reviewRound: 2, amount: '380000.00' });
    expect(await fin.refusal(speak, { input: verdict(contract, 'FINANCE') })).toBe('contract.terms_changed');
    await act(fin, speak, verdict(changed, 'FINANCE'));
    const { verdicts } = (await now(ann, contract.id)) as unknown as { verdicts: { round: number }[] };
    expect(verdicts.map(({ round }) => round)).toEqual([2, 1, 1, 1]);
    expect(await mark.refusal(sign, { input: { id: contract.id, version: changed.version + 1, signedOn: '2026-03-02' } })).toBe('common.invalid_state');
  });

  test('CRE-3: nobody but the applicant changes terms', async () => {
    const contract = await inReview();
    const input = { id: contract.id, version: contract.version, paymentTermDays: 90 };
    expect(await max.refusal(update, { input })).toBe('contract.not_applicant');
    expect(await sue.refusal(update, { input })).toBe('common.not_found');
    expect(await fin.refusal(update, { input })).toBe('auth.forbidden');
  });

  test('CRE-3: the VP decides after the review only', async () => {
    const contract = await inReview();
    expect(await vip.refusal(decide, { input: { id: contract.id, version: contract.version, ...yes } })).toBe('common.invalid_state');
    const ready = await reviewed();
    expect(await max.refusal(decide, { input: { id: ready.id, version: ready.version, ...yes } })).toBe('auth.forbidden');
    expect(await act(vip, decide, { id: ready.id, version: ready.version, approved: false, reason: 'too cheap' })).toMatchObject({ state: 'REJECTED' });
  });
});

describe('signing', () => {
  test('COM-9, ARC-5: signing gives the number, fixes new/old, snapshots primary and assistants, wins the lead', async () => {
    const account = await aCustomer(world.app, 'ann');
    const lead = await aLead(world.app, 'ann', account, { assistants: [{ rep: 'bo', shareBp: 800 }] });
    const applied = await act(ann, apply, { leadId: lead.id, ...terms });
    await act(ann, submit, { id: applied.id, version: 1 });
    const contract = await act(max, approve, { id: applied.id, version: 2, ...yes });
    await act(max, speak, verdict(contract, 'SALES'));
    await act(mark, speak, verdict(contract, 'MARKETING'));
    const { id, version } = await act(fin, speak, verdict(contract, 'FINANCE'));
    const decided = await act(vip, decide, { id, version, ...yes });
    const input = { id, version: decided.version, signedOn: '2026-03-02' };
    expect(await ann.refusal(sign, { input })).toBe('auth.forbidden');
    expect(await mark.refusal(sign, { input: { ...input, signedOn: '2026-03-03' } })).toBe('contract.day_in_future');
    expect(await mark.refusal(sign, { input: { ...input, signedOn: '2026-03-01' } })).toBe('common.dates_out_of_order');
    expect(await act(mark, sign, { ...input, idempotencyKey: 'sign' })).toMatchObject({ state: 'SIGNED', customerAge: 'NEW', number: expect.stringMatching(/^HT-2026-\d{4}$/) });
    expect(await act(mark, sign, { ...input, idempotencyKey: 'sign' })).toMatchObject({ state: 'SIGNED' });
    expect(await mark.refusal(sign, { input })).toBe('common.changed_meanwhile');

    expect(await now(bo, id)).toMatchObject({
      parties: [
        { rep: { name: 'ann' }, part: 'PRIMARY', shareBp: 0, validFrom: '2026-03-02', validTo: null, cause: 'SIGNING' },
        { rep: { name: 'bo' }, part: 'ASSISTANT', shareBp: 800 },
      ],
    });
    const ctx = world.app.system();
    expect(await ctx.db.findOneByOrFail(Lead, { id: lead.id })).toMatchObject({ state: 'WON', accountId: account.id });
    expect(await ctx.db.existsBy(ContractTouch, { contractId: id })).toBe(true);
  });

  test('CON-1: numbers have no gaps and no doubles when ten are signed at once, one after a refusal', async () => {
    const ready = [await approved(), await approved(), await approved(), await approved()];
    await mark.refusal(sign, { input: { id: ready[0]?.id, version: 1, signedOn: '2026-03-02' } });
    const signed = await Promise.all(ready.map(({ id, version }) => act(mark, sign, { id, version, signedOn: '2026-03-02' })));
    const numbers = signed.map(({ number }) => Number(number?.slice(-4))).sort((a, b) => a - b);
    expect(numbers).toEqual(numbers.map((_, at) => (numbers[0] ?? 0) + at));
  });

  test('ARC-5: a customer with a contract older than twelve months is old', async () => {
    const account = await aCustomer(world.app, 'ann');
    await aRunningContract(world.app, account, 'ann', { signedOn: '2025-03-02' });
    const second = await aRunningContract(world.app, account, 'ann', { signedOn: '2026-03-02' });
    expect(second.contract.customerAge).toBe('NEW');
    world.app.setTime('2026-03-03');
    const third = await aRunningContract(world.app, account, 'ann', { signedOn: '2026-03-03' });
    expect(third.contract.customerAge).toBe('OLD');
  });

  test('COLL-5: no signing while the lead is disputed', async () => {
    const contract = await approved();
    const { leadId } = await world.app.system().db.findOneByOrFail(Contract, { id: contract.id });
    await inTransaction(world.app.system(), (tx) => tx.db.update(Lead, { id: leadId ?? '' }, { state: 'DISPUTED' }));
    expect(await mark.refusal(sign, { input: { id: contract.id, version: contract.version, signedOn: '2026-03-02' } })).toBe('contract.lead_disputed');
  });

  test('CON-1: a taken number is refused at import; only those who import may', async () => {
    const account = await aCustomer(world.app, 'ann');
    await aRunningContract(world.app, account, 'ann', { signedOn: '2026-01-05', number: 'OLD-1' });
    await expect(aRunningContract(world.app, account, 'ann', { signedOn: '2026-01-05', number: 'OLD-1' })).rejects.toMatchObject({ code: 'contract.number_taken' });
    await expect(aRunningContract(world.app, account, 'ann', { signedOn: '2026-04-05' })).rejects.toMatchObject({ code: 'contract.day_in_future' });
  });
});

describe('parties', () => {
  test('COM-9: a hand-over closes the old parties on its day and opens the new ones; the past stays', async () => {
    const { contract } = await aRunningContract(world.app, await aCustomer(world.app, 'ann'), 'ann', { signedOn: '2026-01-05' });
    const input = { contractId: contract.id, version: contract.version, primaryRepId: world.app.idOf('bo'), assistants: [{ repId: world.app.idOf('ann'), shareBp: 1000 }], from: '2026-02-01', reason: 'Ann moves' };
    expect(await ann.refusal(change, { input })).toBe('auth.forbidden');
    expect(await moe.refusal(change, { input })).toBe('common.not_found');
    expect(await max.refusal(change, { input: { ...input, from: '2026-01-04' } })).toBe('contract.parties_backdated');
    expect(await max.refusal(change, { input: { ...input, from: '2026-03-03' } })).toBe('contract.day_in_future');
    expect(await max.refusal(change, { input: { ...input, assistants: [{ repId: world.app.idOf('ann'), shareBp: 1001 }] } })).toBe('contract.assistant_share');
    expect(await max.refusal(change, { input: { ...input, assistants: [{ repId: world.app.idOf('bo'), shareBp: 500 }] } })).toBe('contract.assistant_twice');
    await act(max, change, input);
    expect(await now(max, contract.id)).toMatchObject({
      primaryRepId: world.app.idOf('bo'),
      parties: [
        { rep: { name: 'ann' }, part: 'PRIMARY', validFrom: '2026-01-05', validTo: '2026-02-01' },
        { rep: { name: 'bo' }, part: 'PRIMARY', validFrom: '2026-02-01', validTo: null, cause: 'HAND_OVER' },
        { rep: { name: 'ann' }, part: 'ASSISTANT', shareBp: 1000, validFrom: '2026-02-01', validTo: null },
      ],
    });
    expect(await max.refusal(change, { input: { ...input, version: contract.version + 1, from: '2026-01-20' } })).toBe('contract.parties_backdated');
  });

  test('COM-9: of two hand-overs at once one is refused, and one primary stays', async () => {
    const { contract } = await aRunningContract(world.app, await aCustomer(world.app, 'ann'), 'ann', { signedOn: '2026-01-05' });
    const input = (rep: string) => ({ contractId: contract.id, version: contract.version, primaryRepId: world.app.idOf(rep), assistants: [], from: '2026-02-01', reason: 'race' });
    const answers = await Promise.all([max.send(change, { input: input('bo') }), vip.send(change, { input: input('sue') })]);
    expect(answers.filter(({ errors }) => errors?.[0]?.extensions.code === 'common.changed_meanwhile')).toHaveLength(1);
    const { parties } = (await now(vip, contract.id)) as unknown as { parties: { part: string; validTo: string | null }[] };
    expect(parties.filter(({ part, validTo }) => part === 'PRIMARY' && validTo === null)).toHaveLength(1);
  });
});

describe('sight', () => {
  const list = 'query($filter: ContractFilter) { contracts(filter: $filter) { total items { id } } }';

  test('ORG-1: own, subtree, class C, all: in lists, totals and single records alike', async () => {
    const account = await aCustomer(world.app, 'ann');
    const { contract } = await aRunningContract(world.app, account, 'ann', { signedOn: '2026-01-05', assistants: [{ repId: world.app.idOf('sue'), shareBp: 500 }] });
    const other = await aRunningContract(world.app, account, 'ann', { signedOn: '2026-01-05' });
    const seen = async (client: Client) => (await client.ok<{ contracts: { total: number } }>(list, { filter: { accountId: account.id } })).contracts.total;
    expect(await Promise.all([ann, bo, sue, max, moe, vip, fin, sup, leg].map(seen))).toEqual([2, 0, 1, 2, 1, 2, 2, 2, 0]);
    expect(await now(sue, contract.id)).toMatchObject({ id: contract.id });
    for (const [client, id] of [[bo, contract.id], [sue, other.contract.id], [leg, contract.id]] as const) {
      expect(await client.refusal(parts, { id })).toBe('common.not_found');
    }
    await inTransaction(world.app.system(), (tx) => tx.db.update(Contract, { id: contract.id }, { delinquencyClass: 'C' }));
    expect(await seen(leg)).toBe(1);
    expect(await world.app.nobody().refusal(parts, { id: contract.id })).toBe('auth.unauthenticated');
  });

  test('lists are found by text, sorted by known fields only, paged', async () => {
    const account = await aCustomer(world.app, 'ann', 'Findable 100% Ltd');
    await aRunningContract(world.app, account, 'ann', { signedOn: '2026-01-05' });
    const found = await fin.ok<{ contracts: { total: number } }>(list, { filter: { q: '100%', states: ['SIGNED'] } });
    expect(found.contracts.total).toBe(1);
    expect(await fin.refusal('{ contracts(sort: { field: "password" }) { total } }')).toBe('common.sort_unknown');
  });
});

test('COM-4: facts that arrive at once all touch the contract', async () => {
  const { contract } = await aRunningContract(world.app, await aCustomer(world.app, 'ann'), 'ann', { signedOn: '2026-01-05' });
  await Promise.all(Array.from({ length: 8 }, () => inTransaction(world.app.system(), (tx) => touchContract(tx, contract.id))));
  expect(await world.app.system().db.findOneByOrFail(ContractTouch, { contractId: contract.id })).toMatchObject({ touches: 9 });
});
