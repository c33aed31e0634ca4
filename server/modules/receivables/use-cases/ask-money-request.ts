import { formatMoney, type Money } from '../../../../shared/money';
import type { MoneyRequestKind } from '../../../../shared/vocabulary/ledger';
import { actorOf } from '../../../core/access';
import type { RequestContext, TxContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { getOrThrow, insertOrRefuse } from '../../../core/persistence';
import { inTransaction } from '../../../core/transaction';
import { Account } from '../../accounts';
import { recordAudit } from '../../audit';
import { attachFiles } from '../../files';
import { activePeopleWithRole } from '../../identity';
import { notify } from '../../notifications';
import { MoneyRequest } from '../entities/money-request.entity';
import { Receipt } from '../entities/receipt.entity';
import { Receivable } from '../entities/receivable.entity';
import type { RequestRefundInput, RequestWriteOffInput } from '../graphql/money-request.inputs';
import { lockLedger } from '../ledger/lock-ledger';
import { openOf, restOf } from '../ledger/open-items';

/**
 * Finance asks for an item to be given up as bad debt, with the reason and what proves it; a second person decides, and
 * nothing is booked before (REC-8).
 *
 * @throws DomainError receivable.above_open, request.waiting_already
 */
export async function requestWriteOff(
  ctx: RequestContext,
  input: RequestWriteOffInput,
): Promise<MoneyRequest> {
  const { idempotencyKey: key, ...request } = input;
  return inTransaction(
    ctx,
    async (tx) => {
      const seen = await getOrThrow(tx, Receivable, input.receivableId, 'receivableId');
      await lockLedger(tx, seen.accountId);
      const item = await getOrThrow(tx, Receivable, seen.id);
      const open = openOf(item);
      assertWithin(input.amount, open, () => ['receivable.above_open', { open: formatMoney(open) }]);
      return ask(tx, { ...input, kind: 'WRITE_OFF', accountId: item.accountId, receivableId: item.id });
    },
    { op: 'requestWriteOff', key, request },
  );
}

/**
 * Finance asks for unallocated money of a receipt to be paid back; a second person decides, and nothing is booked
 * before (REC-1).
 *
 * @throws DomainError receipt.reversed, receipt.above_rest, request.waiting_already
 */
export async function requestRefund(ctx: RequestContext, input: RequestRefundInput): Promise<MoneyRequest> {
  const { idempotencyKey: key, ...request } = input;
  return inTransaction(
    ctx,
    async (tx) => {
      const seen = await getOrThrow(tx, Receipt, input.receiptId, 'receiptId');
      await lockLedger(tx, seen.accountId);
      const receipt = await getOrThrow(tx, Receipt, seen.id);
      if (receipt.reversedOn || receipt.reversalOfId) throw new DomainError('receipt.reversed', {});
      const rest = restOf(receipt);
      assertWithin(input.amount, rest, () => ['receipt.above_rest', { rest: formatMoney(rest) }]);
      return ask(tx, { ...input, kind: 'REFUND', accountId: receipt.accountId, receiptId: receipt.id });
    },
    { op: 'requestRefund', key, request },
  );
}

type Refusal =
  readonly ['receivable.above_open', { open: string }] | readonly ['receipt.above_rest', { rest: string }];

function assertWithin(amount: Money, most: Money, refusal: () => Refusal): void {
  if (amount <= 0) throw new DomainError('receivable.amount_not_positive', {}, 'amount');
  if (amount <= most) return;
  const [code, params] = refusal();
  throw new DomainError(code, params as never, 'amount');
}

interface Asked {
  readonly kind: MoneyRequestKind;
  readonly accountId: string;
  readonly receivableId?: string;
  readonly receiptId?: string;
  readonly amount: Money;
  readonly reason: string;
  readonly fileIds?: string[] | null;
}

async function ask(tx: TxContext, asked: Asked): Promise<MoneyRequest> {
  const { kind, accountId, amount, reason } = asked;
  const request = await insertOrRefuse(
    tx,
    MoneyRequest,
    {
      kind,
      accountId,
      receivableId: asked.receivableId ?? null,
      receiptId: asked.receiptId ?? null,
      waitingForId: asked.receivableId ?? asked.receiptId ?? null,
      amount,
      reason: reason.trim(),
      askedById: actorOf(tx).userId,
      askedOn: tx.today,
      state: 'WAITING',
    },
    () => new DomainError('request.waiting_already', {}),
  );
  const subject = { type: 'MoneyRequest', id: request.id };
  await attachFiles(tx, asked.fileIds, subject);
  await recordAudit(tx, 'request.asked', subject, { kind, amount }, reason);
  const account = await getOrThrow(tx, Account, accountId);
  const deciders = await Promise.all(
    (['SALES_DIRECTOR', 'GENERAL_MANAGER', 'FINANCE'] as const).map((role) => activePeopleWithRole(tx, role)),
  );
  const people = deciders.flat().map(({ id }) => id);
  const params = { customer: account.name, amount: formatMoney(amount) };
  await notify(tx, people, 'request.waiting', subject, params);
  return request;
}
