import { moneyToString } from '../../../../shared/money';
import { may } from '../../../core/access';
import type { RequestContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { load } from '../../../core/persistence';
import { Account } from '../../accounts';
import { priceListOn, standingOf, type PriceStanding } from '../../prices';
import { ContractLine } from '../entities/contract-line.entity';
import { Contract } from '../entities/contract.entity';

/** Under which version of the price list a contract is judged, on which day, as a customer of which tier (CRE-4). */
export type PriceBasis = Pick<Contract, 'priceListId' | 'pricedOn' | 'priceTier'>;

/** What holds today; nothing where no price list is in force. */
export async function basisToday(ctx: RequestContext, accountId: string): Promise<PriceBasis> {
  const list = await priceListOn(ctx, ctx.today);
  const account = await load(ctx, Account, accountId);
  if (!list || !account) return { priceListId: null, pricedOn: null, priceTier: null };
  return { priceListId: list.id, pricedOn: ctx.today, priceTier: account.tier };
}

type PricedLine = Pick<ContractLine, 'product' | 'unitPrice'>;

async function standingUnder(
  ctx: RequestContext,
  { priceListId, pricedOn, priceTier }: PriceBasis,
  unit: string,
  { product, unitPrice }: PricedLine,
): Promise<PriceStanding | null> {
  if (!priceListId || !pricedOn || !priceTier) return null;
  return standingOf(ctx, { priceListId, pricedOn, tier: priceTier, product, unit, unitPrice });
}

/** How a line stands to the price list of its contract; a draft is held against today's. Null: nothing to hold it to. */
export async function priceOfLine(ctx: RequestContext, line: ContractLine): Promise<PriceStanding | null> {
  if (!may(ctx, 'price.read')) return null;
  const contract = await load(ctx, Contract, line.contractId);
  if (!contract) return null;
  const basis = contract.state === 'DRAFT' ? await basisToday(ctx, contract.accountId) : contract;
  return standingUnder(ctx, basis, contract.unit, line);
}

export interface JudgedLine {
  readonly product: string;
  readonly price: string;
  readonly standing: PriceStanding;
}

/** The lines that are not the rep's to grant, or not on the list at all: what the trail keeps of an act (CRE-4). */
export async function linesInQuestion(
  ctx: RequestContext,
  basis: PriceBasis,
  unit: string,
  lines: readonly PricedLine[],
): Promise<JudgedLine[]> {
  const found: JudgedLine[] = [];
  for (const line of lines) {
    const standing = await standingUnder(ctx, basis, unit, line);
    if (standing && (standing.decider !== 'REP' || standing.because === 'NOT_LISTED'))
      found.push({ product: line.product, price: moneyToString(line.unitPrice), standing });
  }
  return found;
}

export const isBelowFloor = ({ standing }: JudgedLine): boolean => standing.because === 'BELOW_FLOOR';

/** One line of the trail for each line in question. */
export function namesOf(lines: readonly JudgedLine[]): Record<string, unknown> {
  if (lines.length === 0) return {};
  return {
    prices: lines.slice(0, 50).map(({ product, price, standing: { decider, because, deviationBp } }) => ({
      product,
      price,
      decider,
      because,
      deviationBp,
    })),
  };
}

/**
 * Nobody but the VP lets a price below its floor pass: not the manager, not the joint review (CRE-4).
 *
 * @throws DomainError price.below_floor
 */
export async function assertFloorsKept(ctx: RequestContext, contract: Contract): Promise<void> {
  if (!contract.belowFloor || contract.priceGrantedById) return;
  const lines = await ctx.db.find(ContractLine, { where: { contractId: contract.id }, order: { id: 'ASC' } });
  const [first] = (await linesInQuestion(ctx, contract, contract.unit, lines)).filter(isBelowFloor);
  if (!first) return;
  const { product, price, standing } = first;
  const floor = standing.floorPrice === null ? '' : moneyToString(standing.floorPrice);
  throw new DomainError('price.below_floor', { product, price, floor });
}

/** Is any of these prices below its floor on today's list? (CRE-4) */
export async function linesBelowFloor(
  ctx: RequestContext,
  contract: Contract,
  lines: readonly PricedLine[],
): Promise<boolean> {
  const basis = await basisToday(ctx, contract.accountId);
  return (await linesInQuestion(ctx, basis, contract.unit, lines)).some(isBelowFloor);
}
