import type { Month } from '../../../../shared/local-date';
import { money, negateMoney, ZERO } from '../../../../shared/money';
import type { TxContext } from '../../../core/context';
import { insert, readMoney } from '../../../core/persistence';
import { CommissionEntry } from '../entities/commission-entry.entity';
import { nettedAdvances, type AdvanceEntry } from '../rules/advance-limit';
import { postingMonth } from '../rules/post-difference';
import { openMonths } from './open-months';

interface Row {
  readonly contractId: string;
  readonly repId: string;
  readonly part: CommissionEntry['part'];
  readonly kind: AdvanceEntry['kind'] | 'ADVANCE_NET';
  readonly payableDelta: unknown;
  readonly paidDelta: unknown;
}

/**
 * Takes what was drawn ahead off what contracts have released, and gives it back where a release was taken back: one
 * entry of the difference, so that running it again posts nothing (REC-7).
 */
export async function netAdvances(
  tx: TxContext,
  contractIds: readonly string[],
  lastClosed: Month | null,
): Promise<void> {
  const ids = [...new Set(contractIds)];
  if (ids.length === 0) return;
  const holes = ids.map(() => '?').join(',');
  const rows = (await tx.db.query(
    `SELECT contractId, repId, part, kind, payableDelta, paidDelta FROM commission_entry
      WHERE contractId IN (${holes}) AND kind IN ('ADVANCE', 'ADVANCE_NET', 'RELEASE', 'CLAWBACK')
        AND EXISTS (SELECT 1 FROM commission_entry drawn WHERE drawn.kind = 'ADVANCE'
          AND drawn.contractId = commission_entry.contractId AND drawn.repId = commission_entry.repId)
      ORDER BY createdAt, id`,
    ids,
  )) as Row[];
  for (const key of new Set(rows.map(({ contractId, repId }) => `${contractId}|${repId}`))) {
    const own = rows.filter(({ contractId, repId }) => `${contractId}|${repId}` === key);
    const [first] = own;
    if (!first) continue;
    const target = nettedAdvances(
      own.flatMap(({ kind, payableDelta, paidDelta }) =>
        kind === 'ADVANCE_NET'
          ? []
          : { kind, amount: readMoney(kind === 'ADVANCE' ? paidDelta : payableDelta) },
      ),
    );
    const before = own.reduce(
      (sum, row) => (row.kind === 'ADVANCE_NET' ? sum - readMoney(row.payableDelta) : sum),
      0,
    );
    const difference = money(target - before);
    if (difference === 0) continue;
    const period = postingMonth(tx.today, lastClosed);
    await openMonths(tx, [period]);
    await insert(tx, CommissionEntry, {
      contractId: first.contractId,
      repId: first.repId,
      part: first.part,
      kind: 'ADVANCE_NET',
      factOn: tx.today,
      period,
      heldDelta: difference,
      payableDelta: negateMoney(difference),
      paidDelta: ZERO,
    });
  }
}
