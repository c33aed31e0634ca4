import { In } from 'typeorm';
import { addMonths } from '../../../../shared/local-date';
import { money, type Money } from '../../../../shared/money';
import { divideRounded } from '../../../../shared/rate';
import type { ContractState } from '../../../../shared/vocabulary/contracts';
import type { RequestContext } from '../../../core/context';
import { load, loadMany, readInteger } from '../../../core/persistence';
import { Account, tierTerms, tierTermsPolicy } from '../../accounts';
import { linesOfCredit } from '../../credit';
import { policyAt } from '../../policies';
import { ContractLine } from '../entities/contract-line.entity';
import { Contract } from '../entities/contract.entity';
import { longestDays } from '../rules/payment-terms';
import { termsOf } from './contract-parts';
import { beyondTier, type GoingPrice, type TierExcess } from '../rules/beyond-tier';

/** States in which the terms are still to be decided: afterwards the trail keeps what was beyond. */
const undecided: readonly ContractState[] = ['DRAFT', 'SUBMITTED', 'IN_REVIEW', 'REVIEWED'];

/** Where an undecided contract asks for more than the customer's tier allows (TIER-4); batched for the request. */
export async function tierExcessOf(ctx: RequestContext, contract: Contract): Promise<TierExcess[]> {
  if (!undecided.includes(contract.state)) return [];
  const account = await load(ctx, Account, contract.accountId);
  if (!account) return [];
  const lines = await loadMany(ctx, 'excessLines', contract.id, async (ids) =>
    (await ctx.db.find(ContractLine, { where: { contractId: In([...ids]) }, order: { id: 'ASC' } })).map(
      (line) => [line.contractId, line] as const,
    ),
  );
  const terms = tierTerms(account.tier, await policyAt(ctx, tierTermsPolicy));
  const [credit] = await loadMany(ctx, 'linesOfCredit', account.id, async (ids) => [
    ...(await linesOfCredit(ctx, await ctx.db.findBy(Account, { id: In([...ids]) }))),
  ]);
  // the joint review's own days stand instead of both; else rating and tier bind together (CRE-1)
  const termDays = credit?.individual
    ? Math.max(credit.termDays, terms.termDays)
    : Math.min(credit?.termDays ?? terms.termDays, terms.termDays);
  const paymentTermDays = longestDays(contract.paymentTermDays, await termsOf(ctx, contract.id));
  return beyondTier({ ...contract, paymentTermDays, lines }, { ...terms, termDays }, await goingPrices(ctx));
}

/** Mean prices of the contracts signed in the months of the policy, read once for a request. */
function goingPrices(ctx: RequestContext): Promise<GoingPrice> {
  const known = ctx.memo.get('goingPrices') as Promise<GoingPrice> | undefined;
  const reading = known ?? readGoingPrices(ctx);
  ctx.memo.set('goingPrices', reading);
  return reading;
}

async function readGoingPrices(ctx: RequestContext): Promise<GoingPrice> {
  const { goingPriceMonths, goingPriceContracts } = await policyAt(ctx, tierTermsPolicy);
  const rows = await ctx.db
    .createQueryBuilder(ContractLine, 'line')
    .innerJoin(Contract, 'contract', 'contract.id = line.contractId')
    .select('line.product', 'product')
    .addSelect('contract.unit', 'unit')
    .addSelect('SUM(line.unitPrice)', 'prices')
    .addSelect('COUNT(*)', 'lineCount')
    .addSelect('COUNT(DISTINCT contract.id)', 'contracts')
    .where('contract.signedOn > :since', { since: addMonths(ctx.today, -goingPriceMonths) })
    .groupBy('line.product')
    .addGroupBy('contract.unit')
    .getRawMany<{ product: string; unit: string; prices: unknown; lineCount: unknown; contracts: unknown }>();
  const found = new Map<string, Money>();
  for (const row of rows) {
    if (readInteger(row.contracts) < goingPriceContracts) continue;
    const mean = divideRounded(BigInt(readInteger(row.prices)), BigInt(readInteger(row.lineCount)));
    found.set(`${row.product}|${row.unit}`, money(Number(mean)));
  }
  return (product, unit) => found.get(`${product}|${unit}`) ?? null;
}
