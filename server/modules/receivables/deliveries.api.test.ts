import { inTransaction } from '../../core/transaction';
import { act } from '../../testing/acts';
import { castOf, type Cast } from '../../testing/contract-world';
import { type Client, useTestApp } from '../../testing/create-test-app';
import { moneyActs, moneyTeller } from '../../testing/money-acts';
import { placeSupplyStop } from '../accounts';
import { Contract, Delivery } from '../contracts';
import { Receivable } from './entities/receivable.entity';
import { receivablesIntegrity } from './queries/receivables-integrity';

const world = useTestApp('2026-03-02T09:00:00+08:00');
let teller: ReturnType<typeof moneyTeller>;
let ann: Client, bo: Client, max: Client, mark: Client, fin: Client, sup: Client, aud: Client;

beforeAll(async () => {
  const cast: Cast = await castOf(world.app);
  teller = moneyTeller(world.app, cast);
  ({ ann, bo, max, mark, fin, sup, aud } = cast);
});
beforeEach(() => world.app.setTime('2026-03-02'));
afterEach(async () => {
  // whatever a test did, or was refused: the guarded copies equal the facts
  expect(await receivablesIntegrity(world.app.system())).toEqual([]);
});

const item = (id: string) => world.app.system().db.findOneByOrFail(Receivable, { id });
const state = async (id: string) => (await world.app.system().db.findOneByOrFail(Contract, { id })).state;

describe('deliveries', () => {
  test("CON-1, REC-1: a signed delivery note opens what the customer owes, due by the contract's terms", async () => {
    const { contract, lineId } = await teller.running('2026-01-05');
    const made = await act<object>(sup, moneyActs.deliver, {
      contractId: contract.id,
      lineId,
      quantityMilli: '12.500',
      deliveredOn: '2026-02-01',
      signedBy: 'Li',
    });
    expect(made).toMatchObject({ amount: '5000.00', number: expect.stringMatching(/^GH-2026-/) });
    const [opened] = await world.app.system().db.findBy(Receivable, { contractId: contract.id });
    expect(opened).toMatchObject({
      amount: 500_000,
      documentOn: '2026-02-01',
      dueOn: '2026-03-03',
      kind: 'DELIVERY',
      collected: 0,
    });
  });

  test("CON-1: refused without signature, before the signing, in the future, on another contract's line, by others than supply", async () => {
    const { contract, lineId } = await teller.running('2026-01-05');
    const other = await teller.running('2026-01-05');
    const input = {
      contractId: contract.id,
      lineId,
      quantityMilli: '1',
      deliveredOn: '2026-02-01',
      signedBy: 'Li',
    };
    const refused = (client: Client, more: object) =>
      client.refusal(moneyActs.deliver, { input: { ...input, ...more } });
    expect(await refused(sup, { signedBy: '' })).toBe('common.invalid_input');
    expect(await refused(sup, { quantityMilli: '0' })).toBe('common.invalid_input');
    expect(await refused(sup, { deliveredOn: '2026-01-04' })).toBe('delivery.day_outside');
    expect(await refused(sup, { deliveredOn: '2026-03-03' })).toBe('delivery.day_outside');
    expect(await refused(sup, { lineId: other.lineId })).toBe('common.not_found');
    for (const client of [ann, max, fin, mark, aud]) expect(await refused(client, {})).toBe('auth.forbidden');
  });

  test("CON-4: at most the contract's quantity and 5 % more, also when twelve deliver at once", async () => {
    const { contract, lineId } = await teller.running('2026-01-05');
    const input = {
      contractId: contract.id,
      lineId,
      quantityMilli: '100',
      deliveredOn: '2026-02-01',
      signedBy: 'Li',
    };
    const answers = await Promise.all(
      Array.from({ length: 12 }, () => sup.send(moneyActs.deliver, { input })),
    );
    expect(answers.filter(({ errors }) => !errors)).toHaveLength(10);
    expect(
      answers.filter(({ errors }) => errors?.[0]?.extensions.code === 'delivery.above_contract'),
    ).toHaveLength(2);
    await act(sup, moneyActs.deliver, { ...input, quantityMilli: '50' });
    expect(await sup.refusal(moneyActs.deliver, { input: { ...input, quantityMilli: '0.001' } })).toBe(
      'delivery.above_contract',
    );
  });

  test('CON-6: a stop of supply stops deliveries at once', async () => {
    const { account, contract, lineId } = await teller.running('2026-01-05');
    await inTransaction(world.app.system(), (tx) =>
      placeSupplyStop(tx, account.id, { cause: 'MANUAL', reason: 'test' }),
    );
    const input = {
      contractId: contract.id,
      lineId,
      quantityMilli: '1',
      deliveredOn: '2026-02-01',
      signedBy: 'Li',
    };
    const { errors } = await sup.send(moneyActs.deliver, { input });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'account.on_supply_stop', rule: 'CON-6' });
  });

  test('a delivery note is recorded once: by its number, by its key', async () => {
    const { contract, lineId } = await teller.running('2026-01-05');
    const input = {
      contractId: contract.id,
      lineId,
      quantityMilli: '1',
      deliveredOn: '2026-02-01',
      signedBy: 'Li',
    };
    await act(sup, moneyActs.deliver, { ...input, number: 'N-1' });
    expect(await sup.refusal(moneyActs.deliver, { input: { ...input, number: 'N-1' } })).toBe(
      'delivery.number_taken',
    );
    await Promise.all([1, 2, 3].map(() => act(sup, moneyActs.deliver, { ...input, idempotencyKey: 'd' })));
    expect(await world.app.system().db.countBy(Delivery, { contractId: contract.id })).toBe(2);
  });

  test('REC-1: a delivery is taken back once, with a credit note; what is collected must be un-applied first', async () => {
    const run = await teller.running('2026-01-05');
    const opened = await teller.delivered(run, '10', '2026-02-01');
    const receipt = await teller.pay(run.account, '4000.00', '2026-03-02');
    const input = { deliveryId: opened.deliveryId, on: '2026-03-02', reason: 'wrong site' };
    expect(await sup.refusal(moneyActs.takeBack, { input })).toBe('receivable.collected');
    await act(fin, moneyActs.unapply, {
      allocationId: receipt.allocations[0]?.id,
      on: '2026-03-02',
      reason: 'wrong site',
    });
    expect(await sup.refusal(moneyActs.takeBack, { input: { ...input, on: '2026-01-31' } })).toBe(
      'delivery.day_outside',
    );
    expect(await act(sup, moneyActs.takeBack, input)).toMatchObject({
      amount: '-4000.00',
      quantityMilli: '-10.000',
    });
    expect(await item(opened.id)).toMatchObject({ adjusted: 400_000, collected: 0 });
    expect(await sup.refusal(moneyActs.takeBack, { input })).toBe('delivery.reversed_already');
    // the quantity may be delivered again
    await teller.delivered(run, '1000', '2026-03-01');
  });

  test('CON-5: quantity differences follow into the receivables, once per delivery', async () => {
    const run = await teller.running('2026-01-05');
    const more = await teller.delivered(run, '10', '2026-02-01');
    const less = await teller.delivered(run, '20', '2026-02-02');
    const accept = (deliveryId: string | null, acceptedMilli: string) => ({
      deliveryId,
      acceptedMilli,
      on: '2026-02-20',
      signedBy: 'Li',
      reason: 'weighed',
    });
    expect(await sup.refusal(moneyActs.settle, { input: accept(more.deliveryId, '10') })).toBe(
      'delivery.no_difference',
    );
    expect(await act(sup, moneyActs.settle, accept(more.deliveryId, '11'))).toMatchObject({
      quantityMilli: '1.000',
      amount: '400.00',
    });
    expect(await act(sup, moneyActs.settle, accept(less.deliveryId, '18'))).toMatchObject({
      quantityMilli: '-2.000',
      amount: '-800.00',
    });
    expect(await sup.refusal(moneyActs.settle, { input: accept(less.deliveryId, '17') })).toBe(
      'delivery.settled_already',
    );
    expect(
      await sup.refusal(moneyActs.takeBack, {
        input: { deliveryId: more.deliveryId, on: '2026-03-01', reason: 'x' },
      }),
    ).toBe('delivery.settled_already');
    const items = await world.app
      .system()
      .db.find(Receivable, { where: { contractId: run.contract.id }, order: { documentOn: 'ASC' } });
    expect(items.map(({ kind, amount, adjusted }) => [kind, amount - adjusted])).toEqual([
      ['DELIVERY', 400_000],
      ['DELIVERY', 720_000],
      ['ADJUSTMENT', 40_000],
    ]);
  });

  test('CON-1, COM-3: delivered in full and nothing open closes the contract; a bounce re-opens it', async () => {
    const run = await teller.running('2026-01-05');
    await teller.delivered(run, '10', '2026-02-01');
    const done = { contractId: run.contract.id, milestone: 'DELIVERED_IN_FULL', on: '2026-02-01' };
    expect(await sup.refusal(moneyActs.milestone, { input: { ...done, on: '2026-01-31' } })).toBe(
      'contract.delivered_later',
    );
    expect(await sup.refusal(moneyActs.milestone, { input: { ...done, on: '2026-03-03' } })).toBe(
      'contract.day_in_future',
    );
    expect(await bo.refusal(moneyActs.milestone, { input: done })).toBe('common.not_found');
    expect(await fin.refusal(moneyActs.milestone, { input: done })).toBe('auth.forbidden');
    expect(await act(sup, moneyActs.milestone, done)).toMatchObject({ state: 'DELIVERED' });
    expect(
      await sup.refusal(moneyActs.deliver, {
        input: {
          contractId: run.contract.id,
          lineId: run.lineId,
          quantityMilli: '1',
          deliveredOn: '2026-02-01',
          signedBy: 'Li',
        },
      }),
    ).toBe('delivery.not_deliverable');
    const receipt = await teller.pay(run.account, '4000.00', '2026-03-02');
    expect(await state(run.contract.id)).toBe('CLOSED');
    await act(fin, moneyActs.reverse, { receiptId: receipt.id, on: '2026-03-02', reason: 'bounced' });
    expect(await state(run.contract.id)).toBe('DELIVERED');
    expect(await act(sup, moneyActs.milestone, { ...done, on: null })).toMatchObject({ state: 'SIGNED' });
  });
});
