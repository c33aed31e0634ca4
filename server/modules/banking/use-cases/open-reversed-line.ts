import { subtractMoney } from '../../../../shared/money';
import type { TxContext } from '../../../core/context';
import { getOrThrow, updateWhere } from '../../../core/persistence';
import { recordAudit } from '../../audit';
import type { Receipt } from '../../receivables';
import { BankLinePart } from '../entities/bank-line-part.entity';
import { BankLine } from '../entities/bank-line.entity';
import { subjectOf } from './take-line';

/** A receipt that is taken back leaves its part of the bank line to be posted anew, whoever takes it back and why (BANK-3). */
export async function openReversedLine(tx: TxContext, receipt: Receipt): Promise<void> {
  const part = await tx.db.findOneBy(BankLinePart, { receiptId: receipt.id });
  if (!part) return;
  await updateWhere(
    tx,
    BankLine,
    {
      state: 'OPEN',
      posted: () => 'posted - :back',
      updatedAt: tx.now,
      version: () => 'version + 1',
    },
    { sql: 'id = :id', params: { id: part.lineId, back: receipt.amount } },
  );
  const line = await getOrThrow(tx, BankLine, part.lineId);
  const open = subtractMoney(line.amount, line.posted);
  await recordAudit(tx, 'bank.line_reopened', subjectOf(line), { receipt: receipt.number, open });
}
