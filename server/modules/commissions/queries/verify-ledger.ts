import { money, subtractMoney, type Money } from '../../../../shared/money';
import type { RequestContext } from '../../../core/context';
import { readInteger } from '../../../core/persistence';
import { CommissionPeriod } from '../entities/commission-period.entity';
import { receivablesIntegrity } from '../../receivables';
import { commissionMovements } from '../rules/contract-commission';
import { entriesToPost } from '../rules/post-difference';
import { contractFacts, plansOf, postedMovements } from './contract-facts';
import { entriesHash } from './periods';

/** One place where the ledger does not say what the facts say. */
export interface LedgerDifference {
  readonly kind: 'CONTRACT' | 'CHECKSUM' | 'PAYOUT' | 'RECEIVABLES';
  readonly subjectId: string;
  readonly detail: string;
  /** How much the ledger is off by; 0 where it is not about an amount. */
  readonly amount: Money;
}

export interface LedgerVerification {
  readonly contracts: number;
  readonly entries: number;
  /** Contracts with facts that no run has looked at yet: not differences, but not verified either. */
  readonly waiting: number;
  readonly differences: readonly LedgerDifference[];
  readonly verifiedAt: Date;
}

const CHUNK = 500;

/**
 * Recomputes every contract's commission from the facts, from nothing, and holds it against the ledger to the cent;
 * also the checksums of locked months and the guarded copies of the receivables (COM-8, COM-10, REC-1). Reads in chunks; writes nothing.
 */
export async function verifyLedger(ctx: RequestContext): Promise<LedgerVerification> {
  const differences: LedgerDifference[] = [];
  const waiting = new Set(
    (
      (await ctx.db.query('SELECT contractId FROM contract_touch WHERE touches <> 0')) as {
        contractId: string;
      }[]
    ).map((row) => row.contractId),
  );
  let contracts = 0;
  for (let after = ''; ;) {
    const rows = (await ctx.db.query(
      `SELECT id FROM contract WHERE id > ? AND signedOn IS NOT NULL ORDER BY id LIMIT ${CHUNK}`,
      [after],
    )) as { id: string }[];
    if (rows.length === 0) break;
    after = rows[rows.length - 1]?.id ?? '';
    const ids = rows.map((row) => row.id).filter((id) => !waiting.has(id));
    contracts += ids.length;
    const facts = await contractFacts(ctx, ids);
    const plans = await plansOf(ctx, facts);
    const posted = await postedMovements(ctx, ids);
    for (const contract of facts) {
      const plan = plans.get(contract.contractId);
      const expected = plan ? commissionMovements(contract, plan, ctx.today) : [];
      for (const entry of entriesToPost(expected, posted.get(contract.contractId) ?? [], null)) {
        differences.push({
          kind: 'CONTRACT',
          subjectId: contract.contractId,
          detail: `${entry.kind} ${entry.part} ${entry.repId} ${entry.factOn}`,
          amount: subtractMoney(entry.heldDelta, entry.payableDelta),
        });
      }
    }
  }
  differences.push(
    ...(await checksumDifferences(ctx)),
    ...(await payoutDifferences(ctx)),
    ...(await copyDifferences(ctx)),
  );
  const [count] = (await ctx.db.query('SELECT COUNT(*) AS n FROM commission_entry')) as { n: unknown }[];
  return {
    contracts,
    entries: readInteger(count?.n),
    waiting: waiting.size,
    differences,
    verifiedAt: ctx.now,
  };
}

/** Guarded copies of the receivables that do not equal the sums of their facts (REC-1). */
async function copyDifferences(ctx: RequestContext): Promise<LedgerDifference[]> {
  return (await receivablesIntegrity(ctx)).map(({ what, id, expected, actual }) => ({
    kind: 'RECEIVABLES',
    subjectId: id,
    detail: what,
    amount: subtractMoney(money(expected), money(actual)),
  }));
}

async function checksumDifferences(ctx: RequestContext): Promise<LedgerDifference[]> {
  const locked = await ctx.db.findBy(CommissionPeriod, { state: 'LOCKED' });
  const found: LedgerDifference[] = [];
  for (const period of locked) {
    if ((await entriesHash(ctx, period.month)) === period.checksum) continue;
    found.push({ kind: 'CHECKSUM', subjectId: period.id, detail: period.month, amount: 0 as Money });
  }
  return found;
}

/** Nobody was ever paid below zero, and nothing but a payout and an advance moves money to paid. */
async function payoutDifferences(ctx: RequestContext): Promise<LedgerDifference[]> {
  const rows = (await ctx.db.query(
    `SELECT id, paidDelta FROM commission_entry
      WHERE (kind = 'PAYOUT' AND (paidDelta <= 0 OR paidDelta + payableDelta <> 0))
         OR (kind = 'ADVANCE' AND (paidDelta <= 0 OR paidDelta + heldDelta <> 0))
         OR (kind NOT IN ('PAYOUT', 'ADVANCE') AND paidDelta <> 0)`,
  )) as { id: string; paidDelta: unknown }[];
  return rows.map((row) => ({
    kind: 'PAYOUT',
    subjectId: row.id,
    detail: '',
    amount: readInteger(row.paidDelta) as Money,
  }));
}
