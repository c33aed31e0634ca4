import { money, type Money } from '../../../../shared/money';
import type { CustomerAge } from '../../../../shared/vocabulary/accounts';
import type { CommissionBasis, EstimateSource } from '../../../../shared/vocabulary/commissions';
import { sightFor } from '../../../core/access';
import type { RequestContext } from '../../../core/context';
import { Contract } from '../../contracts';
import { collisionsPolicy, Lead, type CollisionCase } from '../../leads';
import { policyAt } from '../../policies';
import { CommissionPlan } from '../entities/commission-plan.entity';
import { bandOf, commissionOn } from '../rules/rate-bands';

/** What a dispute is about in money, and what that is estimated from (COLL-4). */
export interface ExpectedCommission {
  readonly amount: Money;
  readonly source: EstimateSource;
  readonly basis: CommissionBasis;
  /** Thousandths of a unit, or minor units. */
  readonly measure: number;
  readonly rate: number;
  readonly customerAge: CustomerAge;
  readonly planName: string;
  /** What each share that may be ruled would come to. */
  readonly shares: readonly ExpectedShare[];
}

export interface ExpectedShare {
  readonly shareBp: number;
  readonly amount: Money;
}

/** Half a per cent a step: as fine as anybody rules. */
const STEP_BP = 50;

interface Size {
  readonly quantityMilli: number | null;
  readonly amount: Money | null;
}

/**
 * The commission on what is disputed if all of it were delivered today under the plan in force; null where nobody said
 * how much it is. For superiors: a side does not learn the size of the other's business.
 */
export async function expectedCommission(
  ctx: RequestContext,
  { leadId, accountId }: CollisionCase,
): Promise<ExpectedCommission | null> {
  if (sightFor(ctx, 'collision') === 'own') return null;
  const plan = await ctx.db
    .createQueryBuilder(CommissionPlan, 'plan')
    .where('plan.validFrom <= :today', { today: ctx.today })
    .orderBy('plan.validFrom', 'DESC')
    .getOne();
  if (!plan) return null;
  const contract = leadId
    ? await ctx.db.findOne(Contract, { where: { leadId }, order: { createdAt: 'DESC', id: 'DESC' } })
    : null;
  const lead = leadId ? await ctx.db.findOneBy(Lead, { id: leadId }) : null;
  const size: Size = contract ?? {
    quantityMilli: lead?.expectedQuantityMilli ?? null,
    amount: lead?.expectedAmount ?? null,
  };
  const measure = plan.basis === 'PER_UNIT' ? size.quantityMilli : size.amount;
  if (!measure || measure <= 0) return null;
  const customerAge = contract?.customerAge ?? (await ageNow(ctx, accountId ?? lead?.accountId ?? null));
  const bands = customerAge === 'NEW' ? plan.newBands : plan.oldBands;
  const amount = commissionOn(measure, bands, plan.basis, plan.bandMode);
  return {
    amount,
    shares: await sharesOf(ctx, amount),
    source: contract ? 'CONTRACT' : 'LEAD',
    basis: plan.basis,
    measure,
    rate: bandOf(bands, measure).rate,
    customerAge,
    planName: plan.name,
  };
}

/** An estimate: old is who has ever signed, the exact terms count on signing (ARC-5). */
async function ageNow(ctx: RequestContext, accountId: string | null): Promise<CustomerAge> {
  if (!accountId) return 'NEW';
  const signed = await ctx.db
    .createQueryBuilder(Contract, 'earlier')
    .where('earlier.accountId = :accountId AND earlier.signedOn IS NOT NULL', { accountId })
    .getExists();
  return signed ? 'OLD' : 'NEW';
}

/** As the split will be: assistants rounded down (COM-6). */
async function sharesOf(ctx: RequestContext, amount: Money): Promise<ExpectedShare[]> {
  const { minShareBp, maxShareBp } = await policyAt(ctx, collisionsPolicy);
  const steps: ExpectedShare[] = [];
  for (let shareBp = minShareBp; shareBp <= maxShareBp; shareBp += STEP_BP)
    steps.push({ shareBp, amount: money(Number((BigInt(amount) * BigInt(shareBp)) / 10_000n)) });
  return steps;
}
