import { In } from 'typeorm';
import { actorOf } from '../../../core/access';
import type { RequestContext, TxContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { assertVersion, getOrThrow, updateWhere } from '../../../core/persistence';
import { inTransaction } from '../../../core/transaction';
import { recordAudit } from '../../audit';
import { lockLedger, Receipt, reverseReceipt } from '../../receivables';
import { BankLinePart } from '../entities/bank-line-part.entity';
import { BankLine } from '../entities/bank-line.entity';
import { subjectOf } from './take-line';

export interface UndoBankLineInput {
  readonly lineId: string;
  readonly version: number;
  readonly reason: string;
}

/**
 * Opens a line again: what it was posted as is reversed as a mistake, today, and no longer teaches whose the bank account
 * is; a line that was set aside simply waits again (BANK-3).
 *
 * @throws DomainError bank.is_open, common.changed_meanwhile, and those of reverseReceipt
 */
export async function undoBankLine(ctx: RequestContext, input: UndoBankLineInput): Promise<BankLine> {
  const reason = input.reason.trim();
  return inTransaction(ctx, async (tx) => {
    const line = await getOrThrow(tx, BankLine, input.lineId, 'lineId');
    const receipts = await standingReceipts(tx, line.id);
    for (const { accountId } of receipts) await lockLedger(tx, accountId);
    const now = await getOrThrow(tx, BankLine, line.id);
    if (now.state === 'OPEN') throw new DomainError('bank.is_open', {});
    assertVersion(now, input.version);
    if (now.state === 'SET_ASIDE') await openAside(tx, now, reason);
    else
      for (const { id: receiptId } of receipts)
        await reverseReceipt(tx, { receiptId, on: tx.today, cause: 'MISTAKE', reason });
    return getOrThrow(tx, BankLine, line.id);
  });
}

/** What the line stands as, in the order in which customers are locked. */
async function standingReceipts(tx: TxContext, lineId: string): Promise<Receipt[]> {
  const parts = await tx.db.findBy(BankLinePart, { lineId });
  const receipts = await tx.db.findBy(Receipt, { id: In(parts.map(({ receiptId }) => receiptId)) });
  return receipts
    .filter(({ reversedOn }) => reversedOn === null)
    .sort((a, b) => (a.accountId < b.accountId ? -1 : 1));
}

async function openAside(tx: TxContext, line: BankLine, reason: string): Promise<void> {
  const opened = await updateWhere(
    tx,
    BankLine,
    {
      state: 'OPEN',
      asideCause: null,
      asideNote: null,
      decidedById: actorOf(tx).userId,
      decidedOn: tx.today,
      updatedAt: tx.now,
      version: () => 'version + 1',
    },
    { sql: 'id = :id AND version = :version', params: { id: line.id, version: line.version } },
  );
  if (opened !== 1) throw new DomainError('common.changed_meanwhile', { type: 'BankLine' }, 'version');
  await recordAudit(tx, 'bank.line_reopened', subjectOf(line), { cause: line.asideCause }, reason);
}
