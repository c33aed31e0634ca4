import type { TxContext } from '../../../core/context';
import { guardedUpdate, insertMany } from '../../../core/persistence';
import { ReconciliationLine } from '../entities/reconciliation-line.entity';
import type { Reconciliation } from '../entities/reconciliation.entity';
import { ledgerAt } from '../queries/ledger-at';
import { openOfFigures, sameFigures } from '../rules/ledger-figures';

/**
 * Brings the lines of an open month to what the ledger says; answers how many are other than they were. What a side said
 * of other figures does not hold for these (CON-7).
 */
export async function refreshLines(tx: TxContext, { id, month }: Reconciliation): Promise<number> {
  const now = await ledgerAt(tx, month);
  const lines = await tx.db.findBy(ReconciliationLine, { reconciliationId: id });
  const known = new Set(lines.map(({ contractId }) => contractId));
  let changed = 0;
  for (const line of lines) {
    const figures = now.get(line.contractId);
    if (!figures || sameFigures(line, figures)) continue;
    changed += 1;
    await guardedUpdate(tx, ReconciliationLine, line, {
      ...figures,
      open: openOfFigures(figures),
      ...unsaid,
    });
  }
  const missing = [...now].filter(([contractId]) => !known.has(contractId));
  await insertMany(
    tx,
    ReconciliationLine,
    missing.map(([contractId, figures]) => ({
      reconciliationId: id,
      contractId,
      ...figures,
      open: openOfFigures(figures),
      ...unsaid,
    })),
  );
  return changed + missing.length;
}

const unsaid = {
  salesMark: 'PENDING',
  salesNote: null,
  salesById: null,
  financeMark: 'PENDING',
  financeNote: null,
  financeById: null,
} as const;
