import type { ObjectLiteral } from 'typeorm';
import { ZERO, type Money } from '../../../../shared/money';
import type { RequestContext } from '../../../core/context';
import { readMoney } from '../../../core/persistence';
import { Receivable } from '../../receivables';

/** SQL: the item is marked by finance as not attributable (COM-15). */
export const markedSql = (item: string): string =>
  `${item} IN (SELECT mark.standingReceivableId FROM not_attributable mark WHERE mark.standingReceivableId IS NOT NULL)`;

export interface OpenDebt {
  readonly open: Money;
  /** Without the items that are not attributable. */
  readonly attributable: Money;
  readonly collected: Money;
}

const none: OpenDebt = { open: ZERO, attributable: ZERO, collected: ZERO };

/** What is open on contracts, in one query; where asked for, only of items that were there at an earlier moment. */
export async function openDebtsOf(
  ctx: RequestContext,
  contractIds: readonly string[],
  thereAt?: Date,
): Promise<(contractId: string) => OpenDebt> {
  if (contractIds.length === 0) return () => none;
  const open = 'item.amount - item.collected - item.adjusted';
  const query = ctx.db
    .createQueryBuilder(Receivable, 'item')
    .select('item.contractId', 'contractId')
    .addSelect(`SUM(${open})`, 'open')
    .addSelect(`SUM(CASE WHEN ${markedSql('item.id')} THEN 0 ELSE ${open} END)`, 'attributable')
    .addSelect('SUM(item.collected)', 'collected')
    .where('item.contractId IN (:...contractIds)', { contractIds: [...contractIds] })
    .groupBy('item.contractId');
  if (thereAt) query.andWhere('item.createdAt <= :thereAt', { thereAt });
  const rows = await query.getRawMany<ObjectLiteral>();
  const found = new Map(
    rows.map((row) => [
      String(row['contractId']),
      {
        open: readMoney(row['open']),
        attributable: readMoney(row['attributable']),
        collected: readMoney(row['collected']),
      },
    ]),
  );
  return (contractId) => found.get(contractId) ?? none;
}
