import { lastDayOf, type LocalDate } from '../../../shared/local-date';
import { act, mutation } from '../../testing/acts';
import { atOnce } from '../../testing/at-once';
import { castOf, type Cast } from '../../testing/contract-world';
import { useTestApp } from '../../testing/create-test-app';
import { moneyActs, moneyTeller, type MoneyWorld, type ShownReceipt } from '../../testing/money-acts';
import { Contract } from '../contracts';
import { classifyDebtsJob } from '../receivables';
import { publishPlan, runCommissions, shippedPlan, verifyLedger } from '.';
import { CommissionEntry } from './entities/commission-entry.entity';

const world = useTestApp('2025-01-02T09:00:00+08:00');
let cast: Cast;
let teller: ReturnType<typeof moneyTeller>;
beforeAll(async () => {
  cast = await castOf(world.app);
  teller = moneyTeller(world.app, cast);
  await publishPlan(world.app.system(), shippedPlan);
});
beforeEach(() => world.app.setTime('2025-01-02'));

const acts = {
  take: mutation('takeIntoCollections', 'TakeIntoCollectionsInput', 'id'),
  ask: mutation('askAdvance', 'AskAdvanceInput', 'id version state amount limitThen'),
  decide: mutation('decideAdvance', 'DecideAdvanceInput', 'id version state'),
  withdraw: mutation('withdrawAdvance', 'WithdrawAdvanceInput', 'id state'),
} as const;
interface Shown {
  readonly id: string;
  readonly version: number;
  readonly state: string;
}
const db = () => world.app.system().db;

/** ¥400,000 delivered that earn Ann ¥3,500.00, more than a year overdue, taken by the office, ¥100,000 recovered since. */
async function recovered(): Promise<MoneyWorld> {
  const run = await teller.running('2025-01-02');
  await teller.delivered(run, '1000', '2025-01-02');
  await act(cast.sup, moneyActs.milestone, {
    contractId: run.contract.id,
    milestone: 'DELIVERED_IN_FULL',
    on: '2025-01-02',
  });
  world.app.setTime('2026-03-02');
  await classifyDebtsJob.run(world.app.system());
  const { id, version } = await db().findOneByOrFail(Contract, { id: run.contract.id });
  await act(cast.off, acts.take, { contractId: id, version, on: '2026-03-02' });
  await teller.pay(run.account, '100000.00', '2026-03-02');
  await runCommissions(world.app.system());
  return run;
}
const limitOf = async (run: MoneyWorld): Promise<string | undefined> => {
  const { drawableAdvances } = await cast.ann.ok<{
    drawableAdvances: { contractId: string; limit: string }[];
  }>('{ drawableAdvances { contractId limit } }');
  return drawableAdvances.find(({ contractId }) => contractId === run.contract.id)?.limit;
};
const asking = (run: MoneyWorld, amount: string) => ({
  contractId: run.contract.id,
  amount,
  reason: 'train tickets to the debtor',
});
async function drawn(run: MoneyWorld, amount: string): Promise<Shown> {
  const { id, version } = await act<Shown>(cast.ann, acts.ask, asking(run, amount));
  return act<Shown>(cast.fin, acts.decide, { id, version, approved: true, decision: 'in step' });
}
const sums = async (run: MoneyWorld): Promise<number[]> => {
  const entries = await db().findBy(CommissionEntry, { contractId: run.contract.id });
  const sum = (part: 'heldDelta' | 'paidDelta' | 'payableDelta'): number =>
    entries.reduce((all, entry) => all + entry[part], 0);
  return [sum('heldDelta'), sum('payableDelta'), sum('paidDelta')];
};

test('REC-7: a tenth of the commission on what was recovered, asked by the rep, decided by finance, less what was drawn', async () => {
  const run = await recovered();
  // 100,000 of 400,000 earn 875.00, of which a tenth
  expect(await limitOf(run)).toBe('87.50');
  expect([
    await cast.ann.refusal(acts.ask, { input: asking(run, '87.51') }),
    await cast.ann.refusal(acts.ask, { input: asking(run, '0.00') }),
    await cast.bo.refusal(acts.ask, { input: asking(run, '1.00') }),
    await cast.fin.refusal(acts.ask, { input: asking(run, '1.00') }),
    await cast.ann.refusal(acts.ask, { input: { ...asking(run, '1.00'), reason: ' ' } }),
  ]).toEqual([
    'advance.above_limit',
    'receivable.amount_not_positive',
    'common.not_found',
    'auth.forbidden',
    'common.invalid_input',
  ]);
  const codes = await atOnce(3, () => cast.ann.send(acts.ask, { input: asking(run, '50.00') }));
  expect(codes.filter((code) => code === 'taken')).toHaveLength(1);
  expect(await limitOf(run)).toBe('37.50');
  const list = '{ commissionAdvances(filter: { state: WAITING }) { items { id version } } }';
  const { commissionAdvances } = await cast.fin.ok<{ commissionAdvances: { items: Shown[] } }>(list);
  const [waiting] = commissionAdvances.items;
  const decision = { id: waiting?.id, version: waiting?.version, approved: true, decision: 'ok' };
  for (const client of [cast.ann, cast.max, cast.vip, cast.aud])
    expect(await client.refusal(acts.decide, { input: decision })).toBe('auth.forbidden');
  await act(cast.fin, acts.decide, decision);
  expect(await cast.fin.refusal(acts.decide, { input: decision })).toBe('common.changed_meanwhile');
  expect(await sums(run)).toEqual([350_000 - 5_000, 0, 5_000]);
  expect(await limitOf(run)).toBe('37.50');
  const again = await act<Shown>(cast.ann, acts.ask, asking(run, '37.50'));
  expect((await act<Shown>(cast.ann, acts.withdraw, { id: again.id, version: again.version })).state).toBe(
    'WITHDRAWN',
  );
  await teller.pay(run.account, '300000.00', '2026-03-02');
});

test('REC-7: the advance comes off what the contract releases, a bounce opens it again, the ledger ties', async () => {
  const run = await recovered();
  await drawn(run, '87.50');
  await runCommissions(world.app.system());
  expect(await sums(run)).toEqual([350_000 - 8_750, 0, 8_750]);
  const rest: ShownReceipt = await teller.pay(run.account, '300000.00', '2026-03-02');
  await runCommissions(world.app.system());
  expect(await sums(run)).toEqual([0, 350_000 - 8_750, 8_750]);
  world.app.setTime('2026-03-03');
  await act(cast.fin, moneyActs.reverse, {
    receiptId: rest.id,
    cause: 'BOUNCED',
    reason: 'no cover',
    on: '2026-03-03',
  });
  await runCommissions(world.app.system());
  expect(await sums(run)).toEqual([350_000 - 8_750, 0, 8_750]);
  await teller.pay(run.account, '300000.00', '2026-03-03');
  await runCommissions(world.app.system());
  await runCommissions(world.app.system(), { all: true });
  expect(await sums(run)).toEqual([0, 350_000 - 8_750, 8_750]);
  expect((await verifyLedger(world.app.system())).differences).toEqual([]);
});

test('REC-7: money that was taken back before the decision lowers what may be approved', async () => {
  const run = await recovered();
  const { id, version } = await act<Shown>(cast.ann, acts.ask, asking(run, '87.50'));
  const receipts = await cast.fin.ok<{ receipts: { items: { id: string }[] } }>(
    'query ($f: ReceiptFilter) { receipts(filter: $f) { items { id } } }',
    { f: { accountId: run.account.id } },
  );
  await act(cast.fin, moneyActs.reverse, {
    receiptId: receipts.receipts.items[0]?.id,
    cause: 'BOUNCED',
    reason: 'no cover',
    on: '2026-03-02',
  });
  const input = { id, version, approved: true, decision: 'x' };
  expect(await cast.fin.refusal(acts.decide, { input })).toBe('advance.above_limit');
  const refused = await act<Shown>(cast.fin, acts.decide, { ...input, approved: false });
  expect(refused.state).toBe('REFUSED');
});

test('REC-7: the statement of the month shows the netting and pays what is left', async () => {
  const run = await recovered();
  await drawn(run, '87.50');
  await teller.pay(run.account, '300000.00', '2026-03-02');
  await runCommissions(world.app.system());
  world.app.setTime('2026-04-01');
  const month = 'mutation ($month: Month!) { calculateCommissionPeriod(month: $month) { state } }';
  const months = await db().query("SELECT month FROM commission_period WHERE state = 'OPEN' ORDER BY month");
  expect((months as { month: string }[]).length).toBeGreaterThan(0);
  for (const { month: name } of months as { month: `${number}-${number}` }[])
    if ((lastDayOf(name) as LocalDate) < '2026-04-01') {
      await cast.fin.send(month, { month: name });
      break;
    }
  const { commissionStatements } = await cast.fin.ok<{
    commissionStatements: { items: Record<string, string>[] };
  }>('{ commissionStatements { items { opening released clawedBack paid closing } } }');
  for (const { opening, released, clawedBack, paid, closing } of commissionStatements.items)
    expect(Number(closing)).toBeCloseTo(
      Number(opening) + Number(released) + Number(clawedBack) - Number(paid),
      2,
    );
});
