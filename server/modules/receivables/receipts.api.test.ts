import { act } from '../../testing/acts';
import { castOf, type Cast } from '../../testing/contract-world';
import { type Client, useTestApp } from '../../testing/create-test-app';
import { moneyActs, moneyTeller, type ShownReceipt } from '../../testing/money-acts';
import { ReceiptAllocation } from './entities/receipt-allocation.entity';
import { Receipt } from './entities/receipt.entity';
import { Receivable } from './entities/receivable.entity';
import { receivablesIntegrity } from './queries/receivables-integrity';

const world = useTestApp('2026-03-02T09:00:00+08:00');
let teller: ReturnType<typeof moneyTeller>;
let ann: Client, max: Client, mark: Client, fin: Client, sup: Client, aud: Client;

beforeAll(async () => {
  const cast: Cast = await castOf(world.app);
  teller = moneyTeller(world.app, cast);
  ({ ann, max, mark, fin, sup, aud } = cast);
});
beforeEach(() => world.app.setTime('2026-03-02'));
afterEach(async () => {
  // whatever a test did, or was refused: the guarded copies equal the facts
  expect(await receivablesIntegrity(world.app.system())).toEqual([]);
});

const item = (id: string) => world.app.system().db.findOneByOrFail(Receivable, { id });

describe('receipts', () => {
  test('REC-1: exact amount, else oldest due; the rest is unallocated; later it pays what is named', async () => {
    const run = await teller.running('2026-01-05');
    const older = await teller.delivered(run, '10', '2026-01-10');
    const younger = await teller.delivered(run, '5', '2026-02-01');
    const exact = await teller.pay(run.account, '2000.00', '2026-03-02');
    expect(exact.allocations).toMatchObject([
      { amount: '2000.00', basis: 'EXACT', receivable: { id: younger.id } },
    ]);
    const oldest = await teller.pay(run.account, '4500.00', '2026-03-02');
    expect(oldest).toMatchObject({
      allocated: '4000.00',
      unallocated: '500.00',
      allocations: [{ basis: 'OLDEST', receivable: { id: older.id } }],
    });
    const third = await teller.delivered(run, '1', '2026-03-01');
    const named = (amount: string) => ({
      receiptId: oldest.id,
      allocations: [{ receivableId: third.id, amount }],
    });
    expect(await fin.refusal(moneyActs.allocate, { input: named('500.01') })).toBe('receivable.above_open');
    expect(await act(fin, moneyActs.allocate, named('400.00'))).toMatchObject({ unallocated: '100.00' });
    expect(await fin.refusal(moneyActs.allocate, { input: named('0.01') })).toBe('receivable.above_open');
  });

  test('REC-1: named items first; items of another customer, doubles and too much are refused', async () => {
    const run = await teller.running('2026-01-05');
    const foreign = await teller.delivered(await teller.running('2026-01-05'), '1', '2026-02-01');
    const mine = await teller.delivered(run, '1', '2026-02-01');
    const input = (...allocations: object[]) => ({
      input: {
        accountId: run.account.id,
        instrument: 'BANK',
        receivedOn: '2026-03-02',
        amount: '400.00',
        allocations,
      },
    });
    expect(await fin.refusal(moneyActs.post, input({ receivableId: foreign.id, amount: '1.00' }))).toBe(
      'receivable.other_account',
    );
    expect(await fin.refusal(moneyActs.post, input({ receivableId: run.contract.id, amount: '1.00' }))).toBe(
      'common.not_found',
    );
    expect(
      await fin.refusal(
        moneyActs.post,
        input({ receivableId: mine.id, amount: '1.00' }, { receivableId: mine.id, amount: '1.00' }),
      ),
    ).toBe('receivable.named_twice');
    expect(await fin.refusal(moneyActs.post, input({ receivableId: mine.id, amount: '400.01' }))).toBe(
      'receivable.above_open',
    );
    expect(await fin.refusal(moneyActs.post, input({ receivableId: mine.id, amount: '0.00' }))).toBe(
      'receivable.amount_not_positive',
    );
    const kept = await teller.pay(run.account, '400.00', '2026-03-02', {
      allocations: [{ receivableId: mine.id, amount: '100.00' }],
      allocateRest: false,
    });
    expect(kept).toMatchObject({ allocated: '100.00', unallocated: '300.00' });
  });

  test('COM-3: cheques and bills count when honoured; dates are checked', async () => {
    const run = await teller.running('2026-01-05');
    await teller.delivered(run, '1', '2026-02-01');
    const refused = (more: object) =>
      fin.refusal(moneyActs.post, {
        input: {
          accountId: run.account.id,
          instrument: 'BILL',
          receivedOn: '2026-03-02',
          amount: '400.00',
          ...more,
        },
      });
    expect(await refused({})).toBe('receipt.maturity_needed');
    expect(await refused({ instrument: 'BANK', maturesOn: '2026-04-01' })).toBe(
      'receipt.maturity_not_needed',
    );
    expect(await refused({ maturesOn: '2026-03-01' })).toBe('common.dates_out_of_order');
    expect(await refused({ instrument: 'BANK', receivedOn: '2026-03-03' })).toBe('receipt.future');
    expect(await refused({ instrument: 'BANK', amount: '0.00' })).toBe('receivable.amount_not_positive');
    const bill = await teller.pay(run.account, '400.00', '2026-03-02', {
      instrument: 'BILL',
      maturesOn: '2026-06-30',
    });
    expect(bill).toMatchObject({
      countsOn: '2026-07-03',
      allocations: [{ allocatedOn: '2026-03-02', effectiveOn: '2026-07-03' }],
    });
    // a bill that bounces before it counted never counts
    await act(fin, moneyActs.reverse, { receiptId: bill.id, on: '2026-03-02', reason: 'forged' });
    const rows = await world.app.system().db.findBy(ReceiptAllocation, { receiptId: bill.id });
    expect(
      rows
        .map(({ amount, effectiveOn }) => [amount, effectiveOn])
        .sort((a, b) => Number(a[0]) - Number(b[0])),
    ).toEqual([
      [-40_000, '2026-07-03'],
      [40_000, '2026-07-03'],
    ]);
  });

  test('REC-1: money for goods of a later day counts from the document', async () => {
    const run = await teller.running('2026-01-05');
    const early = await teller.pay(run.account, '400.00', '2026-01-10');
    const late = await teller.delivered(run, '1', '2026-02-01');
    const paid = await act<ShownReceipt>(fin, moneyActs.allocate, {
      receiptId: early.id,
      allocations: [{ receivableId: late.id, amount: '400.00' }],
    });
    expect(paid.allocations).toMatchObject([{ allocatedOn: '2026-02-01', effectiveOn: '2026-02-01' }]);
  });

  test('only finance books money', async () => {
    const { account } = await teller.running('2026-01-05');
    for (const client of [ann, max, sup, mark, aud]) {
      expect(
        await client.refusal(moneyActs.post, {
          input: { accountId: account.id, instrument: 'BANK', receivedOn: '2026-03-02', amount: '1.00' },
        }),
      ).toBe('auth.forbidden');
    }
  });

  test('P7: a repeated receipt is booked once, also at the same moment', async () => {
    const { account } = await teller.running('2026-01-05');
    const once = () => teller.pay(account, '1.00', '2026-03-02', { idempotencyKey: 'r' });
    const answers = await Promise.all([once(), once(), once()]);
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
    expect(await world.app.system().db.countBy(Receipt, { accountId: account.id })).toBe(1);
    expect(
      await fin.refusal(moneyActs.post, {
        input: {
          accountId: account.id,
          instrument: 'BANK',
          receivedOn: '2026-03-02',
          amount: '2.00',
          idempotencyKey: 'r',
        },
      }),
    ).toBe('common.idempotency_mismatch');
  });

  test('REC-1: twenty receipts for one item at once never pay it more than it is', async () => {
    const run = await teller.running('2026-01-05');
    const opened = await teller.delivered(run, '1', '2026-02-01');
    const input = {
      accountId: run.account.id,
      instrument: 'BANK',
      receivedOn: '2026-03-02',
      amount: '30.00',
      allocations: [{ receivableId: opened.id, amount: '30.00' }],
    };
    const answers = await Promise.all(Array.from({ length: 20 }, () => fin.send(moneyActs.post, { input })));
    expect(answers.filter(({ errors }) => !errors)).toHaveLength(13);
    expect(
      answers.filter(({ errors }) => errors?.[0]?.extensions.code === 'receivable.above_open'),
    ).toHaveLength(7);
    expect(await item(opened.id)).toMatchObject({ collected: 39_000 });
  });

  test('REC-1: twenty allocations from one receipt at once never take more than it has', async () => {
    const run = await teller.running('2026-01-05');
    const early = await teller.pay(run.account, '100.00', '2026-01-10');
    const opened = await teller.delivered(run, '1', '2026-02-01');
    const input = { receiptId: early.id, allocations: [{ receivableId: opened.id, amount: '30.00' }] };
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => fin.send(moneyActs.allocate, { input })),
    );
    expect(answers.filter(({ errors }) => !errors)).toHaveLength(3);
    expect(
      answers.filter(({ errors }) => errors?.[0]?.extensions.code === 'receipt.above_rest'),
    ).toHaveLength(17);
  });

  test('REC-1: a receipt is reversed once, at its own day, and then pays nothing any more', async () => {
    const run = await teller.running('2026-01-05');
    const opened = await teller.delivered(run, '1', '2026-02-01');
    const receipt = await teller.pay(run.account, '500.00', '2026-02-10');
    const input = { receiptId: receipt.id, on: '2026-02-20', reason: 'bounced' };
    expect(await fin.refusal(moneyActs.reverse, { input: { ...input, on: '2026-02-09' } })).toBe(
      'receipt.day_outside',
    );
    expect(await fin.refusal(moneyActs.reverse, { input: { ...input, on: '2026-03-03' } })).toBe(
      'receipt.day_outside',
    );
    expect(await ann.refusal(moneyActs.reverse, { input })).toBe('auth.forbidden');
    const answers = await Promise.all(
      [1, 2, 3, 4].map(() => fin.send<{ reverseReceipt: ShownReceipt }>(moneyActs.reverse, { input })),
    );
    const done = answers.find(({ data }) => data)?.data?.reverseReceipt;
    expect(answers.filter(({ errors }) => errors?.[0]?.extensions.code === 'receipt.reversed')).toHaveLength(
      3,
    );
    expect(await item(opened.id)).toMatchObject({ collected: 0 });
    const named = { allocations: [{ receivableId: opened.id, amount: '1.00' }] };
    expect(await fin.refusal(moneyActs.allocate, { input: { receiptId: receipt.id, ...named } })).toBe(
      'receipt.reversed',
    );
    expect(await fin.refusal(moneyActs.allocate, { input: { receiptId: done?.id, ...named } })).toBe(
      'receipt.reversed',
    );
    expect(await fin.refusal(moneyActs.reverse, { input: { ...input, receiptId: done?.id } })).toBe(
      'receipt.is_reversal',
    );
    expect(
      await fin.refusal(moneyActs.unapply, {
        input: { allocationId: receipt.allocations[0]?.id, on: '2026-03-01', reason: 'x' },
      }),
    ).toBe('allocation.reversed');
  });

  test('REC-6: what is paid again after a bounce counts from the bounce: no past day goes below zero', async () => {
    const run = await teller.running('2026-01-05');
    const opened = await teller.delivered(run, '1', '2026-01-10');
    const bounced = await teller.pay(run.account, '400.00', '2026-01-20');
    await act(fin, moneyActs.reverse, { receiptId: bounced.id, on: '2026-02-15', reason: 'bounced' });
    const again = await teller.pay(run.account, '400.00', '2026-01-25');
    expect(again.allocations).toMatchObject([{ allocatedOn: '2026-02-15' }]);
    expect(await item(opened.id)).toMatchObject({ collected: 40_000 });
  });
});
