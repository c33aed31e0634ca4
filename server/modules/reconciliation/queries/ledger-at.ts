import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { firstDayOf, lastDayOf, type Month } from '../../../../shared/local-date';
import { ZERO, type Money } from '../../../../shared/money';
import type { RequestContext } from '../../../core/context';
import { readMoney } from '../../../core/persistence';
import { amountsBeforeAmended } from '../../amendments';
import { Contract, Delivery } from '../../contracts';
import { Receivable, ReceivableAdjustment, ReceiptAllocation } from '../../receivables';
import type { LedgerFigures } from '../rules/ledger-figures';

/** The contract ledger as it stood at a month's end, derived from the facts dated up to it: contract → figures (CON-7). */
export async function ledgerAt(ctx: RequestContext, month: Month): Promise<Map<string, LedgerFigures>> {
  const [first, last] = [firstDayOf(month), lastDayOf(month)];
  // what was settled before the month began is in the books of the month it was settled in
  const contracts = await ctx.db
    .createQueryBuilder(Contract, 'contract')
    .select(['contract.id', 'contract.amount', 'contract.deliveredInFullOn'])
    .where('contract.signedOn <= :last AND (contract.closedOn IS NULL OR contract.closedOn >= :first)', {
      first,
      last,
    })
    .getMany();
  const amounts = await amountsBeforeAmended(ctx, last);
  const sums = {
    delivered: await sumBy(ctx, Delivery, 'deliveredOn', last),
    billed: await sumBy(ctx, Receivable, 'documentOn', last),
    collected: await sumBy(ctx, ReceiptAllocation, 'allocatedOn', last),
    adjusted: await sumBy(ctx, ReceivableAdjustment, 'adjustedOn', last),
  };
  // finished before the product was used, and nothing of it was taken over: there is nothing to compare
  const gone = ({ id, deliveredInFullOn }: Contract): boolean =>
    deliveredInFullOn !== null && deliveredInFullOn < first && !sums.billed.has(id);
  return new Map(
    contracts
      .filter((contract) => !gone(contract))
      .map(({ id, amount }) => [
        id,
        {
          contractAmount: amounts.get(id) ?? amount,
          delivered: sums.delivered.get(id) ?? ZERO,
          billed: sums.billed.get(id) ?? ZERO,
          collected: sums.collected.get(id) ?? ZERO,
          adjusted: sums.adjusted.get(id) ?? ZERO,
        },
      ]),
  );
}

async function sumBy<E extends ObjectLiteral>(
  ctx: RequestContext,
  entity: new () => E,
  day: string,
  last: string,
): Promise<Map<string, Money>> {
  const query = ctx.db.createQueryBuilder(entity, 'fact') as SelectQueryBuilder<E>;
  const rows = await query
    .select('fact.contractId', 'contractId')
    .addSelect('SUM(fact.amount)', 'amount')
    .where(`fact.${day} <= :last`, { last })
    .groupBy('fact.contractId')
    .getRawMany<{ contractId: string; amount: unknown }>();
  return new Map(rows.map((row) => [row.contractId, readMoney(row.amount)]));
}
