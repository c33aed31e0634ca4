import { formatMoney, subtractMoney, sumMoney, type Money } from '../../../../shared/money';
import { actorOf } from '../../../core/access';
import type { RequestContext, TxContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { getOrThrow, insert, updateWhere } from '../../../core/persistence';
import { inTransaction } from '../../../core/transaction';
import { Account, assertNotMerged } from '../../accounts';
import { recordAudit } from '../../audit';
import { lockLedger, postReceipt, type Receipt } from '../../receivables';
import type { NamedItem } from '../../receivables/rules/propose-allocation';
import { BankLinePart } from '../entities/bank-line-part.entity';
import { BankLine } from '../entities/bank-line.entity';
import { refuseTaken, subjectOf } from './take-line';

export interface BankPart {
  readonly accountId: string;
  readonly amount: Money;
  readonly allocations: readonly NamedItem[];
  readonly allocateRest: boolean;
}

export interface PostBankLineInput {
  readonly lineId: string;
  readonly version: number;
  readonly parts: readonly BankPart[];
}

/**
 * Posts what is left of a bank line as receipts, one for each customer, to the last cent, in one unit of work. The line
 * and its version are the key: whoever comes second is told who was first, and the same person's second press finds
 * the first result. The payer's bank account is learned (BANK-3, REC-1).
 *
 * @throws DomainError bank.line_taken, bank.remainder, bank.account_twice, and those of postReceipt
 */
export async function postBankLine(ctx: RequestContext, input: PostBankLineInput): Promise<BankLine> {
  const { lineId, version, parts } = input;
  if (new Set(parts.map(({ accountId }) => accountId)).size !== parts.length)
    throw new DomainError('bank.account_twice', {}, 'parts');
  return inTransaction(
    ctx,
    async (tx) => {
      const line = await getOrThrow(tx, BankLine, lineId, 'lineId');
      await lockCustomers(tx, parts);
      await takeWhole(tx, line, version, parts);
      const receipts: Receipt[] = [];
      for (const part of parts) receipts.push(await postPart(tx, line, part));
      await recordAudit(tx, 'bank.line_posted', subjectOf(line), {
        amount: sumMoney(parts, ({ amount }) => amount),
        receipts: receipts.map(({ number }) => number),
      });
      return getOrThrow(tx, BankLine, line.id);
    },
    { op: 'postBankLine', key: `${lineId}:${version}`, request: input },
  );
}

/** Every customer's lock in one order, and before the line's: a reversal comes the same way round. */
async function lockCustomers(tx: TxContext, parts: readonly BankPart[]): Promise<void> {
  for (const accountId of parts.map((part) => part.accountId).sort()) {
    await assertNotMerged(tx, await getOrThrow(tx, Account, accountId, 'parts'));
    await lockLedger(tx, accountId);
  }
}

async function takeWhole(
  tx: TxContext,
  { id, amount, posted }: BankLine,
  version: number,
  parts: readonly BankPart[],
): Promise<void> {
  const taken = await updateWhere(
    tx,
    BankLine,
    {
      state: 'POSTED',
      posted: () => 'amount',
      decidedById: actorOf(tx).userId,
      decidedOn: tx.today,
      updatedAt: tx.now,
      version: () => 'version + 1',
    },
    { sql: "id = :id AND version = :version AND state = 'OPEN'", params: { id, version } },
  );
  if (taken !== 1) await refuseTaken(tx, id);
  const rest = subtractMoney(amount, posted);
  if (sumMoney(parts, (part) => part.amount) !== rest)
    throw new DomainError('bank.remainder', { rest: formatMoney(rest) }, 'parts');
}

async function postPart(tx: TxContext, line: BankLine, part: BankPart): Promise<Receipt> {
  const receipt = await postReceipt(tx, {
    accountId: part.accountId,
    instrument: 'BANK',
    receivedOn: line.paidOn,
    amount: part.amount,
    reference: line.reference,
    allocations: [...part.allocations],
    allocateRest: part.allocateRest,
  });
  const { id: receiptId } = receipt;
  await insert(tx, BankLinePart, { lineId: line.id, receiptId, teaches: line.payerKey !== null });
  return receipt;
}
