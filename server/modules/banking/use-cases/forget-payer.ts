import type { RequestContext } from '../../../core/context';
import { getOrThrow, notFound, updateWhere } from '../../../core/persistence';
import { inTransaction } from '../../../core/transaction';
import { recordAudit } from '../../audit';
import { BankLinePart } from '../entities/bank-line-part.entity';
import { BankLine } from '../entities/bank-line.entity';
import { subjectOf } from './take-line';

/**
 * Forgets that the bank account behind a line pays for a customer: what it paid stays booked and no longer teaches
 * (BANK-2).
 *
 * @throws DomainError common.not_found where nothing was learned
 */
export async function forgetPayer(
  ctx: RequestContext,
  { lineId, accountId }: { readonly lineId: string; readonly accountId: string },
): Promise<BankLine> {
  return inTransaction(ctx, async (tx) => {
    const line = await getOrThrow(tx, BankLine, lineId, 'lineId');
    const parts = await tx.db
      .createQueryBuilder(BankLinePart, 'part')
      .innerJoin(BankLine, 'line', 'line.id = part.lineId')
      .innerJoin('receipt', 'receipt', 'receipt.id = part.receiptId')
      .where('line.payerKey = :key AND receipt.accountId = :accountId AND part.teaches = :yes', {
        key: line.payerKey,
        accountId,
        yes: true,
      })
      .getMany();
    if (parts.length === 0) throw notFound(BankLinePart, 'accountId');
    const ids = parts.map(({ id }) => id);
    for (let at = 0; at < ids.length; at += 500)
      await updateWhere(
        tx,
        BankLinePart,
        { teaches: false, updatedAt: tx.now, version: () => 'version + 1' },
        { sql: 'id IN (:...ids)', params: { ids: ids.slice(at, at + 500) } },
      );
    await recordAudit(tx, 'bank.payer_forgotten', subjectOf(line), { accountId, lines: ids.length });
    return line;
  });
}
