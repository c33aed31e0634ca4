import { act, mutation } from '../../testing/acts';
import { castOf, type Cast } from '../../testing/contract-world';
import { type Client, useTestApp } from '../../testing/create-test-app';
import { moneyActs, moneyTeller, type MoneyWorld } from '../../testing/money-acts';
import { Notification } from '../notifications';
import { ReconciliationLine } from './entities/reconciliation-line.entity';

const world = useTestApp('2026-02-02T09:00:00+08:00');
let cast: Cast;
let teller: ReturnType<typeof moneyTeller>;
let ann: Client, sue: Client, max: Client, fin: Client, sup: Client, vip: Client;
let run: MoneyWorld;

const shown = 'id version month state progress { lines agreed differing salesPending financePending }';
const acts = {
  open: mutation('openReconciliation', 'OpenReconciliationInput', shown),
  refresh: mutation('refreshReconciliation', 'RefreshReconciliationInput', shown),
  close: mutation('closeReconciliation', 'RefreshReconciliationInput', shown),
  mark: mutation(
    'markReconciliationLines',
    'MarkReconciliationLinesInput',
    'id version salesMark financeMark',
  ),
};
interface Month {
  readonly id: string;
  readonly version: number;
}
interface Line extends Month {
  readonly open: string;
}
const refused = (client: Client, document: string, input: object) => client.refusal(document, { input });
const linesAsked =
  'query ($id: ID!) { reconciliationLines(filter: { reconciliationId: $id }) { total items { id version contractAmount delivered billed collected adjusted open salesMark financeMark } } }';

async function linesOf(client: Client, month: Month): Promise<Line[]> {
  const answer = await client.ok<{ reconciliationLines: { items: Line[] } }>(linesAsked, { id: month.id });
  return answer.reconciliationLines.items;
}
const marks = (lines: readonly Line[], side: string, agreed = true, note: string | null = null) => ({
  lines: lines.map(({ id, version }) => ({ id, version })),
  side,
  agreed,
  note,
});
async function agreedBoth(month: Month): Promise<void> {
  await act(vip, acts.mark, marks(await linesOf(vip, month), 'SALES'));
  await act(fin, acts.mark, marks(await linesOf(fin, month), 'FINANCE'));
}
const now = async (month: Month): Promise<Month> =>
  (
    await fin.ok<{ reconciliation: Month }>(`query ($id: ID!) { reconciliation(id: $id) { ${shown} } }`, {
      id: month.id,
    })
  ).reconciliation;

beforeAll(async () => {
  cast = await castOf(world.app);
  teller = moneyTeller(world.app, cast);
  ({ ann, sue, max, fin, sup, vip } = cast);
  run = await teller.running('2025-12-01');
  await teller.delivered(run, '100.000', '2026-01-10');
  await teller.pay(run.account, '15000.00', '2026-01-20');
  await teller.delivered(run, '10.000', '2026-02-01');
});

test('CON-7: a month is laid out when it is over, once, as the ledger stood at its end', async () => {
  expect(await refused(fin, acts.open, { month: '2026-02' })).toBe('reconciliation.month_running');
  expect(await refused(max, acts.open, { month: '2026-01' })).toBe('auth.forbidden');
  const month = await act<Month>(fin, acts.open, { month: '2026-01' });
  expect(await refused(fin, acts.open, { month: '2026-01' })).toBe('reconciliation.opened_already');
  expect(await linesOf(ann, month)).toMatchObject([
    {
      contractAmount: '400000.00',
      delivered: '40000.00',
      billed: '40000.00',
      collected: '15000.00',
      adjusted: '0.00',
      open: '25000.00',
      salesMark: 'PENDING',
    },
  ]);
  expect(await linesOf(sue, month)).toEqual([]);
  expect(await sup.refusal(linesAsked, { id: month.id })).toBe('auth.forbidden');
  const { db } = world.app.system();
  expect(await db.countBy(Notification, { kind: 'reconciliation.opened' })).toBeGreaterThan(1);
});

test('CON-7: each side speaks for itself, a dispute says what differs, and nothing closes before all is agreed', async () => {
  const month = await monthOf('2026-01');
  const lines = await linesOf(max, month);
  expect(await refused(max, acts.mark, marks(lines, 'FINANCE'))).toBe('reconciliation.not_your_side');
  expect(await refused(fin, acts.mark, marks(lines, 'SALES'))).toBe('reconciliation.not_your_side');
  expect(await refused(max, acts.mark, marks(lines, 'SALES', false))).toBe('reconciliation.note_required');
  expect(await refused(sue, acts.mark, marks(lines, 'SALES'))).toBe('common.not_found');
  await act(max, acts.mark, marks(lines, 'SALES', false, 'ten cubic metres are missing'));
  expect(await refused(max, acts.mark, marks(lines, 'SALES'))).toBe('common.changed_meanwhile');
  await act(fin, acts.mark, marks(await linesOf(fin, month), 'FINANCE'));
  expect(await fin.ok('{ reconciliationLines(filter: { differing: true }) { total } }')).toEqual({
    reconciliationLines: { total: 1 },
  });
  const open = await now(month);
  expect(open).toMatchObject({ progress: { lines: 1, agreed: 0, differing: 1 } });
  expect(await refused(fin, acts.close, { id: open.id, version: open.version })).toBe(
    'reconciliation.not_agreed',
  );
});

test('CON-7: a fact dated into an open month sends its line back to both sides before it closes', async () => {
  const month = await monthOf('2026-01');
  await agreedBoth(month);
  await teller.delivered(run, '10.000', '2026-01-31');
  expect(await refused(fin, acts.close, at(await now(month)))).toBe('reconciliation.figures_changed');
  const fresh = await act<Month>(fin, acts.refresh, at(await now(month)));
  expect(fresh).toMatchObject({ progress: { lines: 1, agreed: 0, salesPending: 1, financePending: 1 } });
  expect(await linesOf(fin, month)).toMatchObject([{ delivered: '44000.00', open: '29000.00' }]);
});

test('CON-7: of one line sales and finance are two people', async () => {
  await world.app.addPeople({ both: { roles: ['SALES_DIRECTOR', 'FINANCE'] } });
  const both = await world.app.as('both');
  const month = await monthOf('2026-01');
  await act(both, acts.mark, marks(await linesOf(both, month), 'SALES'));
  expect(await refused(both, acts.mark, marks(await linesOf(both, month), 'FINANCE'))).toBe(
    'reconciliation.second_voice',
  );
});

test('CON-7: months close in order, and a closed month takes nothing in: goods, money or their taking back', async () => {
  world.app.setTime('2026-04-02');
  const [january, february, march] = [
    await monthOf('2026-01'),
    await act<Month>(fin, acts.open, { month: '2026-02' }),
    await act<Month>(fin, acts.open, { month: '2026-03' }),
  ];
  for (const month of [january, february, march]) await agreedBoth(month);
  expect(await refused(fin, acts.close, at(await now(february)))).toBe('reconciliation.out_of_order');
  expect(await act(fin, acts.close, at(await now(january)))).toMatchObject({ state: 'CLOSED' });
  expect(await refused(fin, acts.close, at(await now(march)))).toBe('reconciliation.out_of_order');
  expect(await refused(fin, acts.refresh, at(await now(january)))).toBe('reconciliation.closed');
  expect(await refused(fin, acts.mark, marks(await linesOf(fin, january), 'FINANCE'))).toBe(
    'reconciliation.closed',
  );
  expect(await refused(fin, acts.open, { month: '2025-12' })).toBe('reconciliation.month_locked');

  const note = { contractId: run.contract.id, lineId: run.lineId, signedBy: 'Li', quantityMilli: '1.000' };
  expect(await refused(sup, moneyActs.deliver, { ...note, deliveredOn: '2026-01-31' })).toBe(
    'ledger.month_closed',
  );
  const money = { accountId: run.account.id, instrument: 'BANK', amount: '1000.00' };
  expect(await refused(fin, moneyActs.post, { ...money, receivedOn: '2026-01-31' })).toBe(
    'ledger.month_closed',
  );
  await act(sup, moneyActs.deliver, { ...note, deliveredOn: '2026-02-01' });
  const item = await teller.delivered(run, '1.000', '2026-03-01');
  expect(
    await refused(fin, moneyActs.credit, {
      receivableId: item.id,
      amount: '1.00',
      on: '2026-01-31',
      reason: 'x',
    }),
  ).not.toBeNull();
});

test('CON-7: what is matched to an old item after the close counts from the first open day', async () => {
  const receipt = await teller.pay(run.account, '500.00', '2026-02-15');
  expect(receipt.allocations[0]?.allocatedOn).toBe('2026-02-15');
  const [line] = await world.app
    .system()
    .db.find(ReconciliationLine, { where: { contractId: run.contract.id }, order: { id: 'ASC' } });
  expect(line).toMatchObject({ delivered: 4_400_000, collected: 1_500_000 });
});

const at = ({ id, version }: Month) => ({ id, version });
async function monthOf(month: string): Promise<Month> {
  const { reconciliations } = await fin.ok<{ reconciliations: { items: (Month & { month: string })[] } }>(
    `{ reconciliations { items { ${shown} } } }`,
  );
  const found = reconciliations.items.find((one) => one.month === month);
  if (!found) throw new Error(`${month} is not open`);
  return found;
}
