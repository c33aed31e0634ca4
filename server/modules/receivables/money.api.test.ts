import type { Client } from '../../testing/create-test-app';
import { useTestApp } from '../../testing/create-test-app';
import { aCustomer, aRunningContract, hireCompany, type RunningContract } from '../../testing/contract-world';
import { Account, placeSupplyStop } from '../accounts';
import { Contract, Delivery } from '../contracts';
import { inTransaction } from '../../core/transaction';
import { ReceiptAllocation } from './entities/receipt-allocation.entity';
import { Receipt } from './entities/receipt.entity';
import { Receivable } from './entities/receivable.entity';
import { receivablesIntegrity } from './queries/receivables-integrity';

const world = useTestApp('2026-03-02T09:00:00+08:00');
let ann: Client, bo: Client, max: Client, fin: Client, sup: Client, mark: Client, aud: Client;

beforeAll(async () => {
  await hireCompany(world.app);
  [ann, bo, max, fin, sup, mark, aud] = (await Promise.all(['ann', 'bo', 'max', 'fin', 'sup', 'mark', 'aud'].map((name) => world.app.as(name)))) as [
    Client, Client, Client, Client, Client, Client, Client,
  ];
});
beforeEach(() => world.app.setTime('2026-03-02'));
afterEach(async () => {
  // whatever a test did, or was refused: the guarded copies equal the facts
  expect(await receivablesIntegrity(world.app.system())).toEqual([]);
});

const mutation = (name: string, input: string, fields: string) => `mutation($input: ${input}!) { ${name}(input: $input) { ${fields} } }`;
const deliver = mutation('recordDelivery', 'RecordDeliveryInput', 'id number amount quantityMilli deliveredOn');
const takeBack = mutation('reverseDelivery', 'ReverseDeliveryInput', 'id number amount quantityMilli deliveredOn');
const settle = mutation('settleQuantityDifference', 'SettleQuantityDifferenceInput', 'id amount quantityMilli');
const receiptFields = 'id number amount allocated unallocated countsOn receivedOn reversedOn allocations { id amount basis allocatedOn effectiveOn receivable { id number } }';
const post = mutation('postReceipt', 'PostReceiptInput', receiptFields);
const allocate = mutation('allocateReceipt', 'AllocateReceiptInput', receiptFields);
const unapply = mutation('unapplyAllocation', 'UnapplyAllocationInput', receiptFields);
const reverse = mutation('reverseReceipt', 'ReverseReceiptInput', receiptFields);
const credit = mutation('postCreditNote', 'AdjustReceivableInput', 'id amount kind');
const giveUp = mutation('writeOff', 'AdjustReceivableInput', 'id amount kind');
const milestone = mutation('recordMilestone', 'RecordMilestoneInput', 'id version state closedOn deliveredInFullOn');

interface ShownReceipt {
  id: string;
  number: string;
  allocated: string;
  unallocated: string;
  countsOn: string;
  reversedOn: string | null;
  allocations: { id: string; amount: string; basis: string; allocatedOn: string; effectiveOn: string; receivable: { id: string } }[];
}
const one = async <T>(client: Client, document: string, input: object): Promise<T> => Object.values(await client.ok<Record<string, T>>(document, { input }))[0] as T;
const money = (client: Client, input: object) => one<ShownReceipt>(client, post, { instrument: 'BANK', receivedOn: '2026-03-02', ...input });

interface World extends RunningContract {
  readonly account: Account;
}
async function running(signedOn: `${number}-${number}-${number}` = '2026-01-05'): Promise<World> {
  const account = await aCustomer(world.app, 'ann');
  return { account, ...(await aRunningContract(world.app, account, 'ann', { signedOn })) };
}
/** Delivers units at ¥400.00 and returns the item that it opened. */
async function delivered({ contract, lineId }: RunningContract, units: string, deliveredOn: string): Promise<Receivable> {
  const { id } = await one<{ id: string }>(sup, deliver, { contractId: contract.id, lineId, quantityMilli: units, deliveredOn, signedBy: 'Li' });
  return world.app.system().db.findOneByOrFail(Receivable, { deliveryId: id });
}
const item = (id: string) => world.app.system().db.findOneByOrFail(Receivable, { id });
const state = async (id: string) => (await world.app.system().db.findOneByOrFail(Contract, { id })).state;

describe('deliveries', () => {
  test('CON-1, REC-1: a signed delivery note opens what the customer owes, due by the contract\'s terms', async () => {
    const { contract, lineId } = await running();
    const made = await one<object>(sup, deliver, { contractId: contract.id, lineId, quantityMilli: '12.500', deliveredOn: '2026-02-01', signedBy: 'Li' });
    expect(made).toMatchObject({ amount: '5000.00', number: expect.stringMatching(/^GH-2026-/) });
    const [opened] = await world.app.system().db.findBy(Receivable, { contractId: contract.id });
    expect(opened).toMatchObject({ amount: 500_000, documentOn: '2026-02-01', dueOn: '2026-03-03', kind: 'DELIVERY', collected: 0 });
  });

  test('CON-1: refused without signature, before the signing, in the future, on another contract\'s line, by others than supply', async () => {
    const { contract, lineId } = await running();
    const other = await running();
    const input = { contractId: contract.id, lineId, quantityMilli: '1', deliveredOn: '2026-02-01', signedBy: 'Li' };
    const refused = (client: Client, more: object) => client.refusal(deliver, { input: { ...input, ...more } });
    expect(await refused(sup, { signedBy: '' })).toBe('common.invalid_input');
    expect(await refused(sup, { quantityMilli: '0' })).toBe('common.invalid_input');
    expect(await refused(sup, { deliveredOn: '2026-01-04' })).toBe('delivery.day_outside');
    expect(await refused(sup, { deliveredOn: '2026-03-03' })).toBe('delivery.day_outside');
    expect(await refused(sup, { lineId: other.lineId })).toBe('common.not_found');
    for (const client of [ann, max, fin, mark, aud]) expect(await refused(client, {})).toBe('auth.forbidden');
  });

  test('CON-4: at most the contract\'s quantity and 5 % more, also when twelve deliver at once', async () => {
    const { contract, lineId } = await running();
    const input = { contractId: contract.id, lineId, quantityMilli: '100', deliveredOn: '2026-02-01', signedBy: 'Li' };
    const answers = await Promise.all(Array.from({ length: 12 }, () => sup.send(deliver, { input })));
    expect(answers.filter(({ errors }) => !errors)).toHaveLength(10);
    expect(answers.filter(({ errors }) => errors?.[0]?.extensions.code === 'delivery.above_contract')).toHaveLength(2);
    await one(sup, deliver, { ...input, quantityMilli: '50' });
    expect(await sup.refusal(deliver, { input: { ...input, quantityMilli: '0.001' } })).toBe('delivery.above_contract');
  });

  test('CON-6: a stop of supply stops deliveries at once', async () => {
    const { account, contract, lineId } = await running();
    await inTransaction(world.app.system(), (tx) => placeSupplyStop(tx, account.id, { cause: 'MANUAL', reason: 'test' }));
    const input = { contractId: contract.id, lineId, quantityMilli: '1', deliveredOn: '2026-02-01', signedBy: 'Li' };
    const { errors } = await sup.send(deliver, { input });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'account.on_supply_stop', rule: 'CON-6' });
  });

  test('a delivery note is recorded once: by its number, by its key', async () => {
    const { contract, lineId } = await running();
    const input = { contractId: contract.id, lineId, quantityMilli: '1', deliveredOn: '2026-02-01', signedBy: 'Li' };
    await one(sup, deliver, { ...input, number: 'N-1' });
    expect(await sup.refusal(deliver, { input: { ...input, number: 'N-1' } })).toBe('delivery.number_taken');
    await Promise.all([1, 2, 3].map(() => one(sup, deliver, { ...input, idempotencyKey: 'd' })));
    expect(await world.app.system().db.countBy(Delivery, { contractId: contract.id })).toBe(2);
  });

  test('REC-1: a delivery is taken back once, with a credit note; what is collected must be un-applied first', async () => {
    const run = await running();
    const opened = await delivered(run, '10', '2026-02-01');
    const receipt = await money(fin, { accountId: run.account.id, amount: '4000.00' });
    const input = { deliveryId: opened.deliveryId, on: '2026-03-02', reason: 'wrong site' };
    expect(await sup.refusal(takeBack, { input })).toBe('receivable.collected');
    await one(fin, unapply, { allocationId: receipt.allocations[0]?.id, on: '2026-03-02', reason: 'wrong site' });
    expect(await sup.refusal(takeBack, { input: { ...input, on: '2026-01-31' } })).toBe('delivery.day_outside');
    expect(await one(sup, takeBack, input)).toMatchObject({ amount: '-4000.00', quantityMilli: '-10.000' });
    expect(await item(opened.id)).toMatchObject({ adjusted: 400_000, collected: 0 });
    expect(await sup.refusal(takeBack, { input })).toBe('delivery.reversed_already');
    // the quantity may be delivered again
    await delivered(run, '1000', '2026-03-01');
  });

  test('CON-5: quantity differences follow into the receivables, once per delivery', async () => {
    const run = await running();
    const more = await delivered(run, '10', '2026-02-01');
    const less = await delivered(run, '20', '2026-02-02');
    const accept = (deliveryId: string | null, acceptedMilli: string) => ({ deliveryId, acceptedMilli, on: '2026-02-20', signedBy: 'Li', reason: 'weighed' });
    expect(await sup.refusal(settle, { input: accept(more.deliveryId, '10') })).toBe('delivery.no_difference');
    expect(await one(sup, settle, accept(more.deliveryId, '11'))).toMatchObject({ quantityMilli: '1.000', amount: '400.00' });
    expect(await one(sup, settle, accept(less.deliveryId, '18'))).toMatchObject({ quantityMilli: '-2.000', amount: '-800.00' });
    expect(await sup.refusal(settle, { input: accept(less.deliveryId, '17') })).toBe('delivery.settled_already');
    expect(await sup.refusal(takeBack, { input: { deliveryId: more.deliveryId, on: '2026-03-01', reason: 'x' } })).toBe('delivery.settled_already');
    const items = await world.app.system().db.find(Receivable, { where: { contractId: run.contract.id }, order: { documentOn: 'ASC' } });
    expect(items.map(({ kind, amount, adjusted }) => [kind, amount - adjusted])).toEqual([['DELIVERY', 400_000], ['DELIVERY', 720_000], ['ADJUSTMENT', 40_000]]);
  });

  test('CON-1, COM-3: delivered in full and nothing open closes the contract; a bounce re-opens it', async () => {
    const run = await running();
    await delivered(run, '10', '2026-02-01');
    const done = { contractId: run.contract.id, milestone: 'DELIVERED_IN_FULL', on: '2026-02-01' };
    expect(await sup.refusal(milestone, { input: { ...done, on: '2026-01-31' } })).toBe('contract.delivered_later');
    expect(await sup.refusal(milestone, { input: { ...done, on: '2026-03-03' } })).toBe('contract.day_in_future');
    expect(await bo.refusal(milestone, { input: done })).toBe('common.not_found');
    expect(await fin.refusal(milestone, { input: done })).toBe('auth.forbidden');
    expect(await one(ann, milestone, done)).toMatchObject({ state: 'DELIVERED' });
    expect(await sup.refusal(deliver, { input: { contractId: run.contract.id, lineId: run.lineId, quantityMilli: '1', deliveredOn: '2026-02-01', signedBy: 'Li' } })).toBe('delivery.not_deliverable');
    const receipt = await money(fin, { accountId: run.account.id, amount: '4000.00' });
    expect(await state(run.contract.id)).toBe('CLOSED');
    await one(fin, reverse, { receiptId: receipt.id, on: '2026-03-02', reason: 'bounced' });
    expect(await state(run.contract.id)).toBe('DELIVERED');
    expect(await one(ann, milestone, { ...done, on: null })).toMatchObject({ state: 'SIGNED' });
  });
});

describe('receipts', () => {
  test('REC-1: exact amount, else oldest due; the rest is unallocated; later it pays what is named', async () => {
    const run = await running();
    const older = await delivered(run, '10', '2026-01-10');
    const younger = await delivered(run, '5', '2026-02-01');
    const exact = await money(fin, { accountId: run.account.id, amount: '2000.00' });
    expect(exact.allocations).toMatchObject([{ amount: '2000.00', basis: 'EXACT', receivable: { id: younger.id } }]);
    const oldest = await money(fin, { accountId: run.account.id, amount: '4500.00' });
    expect(oldest).toMatchObject({ allocated: '4000.00', unallocated: '500.00', allocations: [{ basis: 'OLDEST', receivable: { id: older.id } }] });
    const third = await delivered(run, '1', '2026-03-01');
    const named = (amount: string) => ({ receiptId: oldest.id, allocations: [{ receivableId: third.id, amount }] });
    expect(await fin.refusal(allocate, { input: named('500.01') })).toBe('receivable.above_open');
    expect(await one(fin, allocate, named('400.00'))).toMatchObject({ unallocated: '100.00' });
    expect(await fin.refusal(allocate, { input: named('0.01') })).toBe('receivable.above_open');
  });

  test('REC-1: named items first; items of another customer, doubles and too much are refused', async () => {
    const run = await running();
    const foreign = await delivered(await running(), '1', '2026-02-01');
    const mine = await delivered(run, '1', '2026-02-01');
    const input = (...allocations: object[]) => ({ input: { accountId: run.account.id, instrument: 'BANK', receivedOn: '2026-03-02', amount: '400.00', allocations } });
    expect(await fin.refusal(post, input({ receivableId: foreign.id, amount: '1.00' }))).toBe('receivable.other_account');
    expect(await fin.refusal(post, input({ receivableId: run.contract.id, amount: '1.00' }))).toBe('common.not_found');
    expect(await fin.refusal(post, input({ receivableId: mine.id, amount: '1.00' }, { receivableId: mine.id, amount: '1.00' }))).toBe('receivable.named_twice');
    expect(await fin.refusal(post, input({ receivableId: mine.id, amount: '400.01' }))).toBe('receivable.above_open');
    expect(await fin.refusal(post, input({ receivableId: mine.id, amount: '0.00' }))).toBe('receivable.amount_not_positive');
    const kept = await money(fin, { accountId: run.account.id, amount: '400.00', allocations: [{ receivableId: mine.id, amount: '100.00' }], allocateRest: false });
    expect(kept).toMatchObject({ allocated: '100.00', unallocated: '300.00' });
  });

  test('COM-3: cheques and bills count when honoured; dates are checked', async () => {
    const run = await running();
    await delivered(run, '1', '2026-02-01');
    const refused = (more: object) => fin.refusal(post, { input: { accountId: run.account.id, instrument: 'BILL', receivedOn: '2026-03-02', amount: '400.00', ...more } });
    expect(await refused({})).toBe('receipt.maturity_needed');
    expect(await refused({ instrument: 'BANK', maturesOn: '2026-04-01' })).toBe('receipt.maturity_not_needed');
    expect(await refused({ maturesOn: '2026-03-01' })).toBe('common.dates_out_of_order');
    expect(await refused({ instrument: 'BANK', receivedOn: '2026-03-03' })).toBe('common.dates_out_of_order');
    expect(await refused({ instrument: 'BANK', amount: '0.00' })).toBe('receivable.amount_not_positive');
    const bill = await money(fin, { accountId: run.account.id, amount: '400.00', instrument: 'BILL', maturesOn: '2026-06-30' });
    expect(bill).toMatchObject({ countsOn: '2026-07-03', allocations: [{ allocatedOn: '2026-03-02', effectiveOn: '2026-07-03' }] });
    // a bill that bounces before it counted never counts
    await one(fin, reverse, { receiptId: bill.id, on: '2026-03-02', reason: 'forged' });
    const rows = await world.app.system().db.findBy(ReceiptAllocation, { receiptId: bill.id });
    expect(rows.map(({ amount, effectiveOn }) => [amount, effectiveOn]).sort()).toEqual([[-40_000, '2026-07-03'], [40_000, '2026-07-03']]);
  });

  test('REC-1: money for goods of a later day counts from the document', async () => {
    const run = await running();
    const early = await money(fin, { accountId: run.account.id, amount: '400.00', receivedOn: '2026-01-10' });
    const late = await delivered(run, '1', '2026-02-01');
    const paid = await one<ShownReceipt>(fin, allocate, { receiptId: early.id, allocations: [{ receivableId: late.id, amount: '400.00' }] });
    expect(paid.allocations).toMatchObject([{ allocatedOn: '2026-02-01', effectiveOn: '2026-02-01' }]);
  });

  test('only finance books money', async () => {
    const { account } = await running();
    for (const client of [ann, max, sup, mark, aud]) {
      expect(await client.refusal(post, { input: { accountId: account.id, instrument: 'BANK', receivedOn: '2026-03-02', amount: '1.00' } })).toBe('auth.forbidden');
    }
  });

  test('P7: a repeated receipt is booked once, also at the same moment', async () => {
    const { account } = await running();
    const input = { accountId: account.id, amount: '1.00', idempotencyKey: 'r' };
    const answers = await Promise.all([money(fin, input), money(fin, input), money(fin, input)]);
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
    expect(await world.app.system().db.countBy(Receipt, { accountId: account.id })).toBe(1);
    expect(await fin.refusal(post, { input: { instrument: 'BANK', receivedOn: '2026-03-02', ...input, amount: '2.00' } })).toBe('common.idempotency_mismatch');
  });

  test('REC-1: twenty receipts for one item at once never pay it more than it is', async () => {
    const run = await running();
    const opened = await delivered(run, '1', '2026-02-01');
    const input = { accountId: run.account.id, instrument: 'BANK', receivedOn: '2026-03-02', amount: '30.00', allocations: [{ receivableId: opened.id, amount: '30.00' }] };
    const answers = await Promise.all(Array.from({ length: 20 }, () => fin.send(post, { input })));
    expect(answers.filter(({ errors }) => !errors)).toHaveLength(13);
    expect(answers.filter(({ errors }) => errors?.[0]?.extensions.code === 'receivable.above_open')).toHaveLength(7);
    expect(await item(opened.id)).toMatchObject({ collected: 39_000 });
  });

  test('REC-1: twenty allocations from one receipt at once never take more than it has', async () => {
    const run = await running();
    const early = await money(fin, { accountId: run.account.id, amount: '100.00', receivedOn: '2026-01-10' });
    const opened = await delivered(run, '1', '2026-02-01');
    const input = { receiptId: early.id, allocations: [{ receivableId: opened.id, amount: '30.00' }] };
    const answers = await Promise.all(Array.from({ length: 20 }, () => fin.send(allocate, { input })));
    expect(answers.filter(({ errors }) => !errors)).toHaveLength(3);
    expect(answers.filter(({ errors }) => errors?.[0]?.extensions.code === 'receipt.above_rest')).toHaveLength(17);
  });

  test('REC-1: a receipt is reversed once, at its own day, and then pays nothing any more', async () => {
    const run = await running();
    const opened = await delivered(run, '1', '2026-02-01');
    const receipt = await money(fin, { accountId: run.account.id, amount: '500.00', receivedOn: '2026-02-10' });
    const input = { receiptId: receipt.id, on: '2026-02-20', reason: 'bounced' };
    expect(await fin.refusal(reverse, { input: { ...input, on: '2026-02-09' } })).toBe('receipt.day_outside');
    expect(await fin.refusal(reverse, { input: { ...input, on: '2026-03-03' } })).toBe('receipt.day_outside');
    expect(await ann.refusal(reverse, { input })).toBe('auth.forbidden');
    const answers = await Promise.all([1, 2, 3, 4].map(() => fin.send<{ reverseReceipt: ShownReceipt }>(reverse, { input })));
    const done = answers.find(({ data }) => data)?.data?.reverseReceipt;
    expect(answers.filter(({ errors }) => errors?.[0]?.extensions.code === 'receipt.reversed')).toHaveLength(3);
    expect(await item(opened.id)).toMatchObject({ collected: 0 });
    const named = { allocations: [{ receivableId: opened.id, amount: '1.00' }] };
    expect(await fin.refusal(allocate, { input: { receiptId: receipt.id, ...named } })).toBe('receipt.reversed');
    expect(await fin.refusal(allocate, { input: { receiptId: done?.id, ...named } })).toBe('receipt.reversed');
    expect(await fin.refusal(reverse, { input: { ...input, receiptId: done?.id } })).toBe('receipt.reversed');
    expect(await fin.refusal(unapply, { input: { allocationId: receipt.allocations[0]?.id, on: '2026-03-01', reason: 'x' } })).toBe('allocation.reversed');
  });

  test('REC-6: what is paid again after a bounce counts from the bounce: no past day goes below zero', async () => {
    const run = await running();
    const opened = await delivered(run, '1', '2026-01-10');
    const bounced = await money(fin, { accountId: run.account.id, amount: '400.00', receivedOn: '2026-01-20' });
    await one(fin, reverse, { receiptId: bounced.id, on: '2026-02-15', reason: 'bounced' });
    const again = await money(fin, { accountId: run.account.id, amount: '400.00', receivedOn: '2026-01-25' });
    expect(again.allocations).toMatchObject([{ allocatedOn: '2026-02-15' }]);
    expect(await item(opened.id)).toMatchObject({ collected: 40_000 });
  });
});

describe('credit notes and write-offs', () => {
  test('REC-1, COM-3: at most what is open, on a day it was open; only finance', async () => {
    const run = await running();
    const opened = await delivered(run, '1', '2026-01-10');
    const receipt = await money(fin, { accountId: run.account.id, amount: '300.00', receivedOn: '2026-01-20' });
    const input = { receivableId: opened.id, amount: '100.00', on: '2026-02-01', reason: 'quality' };
    for (const client of [ann, max, sup, aud]) expect(await client.refusal(credit, { input })).toBe('auth.forbidden');
    expect(await fin.refusal(credit, { input: { ...input, amount: '100.01' } })).toBe('receivable.above_open');
    expect(await fin.refusal(credit, { input: { ...input, amount: '-1.00' } })).toBe('receivable.amount_not_positive');
    expect(await fin.refusal(credit, { input: { ...input, on: '2026-01-09' } })).toBe('receipt.day_outside');
    await one(fin, unapply, { allocationId: receipt.allocations[0]?.id, on: '2026-03-01', reason: 'other item' });
    expect(await fin.refusal(credit, { input: { ...input, amount: '100.01' } })).toBe('receivable.above_open_then');
    expect(await one(fin, credit, input)).toMatchObject({ kind: 'CREDIT_NOTE', amount: '100.00' });
    expect(await one(fin, giveUp, { ...input, amount: '300.00', on: '2026-03-02' })).toMatchObject({ kind: 'WRITE_OFF' });
    expect(await fin.refusal(giveUp, { input: { ...input, amount: '0.01' } })).toBe('receivable.above_open');
    expect(await item(opened.id)).toMatchObject({ amount: 40_000, adjusted: 40_000, collected: 0 });
  });

  test('REC-1: ten credit notes and ten receipts for one item at once stay within it', async () => {
    const run = await running();
    const opened = await delivered(run, '1', '2026-01-10');
    const pay = { accountId: run.account.id, instrument: 'BANK', receivedOn: '2026-03-02', amount: '50.00', allocations: [{ receivableId: opened.id, amount: '50.00' }] };
    const less = { receivableId: opened.id, amount: '50.00', on: '2026-03-02', reason: 'quality' };
    const answers = await Promise.all(Array.from({ length: 20 }, (_, at) => (at % 2 ? fin.send(post, { input: pay }) : fin.send(credit, { input: less }))));
    expect(answers.filter(({ errors }) => !errors)).toHaveLength(8);
    const after = await item(opened.id);
    expect(after.collected + after.adjusted).toBe(40_000);
  });
});

describe('sight', () => {
  test('ORG-1: items, receipts and figures follow the contracts; a colleague\'s money of the same customer stays hidden', async () => {
    const account = await aCustomer(world.app, 'ann');
    const mine = await aRunningContract(world.app, account, 'ann', { signedOn: '2026-01-05' });
    const theirs = await aRunningContract(world.app, account, 'bo', { signedOn: '2026-01-05' });
    await delivered(mine, '1', '2026-02-01');
    const foreign = await delivered(theirs, '2', '2026-02-02');
    const receipt = await money(fin, { accountId: account.id, amount: '800.00' });
    const overview = `query($id: ID!) { receivables(filter: { accountId: $id }) { total items { open contract { money { open overdue billed } } } } receipts(filter: { accountId: $id }) { total } }`;
    const seen = (client: Client) => client.ok<{ receivables: { total: number; items: object[] }; receipts: { total: number } }>(overview, { id: account.id });
    expect(await seen(ann)).toEqual({ receivables: { total: 1, items: [{ open: '400.00', contract: { money: { open: '400.00', overdue: '0.00', billed: '400.00' } } }] }, receipts: { total: 0 } });
    expect((await seen(bo)).receipts.total).toBe(1);
    expect((await seen(max)).receivables.total).toBe(2);
    expect(await ann.refusal('query($id: ID!) { receivable(id: $id) { id } }', { id: foreign.id })).toBe('common.not_found');
    expect(await ann.refusal('query($id: ID!) { receipt(id: $id) { id } }', { id: receipt.id })).toBe('common.not_found');
    expect(await sup.refusal(overview, { id: account.id })).toBe('auth.forbidden');
  });

  test('REC-1: the proposal shows what a receipt would pay, and books nothing', async () => {
    const run = await running();
    await delivered(run, '1', '2026-02-01');
    const proposal = 'query($id: ID!) { allocationProposal(accountId: $id, amount: "500.00") { rest allocations { amount basis } } }';
    expect(await fin.ok(proposal, { id: run.account.id })).toEqual({ allocationProposal: { rest: '100.00', allocations: [{ amount: '400.00', basis: 'OLDEST' }] } });
    expect(await ann.refusal(proposal, { id: run.account.id })).toBe('auth.forbidden');
    expect(await world.app.system().db.countBy(Receipt, { accountId: run.account.id })).toBe(0);
  });
});
