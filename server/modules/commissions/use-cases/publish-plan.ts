import type { LocalDate } from '../../../../shared/local-date';
import type {
  BandMode,
  CommissionBasis,
  RatioBase,
  ReleaseRule,
  SplitMode,
} from '../../../../shared/vocabulary/commissions';
import type { RequestContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { insertOrRefuse, readInteger } from '../../../core/persistence';
import { inTransaction } from '../../../core/transaction';
import { recordAudit } from '../../audit';
import { CommissionPlan } from '../entities/commission-plan.entity';
import type { RateBand, ReleaseStep } from '../rules/commission-facts';
import { faultOfBands } from '../rules/rate-bands';
import { faultOfRelease } from '../rules/release-ratio';

export interface PublishPlanInput {
  readonly name: string;
  readonly validFrom: LocalDate;
  readonly basis: CommissionBasis;
  readonly bandMode: BandMode;
  readonly newBands: readonly RateBand[];
  readonly oldBands: readonly RateBand[];
  readonly releaseRule: ReleaseRule;
  readonly ratioBase: RatioBase;
  readonly holdbackBp: number;
  readonly thresholdBp: number;
  readonly thresholdReleasesAll: boolean;
  readonly steps: readonly ReleaseStep[];
  readonly splitMode: SplitMode;
  readonly reason: string;
}

/** The rule book's plan (COM-1): ¥3.00 for old customers, ¥3.50/3.75/4.00 per m³ for new ones by size, paid at 100 %. */
export const shippedPlan: PublishPlanInput = {
  name: '提成方案（按方量）',
  validFrom: '2000-01-01',
  basis: 'PER_UNIT',
  bandMode: 'SLAB',
  newBands: [
    { upTo: 5_000_000, rate: 35_000 },
    { upTo: 20_000_000, rate: 37_500 },
    { upTo: null, rate: 40_000 },
  ],
  oldBands: [{ upTo: null, rate: 30_000 }],
  releaseRule: 'FULL',
  ratioBase: 'SETTLED',
  holdbackBp: 0,
  thresholdBp: 0,
  thresholdReleasesAll: false,
  steps: [],
  splitMode: 'CARVE_OUT',
  reason: 'COM-1',
};

/**
 * Publishes a plan version for contracts signed from a day on (COM-1). A published version never changes, and a new
 * one never reaches contracts that already earn by another.
 */
export async function publishPlan(ctx: RequestContext, input: PublishPlanInput): Promise<CommissionPlan> {
  refuseBands(input.newBands, 'newBands');
  refuseBands(input.oldBands, 'oldBands');
  const fault = faultOfRelease(input);
  if (fault === 'SHARE') throw new DomainError('commission.release_share', {}, 'steps');
  if (fault === 'RISE') throw new DomainError('commission.release_steps_rise', {}, 'steps');
  if (fault === 'LAST') throw new DomainError('commission.release_last_step', {}, 'steps');
  return inTransaction(ctx, async (tx) => {
    const [row] = (await tx.db.query(
      'SELECT COUNT(*) AS n FROM contract_plan p JOIN contract c ON c.id = p.contractId WHERE c.signedOn >= ?',
      [input.validFrom],
    )) as { n: unknown }[];
    const count = readInteger(row?.n);
    if (count > 0)
      throw new DomainError('commission.plan_would_rewrite', { day: input.validFrom, count }, 'validFrom');
    const plan = await insertOrRefuse(
      tx,
      CommissionPlan,
      { ...input, newBands: [...input.newBands], oldBands: [...input.oldBands], steps: [...input.steps] },
      () => new DomainError('commission.plan_day_taken', { day: input.validFrom }, 'validFrom'),
    );
    await recordAudit(
      tx,
      'commission.plan_published',
      { type: 'CommissionPlan', id: plan.id },
      { ...input },
      input.reason,
    );
    return plan;
  });
}

/** @throws DomainError commission.bands_… at the table and row that do not hold */
function refuseBands(bands: readonly RateBand[], field: 'newBands' | 'oldBands'): void {
  const found = faultOfBands(bands);
  if (!found) return;
  const row = found.at + 1;
  switch (found.fault) {
    case 'EMPTY':
      throw new DomainError('commission.bands_empty', {}, field);
    case 'OVERLAP':
      throw new DomainError('commission.bands_overlap', { row }, field);
    case 'GAP':
      throw new DomainError('commission.bands_gap', { row }, field);
    case 'RATE':
      throw new DomainError('commission.bands_rate', { row }, field);
  }
}
