import { In, Not } from 'typeorm';
import { formatMoney, money } from '../../../../shared/money';
import type { RequestContext, TxContext } from '../../../core/context';
import { getOrThrow, updateWhere } from '../../../core/persistence';
import { Account } from '../../accounts';
import { recordAudit } from '../../audit';
import { Contract } from '../../contracts';
import { superiorsOf } from '../../identity';
import { notify } from '../../notifications';
import { policyAt } from '../../policies';
import { PaymentPromise } from '../entities/payment-promise.entity';
import { ReceiptAllocation } from '../entities/receipt-allocation.entity';
import { ReceivableAdjustment } from '../entities/receivable-adjustment.entity';
import { Receivable } from '../entities/receivable.entity';
import { receivablesPolicy } from '../policy';
import { judgePromise, type PromiseFacts, type PromiseJudgement } from '../rules/judge-promise';

/**
 * Judges the promises of a customer anew from the facts: after each money event, and each night (DUN-3). What was
 * withdrawn stays so; what was kept may break when its payment bounces. Returns how many changed.
 */
export async function judgePromises(tx: TxContext, accountId: string): Promise<number> {
  const promises = await tx.db.find(PaymentPromise, {
    where: { accountId, state: Not('WITHDRAWN') },
    order: { level: 'ASC', id: 'ASC' },
  });
  let changed = 0;
  for (const { promise, now } of await judgements(tx, promises)) {
    if (now.state === promise.state && now.received === promise.received) continue;
    await settle(tx, promise, now, promises);
    changed += 1;
  }
  return changed;
}

/** Each promise with what it comes to today. */
export async function judgements(
  ctx: RequestContext,
  promises: readonly PaymentPromise[],
): Promise<{ readonly promise: PaymentPromise; readonly now: PromiseJudgement }[]> {
  if (promises.length === 0) return [];
  const facts = await factsOf(
    ctx,
    promises.map(({ receivableId }) => receivableId),
  );
  const judged = [];
  for (const promise of promises) {
    const policy = await policyAt(ctx, receivablesPolicy, promise.promisedOn);
    const fact = facts.get(promise.receivableId);
    if (fact) judged.push({ promise, now: judgePromise(promise, fact, policy, ctx.today) });
  }
  return judged;
}

async function factsOf(
  ctx: RequestContext,
  receivableIds: readonly string[],
): Promise<Map<string, PromiseFacts>> {
  const ids = [...new Set(receivableIds)];
  const [items, allocations, adjustments] = await Promise.all([
    ctx.db.findBy(Receivable, { id: In(ids) }),
    ctx.db.findBy(ReceiptAllocation, { receivableId: In(ids) }),
    ctx.db.findBy(ReceivableAdjustment, { receivableId: In(ids) }),
  ]);
  const takenBack = new Set(allocations.map(({ reversalOfId }) => reversalOfId));
  const standing = allocations.filter(({ id, reversalOfId }) => !reversalOfId && !takenBack.has(id));
  return new Map(
    items.map((item) => [
      item.id,
      {
        itemAmount: item.amount,
        payments: standing
          .filter(({ receivableId }) => receivableId === item.id)
          .map(({ allocatedOn, amount }) => ({ on: allocatedOn, amount })),
        adjustments: adjustments
          .filter(({ receivableId }) => receivableId === item.id)
          .map(({ adjustedOn, amount }) => ({ on: adjustedOn, amount })),
      },
    ]),
  );
}

async function settle(
  tx: TxContext,
  promise: PaymentPromise,
  now: PromiseJudgement,
  all: readonly PaymentPromise[],
): Promise<void> {
  // a promise that a bounce opens again gives way to the one that followed it
  const followed = all.some(
    ({ receivableId, level }) => receivableId === promise.receivableId && level > promise.level,
  );
  const state = now.state === 'OPEN' && followed ? 'BROKEN' : now.state;
  await updateWhere(
    tx,
    PaymentPromise,
    {
      state,
      received: now.received,
      openItemId: state === 'OPEN' ? promise.receivableId : null,
      // the day of what stands now: a promise that breaks again is decided again
      decidedOn: state === 'OPEN' ? null : state === promise.state ? promise.decidedOn : tx.today,
      version: () => 'version + 1',
      updatedAt: tx.now,
    },
    { sql: 'id = :id', params: { id: promise.id } },
  );
  if (state === promise.state) return;
  const subject = { type: 'PaymentPromise', id: promise.id };
  const data = { from: promise.state, to: state, received: now.received, payBy: promise.payBy };
  await recordAudit(tx, 'promise.judged', subject, data);
  if (state === 'BROKEN' || state === 'PARTLY_KEPT') await tellBroken(tx, promise, now);
}

async function tellBroken(tx: TxContext, promise: PaymentPromise, now: PromiseJudgement): Promise<void> {
  const [account, contract] = await Promise.all([
    getOrThrow(tx, Account, promise.accountId),
    getOrThrow(tx, Contract, promise.contractId),
  ]);
  const [manager] = await superiorsOf(tx, contract.primaryRepId, ['SALES_MANAGER', 'SALES_DIRECTOR']);
  const missing = formatMoney(money(Math.max(0, promise.amount - now.received)));
  await notify(
    tx,
    [contract.primaryRepId, promise.recordedById, manager?.id ?? null],
    'promise.broken',
    { type: 'PaymentPromise', id: promise.id },
    { customer: account.name, day: promise.payBy, amount: missing },
  );
}
