import { act } from '../../testing/acts';
import { aCustomer, aRunningContract, castOf, type Cast } from '../../testing/contract-world';
import { type Client, useTestApp } from '../../testing/create-test-app';
import { moneyActs, moneyTeller } from '../../testing/money-acts';
import { Receipt } from './entities/receipt.entity';
import { Receivable } from './entities/receivable.entity';
import { receivablesIntegrity } from './queries/receivables-integrity';

const world = useTestApp('2026-03-02T09:00:00+08:00');
let teller: ReturnType<typeof moneyTeller>;
let ann: Client, bo: Client, max: Client, fin: Client, sup: Client, aud: Client;

beforeAll(async () => {
  const cast: Cast = await castOf(world.app);
  teller = moneyTeller(world.app, cast);
  ({ ann, bo, max, fin, sup, aud } = cast);
});
beforeEach(() => world.app.setTime('2026-03-02'));
afterEach(async () => {
  // whatever a test did, or was refused: the guarded copies equal the facts
  expect(await receivablesIntegrity(world.app.system())).toEqual([]);
});

const item = (id: string) => world.app.system().db.findOneByOrFail(Receivable, { id });

describe('credit notes and write-offs', () => {
  test('REC-1, COM-3: at most what is open, on a day it was open; only finance', async () => {
    const run = await teller.running('2026-01-05');
    const opened = await teller.delivered(run, '1', '2026-01-10');
    const receipt = await teller.pay(run.account, '300.00', '2026-01-20');
    const input = { receivableId: opened.id, amount: '100.00', on: '2026-02-01', reason: 'quality' };
    for (const client of [ann, max, sup, aud])
      expect(await client.refusal(moneyActs.credit, { input })).toBe('auth.forbidden');
    expect(await fin.refusal(moneyActs.credit, { input: { ...input, amount: '100.01' } })).toBe(
      'receivable.above_open',
    );
    expect(await fin.refusal(moneyActs.credit, { input: { ...input, amount: '-1.00' } })).toBe(
      'receivable.amount_not_positive',
    );
    expect(await fin.refusal(moneyActs.credit, { input: { ...input, on: '2026-01-09' } })).toBe(
      'receipt.day_outside',
    );
    await act(fin, moneyActs.unapply, {
      allocationId: receipt.allocations[0]?.id,
      on: '2026-03-01',
      reason: 'other item',
    });
    expect(await fin.refusal(moneyActs.credit, { input: { ...input, amount: '100.01' } })).toBe(
      'receivable.above_open_then',
    );
    expect(await act(fin, moneyActs.credit, input)).toMatchObject({ kind: 'CREDIT_NOTE', amount: '100.00' });
    await teller.writtenOff(opened.id, '300.00');
    const more = { receivableId: opened.id, amount: '0.01', reason: 'insolvent' };
    expect(await fin.refusal(moneyActs.giveUp, { input: more })).toBe('receivable.above_open');
    expect(await item(opened.id)).toMatchObject({ amount: 40_000, adjusted: 40_000, collected: 0 });
  });

  test('REC-1: ten credit notes and ten receipts for one item at once stay within it', async () => {
    const run = await teller.running('2026-01-05');
    const opened = await teller.delivered(run, '1', '2026-01-10');
    const pay = {
      accountId: run.account.id,
      instrument: 'BANK',
      receivedOn: '2026-03-02',
      amount: '50.00',
      allocations: [{ receivableId: opened.id, amount: '50.00' }],
    };
    const less = { receivableId: opened.id, amount: '50.00', on: '2026-03-02', reason: 'quality' };
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, at) =>
        at % 2 ? fin.send(moneyActs.post, { input: pay }) : fin.send(moneyActs.credit, { input: less }),
      ),
    );
    expect(answers.filter(({ errors }) => !errors)).toHaveLength(8);
    const after = await item(opened.id);
    expect(after.collected + after.adjusted).toBe(40_000);
  });
});

describe('sight', () => {
  test("ORG-1: items, receipts and figures follow the contracts; a colleague's money of the same customer stays hidden", async () => {
    const account = await aCustomer(world.app, 'ann');
    const mine = await aRunningContract(world.app, account, 'ann', { signedOn: '2026-01-05' });
    const theirs = await aRunningContract(world.app, account, 'bo', { signedOn: '2026-01-05' });
    await teller.delivered(mine, '1', '2026-02-01');
    const foreign = await teller.delivered(theirs, '2', '2026-02-02');
    const receipt = await teller.pay(account, '800.00', '2026-03-02');
    const overview = `query($id: ID!) { receivables(filter: { accountId: $id }) { total items { open contract { money { open overdue billed } } } } receipts(filter: { accountId: $id }) { total } }`;
    const seen = (client: Client) =>
      client.ok<{ receivables: { total: number; items: object[] }; receipts: { total: number } }>(overview, {
        id: account.id,
      });
    expect(await seen(ann)).toEqual({
      receivables: {
        total: 1,
        items: [
          { open: '400.00', contract: { money: { open: '400.00', overdue: '0.00', billed: '400.00' } } },
        ],
      },
      receipts: { total: 0 },
    });
    expect((await seen(bo)).receipts.total).toBe(1);
    expect((await seen(max)).receivables.total).toBe(2);
    expect(await ann.refusal('query($id: ID!) { receivable(id: $id) { id } }', { id: foreign.id })).toBe(
      'common.not_found',
    );
    expect(await ann.refusal('query($id: ID!) { receipt(id: $id) { id } }', { id: receipt.id })).toBe(
      'common.not_found',
    );
    expect(await sup.refusal(overview, { id: account.id })).toBe('auth.forbidden');
  });

  test('REC-1: the proposal shows what a receipt would pay, and books nothing', async () => {
    const run = await teller.running('2026-01-05');
    await teller.delivered(run, '1', '2026-02-01');
    const proposal =
      'query($id: ID!) { allocationProposal(accountId: $id, amount: "500.00") { rest allocations { amount basis } } }';
    expect(await fin.ok(proposal, { id: run.account.id })).toEqual({
      allocationProposal: { rest: '100.00', allocations: [{ amount: '400.00', basis: 'OLDEST' }] },
    });
    expect(await ann.refusal(proposal, { id: run.account.id })).toBe('auth.forbidden');
    expect(await world.app.system().db.countBy(Receipt, { accountId: run.account.id })).toBe(0);
  });
});
