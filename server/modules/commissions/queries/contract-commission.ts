import { In } from 'typeorm';
import { explainIn, type ExplainedLine } from '../../../../shared/messages/explanations';
import { money, subtractMoney, ZERO, type Money } from '../../../../shared/money';
import type { RepPart } from '../../../../shared/vocabulary/commissions';
import type { RequestContext } from '../../../core/context';
import { getOrThrow } from '../../../core/persistence';
import { Contract } from '../../contracts';
import { User } from '../../identity';
import { CommissionPlan } from '../entities/commission-plan.entity';
import { commissionStates } from '../rules/contract-commission';
import { explainContract } from '../rules/explain-commission';
import { contractFacts, plansOf } from './contract-facts';
import { visibleReps } from './visible-reps';

export interface ContractShare {
  readonly repId: string;
  readonly part: RepPart;
  readonly accrued: Money;
  readonly released: Money;
  readonly held: Money;
}

export interface ContractCommission {
  readonly contractId: string;
  readonly shares: readonly ContractShare[];
  readonly collected: Money;
  readonly base: Money;
  /** What is still to be collected before everything is released. */
  readonly missing: Money;
  readonly full: boolean;
  readonly explanation: readonly ExplainedLine[];
}

/**
 * What a contract has earned and released today, and why, from the facts themselves; the caller sees only the shares
 * of people whose pay they may see (COM-10).
 */
export async function contractCommission(
  ctx: RequestContext,
  contractId: string,
): Promise<ContractCommission> {
  const contract = await getOrThrow(ctx, Contract, contractId, 'contractId');
  const [facts] = await contractFacts(ctx, [contractId]);
  if (!facts) throw new Error('a contract without facts');
  const plan = (await plansOf(ctx, [facts])).get(contractId);
  const visible = await visibleReps(
    ctx,
    facts.parties.map((party) => party.repId),
  );
  const people = new Map(
    (await ctx.db.findBy(User, { id: In(facts.parties.map((party) => party.repId)) })).map((user) => [
      user.id,
      user.name,
    ]),
  );
  const planRow = plan ? await ctx.db.findOneBy(CommissionPlan, { id: plan.id }) : null;
  const state = plan ? commissionStates(facts, plan, ctx.today).at(-1) : undefined;
  const lines = explainContract(
    facts,
    plan,
    ctx.today,
    planRow
      ? {
          language: ctx.language,
          planName: planRow.name,
          planValidFrom: planRow.validFrom,
          unit: contract.unit,
          nameOf: (repId) => people.get(repId) ?? '',
        }
      : undefined,
  );
  const shares = state?.shares ?? [];
  const seen = shares.map((share) => visible.has(share.repId));
  return {
    contractId,
    shares: shares
      .filter((_, index) => seen[index])
      .map((share) => ({ ...share, held: subtractMoney(share.accrued, share.released) })),
    collected: state?.collected ?? ZERO,
    base: state?.base ?? ZERO,
    missing: money(Math.max(0, (state?.base ?? 0) - (state?.collected ?? 0))),
    full: state?.full ?? false,
    // one line a share, or one line of reason when there is none
    explanation: lines
      .filter((line, index) => line.code !== 'explain.share' || seen[index])
      .map((line) => explainIn(line, ctx.language)),
  };
}
