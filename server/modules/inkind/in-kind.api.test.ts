import { act, mutation } from '../../testing/acts';
import { atOnce } from '../../testing/at-once';
import { castOf, type Cast } from '../../testing/contract-world';
import { useTestApp } from '../../testing/create-test-app';
import { moneyActs, moneyTeller, type MoneyWorld } from '../../testing/money-acts';
import { placeSupplyStop, Account } from '../accounts';
import { inTransaction } from '../../core/transaction';
import { Contract } from '../contracts';
import { receivablesIntegrity } from '../receivables';

const world = useTestApp('2026-01-05T09:00:00+08:00');
let cast: Cast;
let teller: ReturnType<typeof moneyTeller>;
beforeAll(async () => {
  cast = await castOf(world.app);
  teller = moneyTeller(world.app, cast);
});
beforeEach(() => world.app.setTime('2026-03-02'));

const fields = 'id version state countsFor receiptId endReason';
const acts = {
  apply: mutation('applyInKind', 'ApplyInKindInput', fields),
  appraise: mutation('appraiseInKind', 'AppraiseInKindInput', fields),
  accept: mutation('acceptInKind', 'AcceptInKindInput', fields),
  reject: mutation('rejectInKind', 'EndInKindInput', fields),
  withdraw: mutation('withdrawInKind', 'EndInKindInput', fields),
} as const;
interface Shown {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly countsFor: string | null;
  readonly receiptId: string | null;
}

/** A contract of Ann's over ¥400,000 of which ¥40,000 were delivered and are overdue. */
async function owing(): Promise<MoneyWorld> {
  const run = await teller.running('2026-01-05');
  await teller.delivered(run, '100', '2026-01-06');
  return run;
}

const offer = (run: MoneyWorld, value = '30000.00', more: object = {}) => ({
  contractId: run.contract.id,
  goods: 'MATERIAL',
  description: '20 t rebar HRB400, plant 2',
  offeredValue: value,
  reason: 'no cash before June',
  ...more,
});
const applied = async (run: MoneyWorld): Promise<Shown> => act<Shown>(cast.ann, acts.apply, offer(run));
const appraised = async (run: MoneyWorld, value = '20000.00'): Promise<Shown> => {
  const { id, version } = await applied(run);
  return act<Shown>(cast.fin, acts.appraise, { id, version, value, basis: 'offers of three dealers' });
};
const taken = { quantity: '20 t', quality: 'no rust' };

async function openOf(run: MoneyWorld): Promise<string> {
  const { contract } = await cast.fin.ok<{ contract: { money: { open: string } } }>(
    'query ($id: ID!) { contract(id: $id) { money { open } } }',
    { id: run.contract.id },
  );
  return contract.money.open;
}

test('KIND-1: sales applies, finance appraises, supply accepts: only then it pays, less the discount', async () => {
  const run = await owing();
  const waiting = await appraised(run);
  expect([waiting.state, waiting.countsFor, await openOf(run)]).toEqual([
    'APPRAISED',
    '18000.00',
    '40000.00',
  ]);
  const done = await act<Shown>(cast.sup, acts.accept, {
    id: waiting.id,
    version: waiting.version,
    ...taken,
  });
  expect([done.state, await openOf(run)]).toEqual(['ACCEPTED', '22000.00']);
  const { receipt } = await cast.fin.ok<{
    receipt: { instrument: string; countsOn: string; unallocated: string };
  }>('query ($id: ID!) { receipt(id: $id) { instrument countsOn unallocated } }', { id: done.receiptId });
  expect(receipt).toEqual({ instrument: 'IN_KIND', countsOn: '2026-03-02', unallocated: '0.00' });
  expect(await receivablesIntegrity(world.app.system())).toEqual([]);
});

test('KIND-2: goods count for full collection: the contract closes at acceptance; a stop that letters did not place stays', async () => {
  const run = await owing();
  await act(cast.sup, moneyActs.milestone, {
    contractId: run.contract.id,
    milestone: 'DELIVERED_IN_FULL',
    on: '2026-02-01',
  });
  await inTransaction(world.app.system(), (tx) =>
    placeSupplyStop(tx, run.account.id, { cause: 'MANUAL', reason: 'test' }),
  );
  await teller.pay(run.account, '22000.00', '2026-02-10');
  const waiting = await appraised(run);
  const stateOf = () =>
    world.app
      .system()
      .db.findOneByOrFail(Contract, { id: run.contract.id })
      .then(({ state }) => state);
  expect(await stateOf()).toBe('DELIVERED');
  await act(cast.sup, acts.accept, { id: waiting.id, version: waiting.version, ...taken });
  expect([await stateOf(), await openOf(run)]).toEqual(['CLOSED', '0.00']);
  // a stop that letters did not place is not lifted by money
  const account = await world.app.system().db.findOneByOrFail(Account, { id: run.account.id });
  expect(account.onSupplyStop).toBe(true);
});

test('KIND-1: the wrong role, the wrong step and a second person twice are refused, and nothing is booked', async () => {
  const run = await owing();
  const { id, version } = await applied(run);
  const value = { value: '20000.00', basis: 'x' };
  expect([
    await cast.ann.refusal(acts.appraise, { input: { id, version, ...value } }),
    await cast.sup.refusal(acts.accept, { input: { id, version, ...taken } }),
    await cast.sup.refusal(acts.reject, { input: { id, version, reason: 'x' } }),
    await cast.max.refusal(acts.withdraw, { input: { id, version, reason: 'x' } }),
    await cast.sue.refusal(acts.withdraw, { input: { id, version, reason: 'x' } }),
    await cast.fin.refusal(acts.appraise, { input: { id, version: version + 1, ...value } }),
    await cast.fin.refusal(acts.appraise, { input: { id, version, value: '44444.45', basis: 'x' } }),
    await cast.fin.refusal(acts.appraise, { input: { id, version, value: '0.00', basis: 'x' } }),
    await cast.fin.refusal(acts.appraise, { input: { id, version, value: '100.00', basis: ' ' } }),
    await cast.ann.refusal(acts.apply, { input: offer(run) }),
    await cast.sue.refusal(acts.apply, { input: offer(run) }),
  ]).toEqual([
    'auth.forbidden',
    'common.invalid_state',
    'auth.forbidden',
    'auth.forbidden',
    'common.not_found',
    'common.changed_meanwhile',
    'in_kind.above_open',
    'receivable.amount_not_positive',
    'common.invalid_input',
    'in_kind.running',
    'common.not_found',
  ]);
  expect(await openOf(run)).toBe('40000.00');
});

test('KIND-1: who holds two roles still takes one step only', async () => {
  await world.app.addPeople({ two: { roles: ['FINANCE', 'SUPPLY'] } });
  const two = await world.app.as('two');
  const run = await owing();
  const { id, version } = await applied(run);
  const next = await act<Shown>(two, acts.appraise, { id, version, value: '20000.00', basis: 'x' });
  const input = { id, version: next.version, ...taken };
  expect(await two.refusal(acts.accept, { input })).toBe('in_kind.same_person');
});

test('KIND-1: what waits stands on the Today page of whose step it is', async () => {
  const waiting = async (who: 'fin' | 'sup') => {
    const { today } = await cast[who].ok<{ today: readonly { item: string; count: number }[] }>(
      '{ today { item count } }',
    );
    return today.find(({ item }) => item === 'IN_KIND_WAITING')?.count ?? 0;
  };
  const before = [await waiting('fin'), await waiting('sup')];
  await applied(await owing());
  await appraised(await owing());
  expect([await waiting('fin'), await waiting('sup')]).toEqual(before.map((count) => count + 1));
});

test('KIND-1: a rejection or withdrawal leaves the debt, and another case may follow', async () => {
  const run = await owing();
  const first = await applied(run);
  const reason = 'nobody needs it';
  await act(cast.fin, acts.reject, { id: first.id, version: first.version, reason });
  const second = await appraised(run);
  await act(cast.sup, acts.reject, { id: second.id, version: second.version, reason });
  const third = await applied(run);
  await act(cast.ann, acts.withdraw, { id: third.id, version: third.version, reason });
  expect(await openOf(run)).toBe('40000.00');
  expect((await applied(run)).state).toBe('APPLIED');
});

test('KIND-1: money that came in since the appraisal is not paid twice', async () => {
  const run = await owing();
  const { id, version } = await appraised(run);
  await teller.pay(run.account, '30000.00', '2026-02-20');
  const input = { id, version, ...taken };
  expect(await cast.sup.refusal(acts.accept, { input })).toBe('in_kind.above_open');
});

test('KIND-1: goods are never booked by hand, and never on a contract with nothing open', async () => {
  const run = await owing();
  const receipt = {
    accountId: run.account.id,
    instrument: 'IN_KIND',
    receivedOn: '2026-03-01',
    amount: '5.00',
  };
  expect(await cast.fin.refusal(moneyActs.post, { input: receipt })).toBe('in_kind.not_by_hand');
  await teller.pay(run.account, '40000.00', '2026-02-20');
  expect(await cast.ann.refusal(acts.apply, { input: offer(run) })).toBe('in_kind.nothing_open');
});

test('KIND-1: of five acceptances at once one books; the same key again books nothing more', async () => {
  const run = await owing();
  const { id, version } = await appraised(run);
  const codes = await atOnce(5, () => cast.sup.send(acts.accept, { input: { id, version, ...taken } }));
  expect(codes.filter((code) => code === 'taken')).toHaveLength(1);
  expect(await openOf(run)).toBe('22000.00');
  const next = await owing();
  const waiting = await appraised(next);
  const input = { id: waiting.id, version: waiting.version, ...taken, idempotencyKey: 'k' };
  const results = [
    await act<Shown>(cast.sup, acts.accept, input),
    await act<Shown>(cast.sup, acts.accept, input),
  ];
  expect(results[0]).toEqual(results[1]);
  expect(await openOf(next)).toBe('22000.00');
});
