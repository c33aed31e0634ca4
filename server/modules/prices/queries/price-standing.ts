import type { LocalDate } from '../../../../shared/local-date';
import type { Money } from '../../../../shared/money';
import type { AccountTier } from '../../../../shared/vocabulary/accounts';
import type { RequestContext } from '../../../core/context';
import { policyAt } from '../../policies';
import { pricesPolicy } from '../policy';
import { judgePrice, type PriceJudgement } from '../rules/judge-price';
import { rowFor } from '../rules/price-rows';
import { rowsOf } from './price-lists';

/** A price as it is asked: under which version of the list, on which day, for whom, for what. */
export interface AskedPrice {
  readonly priceListId: string;
  readonly pricedOn: LocalDate;
  readonly tier: AccountTier;
  readonly product: string;
  readonly unit: string;
  readonly unitPrice: Money;
}

export interface PriceStanding extends PriceJudgement {
  readonly guidePrice: Money | null;
  readonly floorPrice: Money | null;
}

/** Who may grant the price, by the rows of its list and the steps of its day (CRE-4). */
export async function standingOf(ctx: RequestContext, asked: AskedPrice): Promise<PriceStanding> {
  const row = rowFor(await rowsOf(ctx, asked.priceListId), asked);
  const steps = await policyAt(ctx, pricesPolicy, asked.pricedOn);
  return {
    ...judgePrice(asked.unitPrice, row, steps),
    guidePrice: row?.guidePrice ?? null,
    floorPrice: row?.floorPrice ?? null,
  };
}
