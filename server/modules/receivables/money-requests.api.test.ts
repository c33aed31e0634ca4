import request from 'supertest';
import { act } from '../../testing/acts';
import { atOnce, codesOf } from '../../testing/at-once';
import { castOf, type Cast } from '../../testing/contract-world';
import { type Client, useTestApp } from '../../testing/create-test-app';
import { moneyActs, moneyTeller, type ShownReceipt, type ShownRequest } from '../../testing/money-acts';
import { contractFacts } from '../commissions/queries/contract-facts';
import { ReceivableAdjustment } from './entities/receivable-adjustment.entity';
import { Receipt } from './entities/receipt.entity';
import { Receivable } from './entities/receivable.entity';
import { ageing } from './queries/ageing';
import { receivablesIntegrity } from './queries/receivables-integrity';

const world = useTestApp('2026-03-02T09:00:00+08:00');
let cast: Cast;
let teller: ReturnType<typeof moneyTeller>;
let ann: Client, max: Client, vip: Client, fin: Client, sup: Client, off: Client, aud: Client, fay: Client;

beforeAll(async () => {
  cast = await castOf(world.app);
  await world.app.addPeople({ fay: { roles: ['FINANCE'] } });
  fay = await world.app.as('fay');
  teller = moneyTeller(world.app, cast);
  ({ ann, max, vip, fin, sup, off, aud } = cast);
});
beforeEach(() => world.app.setTime('2026-03-02'));
afterEach(async () => {
  expect(await receivablesIntegrity(world.app.system())).toEqual([]);
  const { control } = await ageing(world.app.system(), { asOf: '2026-03-02', by: 'CUSTOMER' });
  expect(control.ties).toBe(true);
});

const item = (id: string) => world.app.system().db.findOneByOrFail(Receivable, { id });
const owing = async () => {
  const run = await teller.running('2026-01-05');
  return { ...run, item: await teller.delivered(run, '1', '2026-01-15') };
};
const asked = (receivableId: string, amount = '100.00', more: object = {}): Promise<ShownRequest> =>
  act(fin, moneyActs.giveUp, { receivableId, amount, reason: 'insolvent', ...more });
const yes = ({ id, version }: ShownRequest) => ({ id, version, approved: true });

describe('write-offs', () => {
  test('REC-8: only finance asks, only another with the permission decides; nothing is booked before', async () => {
    const { item: opened } = await owing();
    const input = { receivableId: opened.id, amount: '100.00', reason: 'insolvent' };
    for (const client of [ann, max, vip, sup, off, aud])
      expect(await client.refusal(moneyActs.giveUp, { input })).toBe('auth.forbidden');
    const waiting = await asked(opened.id);
    expect((await item(opened.id)).adjusted).toBe(0);
    expect(await fin.refusal(moneyActs.giveUp, { input })).toBe('request.waiting_already');
    for (const client of [ann, max, sup, off, aud])
      expect(await client.refusal(moneyActs.decide, { input: yes(waiting) })).toBe('auth.forbidden');
    expect(await fin.refusal(moneyActs.decide, { input: yes(waiting) })).toBe('request.own');
    expect(await act(fay, moneyActs.decide, yes(waiting))).toMatchObject({ state: 'APPROVED' });
    expect((await item(opened.id)).adjusted).toBe(10_000);
    expect(await vip.refusal(moneyActs.decide, { input: yes(waiting) })).toBe('request.decided');

    const refused = await asked(opened.id);
    const no = { id: refused.id, version: refused.version, approved: false, reason: 'sue first' };
    expect(await act(vip, moneyActs.decide, no)).toMatchObject({ state: 'REFUSED' });
    expect((await item(opened.id)).adjusted).toBe(10_000);
  });

  test('REC-8: many decisions at once book once; what was paid meanwhile is not given up', async () => {
    const { item: opened, account } = await owing();
    const waiting = await asked(opened.id, '400.00');
    const answers = await atOnce(6, (at) =>
      (at % 2 ? vip : fay).send(moneyActs.decide, { input: yes(waiting) }),
    );
    expect(answers).toEqual([...Array<string>(5).fill('request.decided'), 'taken']);
    expect(await item(opened.id)).toMatchObject({ adjusted: 40_000, collected: 0 });

    const { item: other, ...run } = await owing();
    const late = await asked(other.id, '400.00');
    await teller.pay(run.account, '0.01', '2026-03-02');
    expect(await vip.refusal(moneyActs.decide, { input: yes(late) })).toBe('receivable.above_open');
    expect(account.id).not.toBe(run.account.id);
  });

  test('REC-8: evidence is read by those who see the request', async () => {
    const { item: opened } = await owing();
    const png = Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489', 'hex');
    const kept = await request(world.app.app.express)
      .post('/files?name=ruling.png')
      .set({ cookie: fin.cookie, 'content-type': 'application/octet-stream' })
      .send(png);
    const { id } = kept.body as { id: string };
    await asked(opened.id, '1.00', { fileIds: [id] });
    const status = async (client: Client) =>
      (await request(world.app.app.express).get(`/files/${id}`).set('cookie', client.cookie)).status;
    expect([await status(vip), await status(ann)]).toEqual([200, 404]);
  });
});

describe('recoveries', () => {
  const recover = (receivableId: string, amount: string, more: object = {}) => ({
    input: { receivableId, amount, instrument: 'BANK', receivedOn: '2026-03-02', ...more },
  });

  test('REC-8: a recovery is collected, never a new sale, never above what was written off; a bounce gives it up again', async () => {
    const { item: opened, contract } = await owing();
    const facts = async () => {
      const [found] = await contractFacts(world.app.system(), [contract.id]);
      const sum = (rows: readonly { amount: number }[] = []) =>
        rows.reduce((all, row) => all + row.amount, 0);
      return { settled: sum(found?.settlements), collected: sum(found?.collections) };
    };
    expect(await fin.refusal(moneyActs.recover, recover(opened.id, '0.01'))).toBe(
      'receivable.above_written_off',
    );
    await teller.writtenOff(opened.id, '300.00');
    expect(await facts()).toEqual({ settled: 40_000, collected: 0 });
    expect(await ann.refusal(moneyActs.recover, recover(opened.id, '1.00'))).toBe('auth.forbidden');
    expect(await fin.refusal(moneyActs.recover, recover(opened.id, '300.01'))).toBe(
      'receivable.above_written_off',
    );
    const receipts = await world.app.system().db.count(Receipt);
    const got = (await act(fin, moneyActs.recover, recover(opened.id, '120.00').input)) as ShownReceipt;
    expect(got).toMatchObject({
      allocated: '120.00',
      unallocated: '0.00',
      allocations: [{ basis: 'RECOVERY' }],
    });
    expect(await world.app.system().db.count(Receipt)).toBe(receipts + 1);
    expect(await item(opened.id)).toMatchObject({ amount: 40_000, collected: 12_000, adjusted: 18_000 });
    expect(await facts()).toEqual({ settled: 40_000, collected: 12_000 });
    expect(await world.app.system().db.countBy(Receivable, { contractId: contract.id })).toBe(1);

    await act(fin, moneyActs.reverse, { receiptId: got.id, on: '2026-03-02', reason: 'bounced' });
    expect(await item(opened.id)).toMatchObject({ collected: 0, adjusted: 30_000 });
    expect(
      (await world.app.system().db.findBy(ReceivableAdjustment, { receivableId: opened.id }))
        .map(({ kind, amount }) => `${kind} ${amount}`)
        .sort(),
    ).toEqual(['RECOVERY -12000', 'RECOVERY 12000', 'WRITE_OFF 30000']);
  });

  test('REC-8: recoveries at once never bring back more than was written off', async () => {
    const { item: opened } = await owing();
    await teller.writtenOff(opened.id, '100.00');
    const answers = await atOnce(6, () => fin.send(moneyActs.recover, recover(opened.id, '40.00')));
    expect(answers).toEqual([...Array<string>(4).fill('receivable.above_written_off'), 'taken', 'taken']);
    expect(await item(opened.id)).toMatchObject({ collected: 8_000, adjusted: 2_000 });
  });
});

describe('refunds, and cheques and bills', () => {
  const asksRefund = (receiptId: string, amount: string): Promise<ShownRequest> =>
    act(fin, moneyActs.refund, { receiptId, amount, reason: 'paid twice' });

  test('REC-1: received = allocated + unallocated + refunded; a second person approves', async () => {
    const { account, item: opened } = await owing();
    const receipt = await teller.pay(account, '1000.00', '2026-03-02');
    expect(receipt).toMatchObject({ allocated: '400.00', unallocated: '600.00' });
    const input = { receiptId: receipt.id, amount: '600.01', reason: 'paid twice' };
    expect(await fin.refusal(moneyActs.refund, { input })).toBe('receipt.above_rest');
    expect(await vip.refusal(moneyActs.refund, { input })).toBe('auth.forbidden');
    const waiting = await asksRefund(receipt.id, '500.00');
    expect(await fin.refusal(moneyActs.decide, { input: yes(waiting) })).toBe('request.own');
    await act(vip, moneyActs.decide, yes(waiting));
    const shown = await fin.ok(
      'query($id: ID!) { receipt(id: $id) { amount allocated refunded unallocated refunds { amount refundedOn } } }',
      { id: receipt.id },
    );
    expect(shown).toMatchObject({
      receipt: {
        amount: '1000.00',
        allocated: '400.00',
        refunded: '500.00',
        unallocated: '100.00',
        refunds: [{ amount: '500.00', refundedOn: '2026-03-02' }],
      },
    });
    expect(
      await fin.refusal(moneyActs.allocate, {
        input: { receiptId: receipt.id, allocations: [{ receivableId: opened.id, amount: '1.00' }] },
      }),
    ).toBe('receivable.above_open');
    expect(
      await fin.refusal(moneyActs.reverse, {
        input: { receiptId: receipt.id, on: '2026-03-02', reason: 'x' },
      }),
    ).toBe('receipt.refunded');
  });

  test('REC-1: what was allocated while the refund waited is not paid back', async () => {
    const { account, ...run } = await owing();
    const receipt = await teller.pay(account, '500.00', '2026-03-02');
    const waiting = await asksRefund(receipt.id, '100.00');
    const more = await teller.delivered(run, '1', '2026-03-01');
    const named = { allocations: [{ receivableId: more.id, amount: '60.00' }] };
    await act(fin, moneyActs.allocate, { receiptId: receipt.id, ...named });
    expect(await vip.refusal(moneyActs.decide, { input: yes(waiting) })).toBe('receipt.above_rest');
  });

  test('REC-1: two people allocate one receipt at once: what it holds is not exceeded', async () => {
    const { account, ...run } = await owing();
    const receipt = await teller.pay(account, '700.00', '2026-03-02');
    const more = await teller.delivered(run, '1', '2026-03-01');
    const input = { receiptId: receipt.id, allocations: [{ receivableId: more.id, amount: '200.00' }] };
    const answers = await Promise.all([fin, fay].map((client) => client.send(moneyActs.allocate, { input })));
    expect(codesOf(answers)).toEqual(['receipt.above_rest', 'taken']);
  });

  test('COM-3: a bill is honoured, or dishonoured at maturity, never both', async () => {
    const { account } = await owing();
    const bill = (more: object = {}) =>
      teller.pay(account, '10.00', '2026-01-20', { instrument: 'BILL', maturesOn: '2026-02-20', ...more });
    const first = await bill();
    const bank = await teller.pay(account, '10.00', '2026-01-20');
    const honour = (receiptId: string, on = '2026-02-20') => ({ input: { receiptId, on } });
    expect(await fin.refusal(moneyActs.honour, honour(bank.id))).toBe('receipt.does_not_mature');
    expect(await fin.refusal(moneyActs.honour, honour(first.id, '2026-02-19'))).toBe('receipt.day_outside');
    expect(await ann.refusal(moneyActs.honour, honour(first.id))).toBe('auth.forbidden');
    expect(await act(fin, moneyActs.honour, honour(first.id).input)).toMatchObject({
      honouredOn: '2026-02-20',
    });
    const back = (receiptId: string, cause: string) => ({
      input: { receiptId, on: '2026-03-02', cause, reason: 'the bank says' },
    });
    expect(await fin.refusal(moneyActs.reverse, back(first.id, 'DISHONOURED'))).toBe('receipt.honoured');
    expect(await fin.refusal(moneyActs.reverse, back(bank.id, 'DISHONOURED'))).toBe(
      'receipt.does_not_mature',
    );
    const second = await bill();
    await act(fin, moneyActs.reverse, back(second.id, 'DISHONOURED').input);
    expect(await world.app.system().db.findOneByOrFail(Receipt, { id: second.id })).toMatchObject({
      reversalCause: 'DISHONOURED',
      reversedOn: '2026-03-02',
    });
    expect(await fin.refusal(moneyActs.honour, honour(second.id))).toBe('receipt.reversed');
  });
});
