import { act } from '../../testing/acts';
import { contractActs, contractWalk, terms, type ShownContract } from '../../testing/contract-walk';
import { aCustomer, aLead, castOf, type Cast } from '../../testing/contract-world';
import { type Client, useTestApp } from '../../testing/create-test-app';
import { moneyActs } from '../../testing/money-acts';
import { Receivable } from './entities/receivable.entity';

const world = useTestApp('2026-03-02T09:00:00+08:00');
let cast: Cast;
let walk: ReturnType<typeof contractWalk>;
let ann: Client, mark: Client, sup: Client, fin: Client;

const paymentTerms = [
  { dueAfter: 'STRUCTURE_COMPLETE', shareBp: 6000, days: 10 },
  { dueAfter: 'TOPPED_OUT', shareBp: 4000, days: 20 },
];

beforeAll(async () => {
  cast = await castOf(world.app);
  walk = contractWalk(world.app, cast);
  ({ ann, mark, sup, fin } = cast);
});
beforeEach(() => world.app.setTime('2026-03-02'));

interface Signed extends ShownContract {
  readonly lines: readonly { id: string }[];
}
async function signed(): Promise<Signed> {
  const lead = await aLead(world.app, 'ann', await aCustomer(world.app, 'ann'));
  const applied = await act<ShownContract>(ann, contractActs.apply, {
    leadId: lead.id,
    ...terms,
    paymentTerms,
  });
  const { id, version } = await walk.approve(applied);
  await act(mark, contractActs.sign, { id, version, signedOn: '2026-03-02' });
  const { contract } = await fin.ok<{ contract: Signed }>(
    'query ($id: ID!) { contract(id: $id) { id version lines { id } paymentTerms { dueAfter shareBp days } } }',
    { id },
  );
  expect(contract).toMatchObject({ paymentTerms });
  return contract;
}
const itemsOf = async (contractId: string) =>
  (await world.app.system().db.find(Receivable, { where: { contractId }, order: { number: 'ASC' } })).map(
    ({ amount, adjusted, dueOn, dueAfter }) => [amount - adjusted, dueOn, dueAfter],
  );
const delivered = (contract: Signed, units: string) =>
  act<{ id: string }>(sup, moneyActs.deliver, {
    contractId: contract.id,
    lineId: contract.lines[0]?.id,
    signedBy: 'Li',
    quantityMilli: units,
    deliveredOn: '2026-03-02',
  });
const milestone = async (contract: Signed, name: string, on: string | null) => {
  const { contract: now } = await mark.ok<{ contract: { version: number } }>(
    'query ($id: ID!) { contract(id: $id) { version } }',
    { id: contract.id },
  );
  return act(mark, moneyActs.milestone, {
    contractId: contract.id,
    version: now.version,
    milestone: name,
    on,
  });
};

test.each([[[{ dueAfter: 'DELIVERY', shareBp: 9999, days: 0 }]], [[...paymentTerms, ...paymentTerms]]])(
  'CON-4: payment terms that are not 100 per cent are refused (%#)',
  async (wrong) => {
    const lead = await aLead(world.app, 'ann', await aCustomer(world.app, 'ann'));
    const input = { leadId: lead.id, ...terms, paymentTerms: wrong };
    expect(await ann.refusal(contractActs.apply, { input })).toBe('contract.terms_not_whole');
    const { id, version } = await walk.draft();
    expect(await ann.refusal(contractActs.update, { input: { id, version, paymentTerms: wrong } })).toBe(
      'contract.terms_not_whole',
    );
  },
);

test('CON-4: each delivery is owed in parts; a recorded milestone dates its part, taken back it falls to the days of the contract', async () => {
  const contract = await signed();
  await delivered(contract, '100.000');
  expect(await itemsOf(contract.id)).toEqual([
    [2_400_000, '2026-04-01', 'STRUCTURE_COMPLETE'],
    [1_600_000, '2026-04-01', 'TOPPED_OUT'],
  ]);
  world.app.setTime('2026-03-20');
  await milestone(contract, 'STRUCTURE_COMPLETE', '2026-03-15');
  expect(await itemsOf(contract.id)).toEqual([
    [2_400_000, '2026-03-25', 'STRUCTURE_COMPLETE'],
    [1_600_000, '2026-04-01', 'TOPPED_OUT'],
  ]);
  await milestone(contract, 'STRUCTURE_COMPLETE', null);
  expect((await itemsOf(contract.id))[0]).toEqual([2_400_000, '2026-04-01', 'STRUCTURE_COMPLETE']);
});

test('CON-4, CON-5: a difference takes from the part that is due last, a reversal takes all parts back', async () => {
  const contract = await signed();
  const { id } = await delivered(contract, '100.000');
  await act(sup, moneyActs.settle, {
    deliveryId: id,
    acceptedMilli: '50.000',
    signedBy: 'Li',
    on: '2026-03-02',
    reason: 'short',
  });
  const open = (await itemsOf(contract.id)).map(([amount]) => amount as number);
  expect(open.reduce((sum, amount) => sum + amount, 0)).toBe(2_000_000);
  expect(Math.min(...open)).toBe(0);

  const other = await signed();
  const second = await delivered(other, '10.000');
  await act(sup, moneyActs.takeBack, { deliveryId: second.id, on: '2026-03-02', reason: 'wrong site' });
  expect((await itemsOf(other.id)).map(([amount]) => amount)).toEqual([0, 0]);
});

test('CRE-1: who has no more days than the milestones wait is asked for by the longest', async () => {
  const beyond = 'query ($id: ID!) { contract(id: $id) { beyondTier { kind asked allowed } } }';
  const { id, version } = await walk.draft();
  await act(ann, contractActs.update, {
    id,
    version,
    paymentTerms: [{ dueAfter: 'TOPPED_OUT', shareBp: 10_000, days: 90 }],
  });
  expect(await ann.ok(beyond, { id })).toEqual({
    contract: { beyondTier: [{ kind: 'TERM', asked: 90, allowed: 30 }] },
  });
});
