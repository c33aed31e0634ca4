import fc from 'fast-check';
import { addDays, maxDate, type LocalDate } from '../../../shared/local-date';
import { money, sumMoney } from '../../../shared/money';
import { DomainError } from '../../core/errors';
import type { RequestContext } from '../../core/context';
import { inTransaction } from '../../core/transaction';
import { castOf } from '../../testing/contract-world';
import { useTestApp } from '../../testing/create-test-app';
import { moneyTeller } from '../../testing/money-acts';
import { PaymentPromise } from './entities/payment-promise.entity';
import { Receipt } from './entities/receipt.entity';
import { ReceiptAllocation } from './entities/receipt-allocation.entity';
import { ReceiptRefund } from './entities/receipt-refund.entity';
import { ReceivableAdjustment } from './entities/receivable-adjustment.entity';
import { Receivable } from './entities/receivable.entity';
import { ageing } from './queries/ageing';
import { balanceOn } from './queries/balance-on';
import { receivablesIntegrity } from './queries/receivables-integrity';
import { requestRefund, requestWriteOff } from './use-cases/ask-money-request';
import { decideMoneyRequest } from './use-cases/decide-money-request';
import { disputeReceivable } from './use-cases/dispute-receivable';
import { postCreditNote } from './use-cases/post-credit-note';
import { bookInKind } from './use-cases/book-in-kind';
import { postReceipt } from './use-cases/post-receipt';
import { promisePayment } from './use-cases/promise-payment';
import { recordDelivery } from './use-cases/record-delivery';
import { recordRecovery } from './use-cases/record-recovery';
import { reverseReceipt } from './use-cases/reverse-receipt';
import { unapplyAllocation } from './use-cases/unapply-allocation';

/**
 * Histories on each engine, through the use cases; 2,000 more run in memory (rules/ledger-histories.test.ts). As many as
 * one has time for: HISTORIES=2000 npm test -- ledger-histories
 */
const HISTORIES = Number(process.env['HISTORIES'] ?? 150);
/** So many of them compare the whole report too: it is read over everything that was played before. */
const REPORTED = 150;
jest.setTimeout(240_000 + HISTORIES * 2_000);
const start: LocalDate = '2025-01-02';
const world = useTestApp('2025-01-02T09:00:00+08:00');

const acts = [
  'deliver',
  'deliver',
  'pay',
  'pay',
  'inKind',
  'unapply',
  'reverse',
  'refund',
  'credit',
  'writeOff',
  'recover',
  'promise',
  'dispute',
] as const;
const step = fc.record({
  act: fc.constantFrom(...acts),
  after: fc.integer({ min: 0, max: 20 }),
  size: fc.integer({ min: 1, max: 9 }),
  pick: fc.nat(20),
});
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

/** What the rules refuse is part of the history too; anything else is a fault. */
async function tried<T>(work: () => Promise<T>): Promise<T | null> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof DomainError) return null;
    throw error;
  }
}

test(`REC-1, REC-6, REC-8: ${HISTORIES} random histories through the use cases: sums, copies and past reports hold, a repeated key changes nothing`, async () => {
  const { app } = world;
  const teller = moneyTeller(app, await castOf(app));
  const as = (name: string): Promise<RequestContext> => app.contextOf(name);
  let keys = 0;
  let played = 0;

  const play = async (steps: readonly Step[]) => {
    app.setTime(start);
    played += 1;
    const number = played;
    const { account, contract, lineId } = await teller.running(start);
    const { db } = app.system();
    const of = { accountId: account.id };
    let today = start;
    let backdated = false;
    const stored = new Map<LocalDate, { balance: string; ageing: string }>();
    /** The customer's line of the report of a day, by what was booked by its end. */
    const aged = async (day: LocalDate): Promise<string> => {
      if (number > REPORTED) return '';
      const { rows } = await ageing(app.system(), { asOf: day, bookedBy: day, by: 'CUSTOMER' });
      return JSON.stringify(rows.find(({ key }) => key === account.id) ?? null);
    };
    const reported = async (day: LocalDate): Promise<string> => {
      const { items, unallocated } = await balanceOn(app.system(), account.id, day);
      return JSON.stringify([items.map(({ item, open }) => [item.id, open]), unallocated]);
    };
    const decided = async (asked: { id: string; version: number } | null) => {
      if (!asked) return;
      const vip = await as('vip');
      await tried(() => decideMoneyRequest(vip, { id: asked.id, version: asked.version, approved: true }));
    };
    for (const { act, after, size, pick } of steps) {
      if (after > 0) stored.set(today, { balance: await reported(today), ageing: await aged(today) });
      today = addDays(today, after);
      app.setTime(today);
      const [fin, ann, sup] = await Promise.all([as('fin'), as('ann'), as('sup')]);
      const order = { id: 'ASC' } as const;
      const items = await db.find(Receivable, { where: of, order });
      const receipts = await db.find(Receipt, { where: of, order });
      const item = items[pick % Math.max(1, items.length)];
      const receipt = receipts[pick % Math.max(1, receipts.length)];
      const receivableId = item?.id ?? '';
      const amount = money(size * 5_000);
      const said = { on: today, reason: 'history' };
      if (act === 'deliver')
        await tried(() =>
          recordDelivery(sup, {
            contractId: contract.id,
            lineId,
            quantityMilli: size * 1000,
            deliveredOn: today,
            signedBy: 'Li',
          }),
        );
      if (act === 'inKind')
        await inTransaction(sup, (tx) =>
          bookInKind(tx, {
            ...of,
            contractId: contract.id,
            amount: money(size * 30_000),
            reference: 'DK',
          }),
        );
      if (act === 'pay') {
        keys += 1;
        const late = size > 6;
        backdated ||= late;
        const money_in = {
          ...of,
          instrument: 'BANK' as const,
          receivedOn: maxDate(start, addDays(today, late ? -pick : 0)),
          amount: money(size * 30_000),
          allocateRest: pick % 5 > 0,
          idempotencyKey: `h${keys}`,
        };
        const first = await postReceipt(fin, money_in);
        const again = await postReceipt(await as('fin'), money_in);
        expect(again.id).toBe(first.id);
        const other = { ...money_in, amount: money(1) };
        await expect(postReceipt(await as('fin'), other)).rejects.toMatchObject({
          code: 'common.idempotency_mismatch',
        });
      }
      if (act === 'unapply') {
        const rows = await db.find(ReceiptAllocation, { where: { contractId: contract.id }, order });
        const row = rows[pick % Math.max(1, rows.length)];
        if (row) await tried(() => unapplyAllocation(fin, { allocationId: row.id, ...said }));
      }
      if (act === 'reverse' && receipt)
        await tried(() => reverseReceipt(fin, { receiptId: receipt.id, cause: 'BOUNCED', ...said }));
      if (act === 'refund' && receipt)
        await decided(
          await tried(() => requestRefund(fin, { receiptId: receipt.id, amount, reason: 'twice' })),
        );
      if (act === 'credit') await tried(() => postCreditNote(fin, { receivableId, amount, ...said }));
      if (act === 'writeOff')
        await decided(await tried(() => requestWriteOff(fin, { receivableId, amount, reason: 'insolvent' })));
      if (act === 'recover')
        await tried(() =>
          recordRecovery(fin, {
            receivableId,
            amount: money(size * 1_000),
            instrument: 'BANK',
            receivedOn: today,
          }),
        );
      if (act === 'promise')
        await tried(() =>
          promisePayment(ann, { receivableId, amount, payBy: addDays(today, size), promisedBy: 'Li' }),
        );
      if (act === 'dispute')
        await tried(() =>
          disputeReceivable(ann, { receivableId, kind: 'QUALITY', amount, reason: 'cracks' }),
        );
    }

    const [items, receipts] = await Promise.all([db.findBy(Receivable, of), db.findBy(Receipt, of)]);
    const kept = sumMoney(receipts, (row) => row.amount);
    const allocated = sumMoney(receipts, (row) => row.allocated);
    const refunded = sumMoney(await db.findBy(ReceiptRefund, of), (row) => row.amount);
    const { items: open, unallocated } = await balanceOn(app.system(), account.id, today);
    expect(kept).toBe(allocated + unallocated + refunded);
    const billed = sumMoney(items, (row) => row.amount);
    const adjusted = sumMoney(
      await db.findBy(ReceivableAdjustment, { contractId: contract.id }),
      (row) => row.amount,
    );
    expect(billed - adjusted - allocated).toBe(sumMoney(open, (row) => row.open));
    for (const [day, then] of stored) {
      // money found later that came in earlier changes what is known of the day, not what was known then
      if (!backdated) expect([day, await reported(day)]).toEqual([day, then.balance]);
      expect([day, await aged(day)]).toEqual([day, then.ageing]);
    }
    for (const promise of await db.findBy(PaymentPromise, of))
      expect(promise.openItemId).toBe(promise.state === 'OPEN' ? promise.receivableId : null);
  };

  await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 9 }), play), {
    numRuns: HISTORIES,
    // a history that fails is told as it is: making it smaller would play it a hundred times more
    endOnFailure: true,
  });

  expect(await receivablesIntegrity(app.system())).toEqual([]);
  app.setTime('2025-08-02');
  for (const asOf of ['2025-01-10', '2025-02-28', '2025-04-30', '2025-08-02'] as const) {
    const { control, rows } = await ageing(app.system(), { asOf, by: 'CUSTOMER' });
    expect([asOf, control.ties]).toEqual([asOf, true]);
    for (const { buckets } of rows)
      for (const { amount } of buckets) expect(amount).toBeGreaterThanOrEqual(0);
  }
});
