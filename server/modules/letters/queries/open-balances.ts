import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import type { LocalDate } from '../../../../shared/local-date';
import { Receivable, ReceivableAdjustment, ReceivableDispute, ReceiptAllocation } from '../../receivables';

type Query = SelectQueryBuilder<ObjectLiteral>;

/** The open balance of each item at the end of a day, from the facts up to it. */
export function balancesOn(query: Query, asOf: LocalDate): Query {
  return query
    .select('owed.id', 'itemId')
    .addSelect('owed.amount - COALESCE(paid.sum, 0) - COALESCE(less.sum, 0)', 'open')
    .from(Receivable, 'owed')
    .leftJoin((sub) => sumsUpTo(sub, ReceiptAllocation, 'allocatedOn', asOf), 'paid', 'paid.itemId = owed.id')
    .leftJoin(
      (sub) => sumsUpTo(sub, ReceivableAdjustment, 'adjustedOn', asOf),
      'less',
      'less.itemId = owed.id',
    )
    .where('owed.documentOn <= :asOf', { asOf });
}

/** What of each item was in dispute at the end of a day. */
export function disputedOn(query: Query, asOf: LocalDate): Query {
  return query
    .select('claim.receivableId', 'itemId')
    .addSelect('SUM(claim.amount)', 'sum')
    .from(ReceivableDispute, 'claim')
    .where('claim.raisedOn <= :asOf AND (claim.settledOn IS NULL OR claim.settledOn > :asOf)', { asOf })
    .groupBy('claim.receivableId');
}

function sumsUpTo(
  query: Query,
  entity: new () => ReceiptAllocation | ReceivableAdjustment,
  day: string,
  asOf: LocalDate,
): Query {
  return query
    .select('fact.receivableId', 'itemId')
    .addSelect('SUM(fact.amount)', 'sum')
    .from(entity, 'fact')
    .where(`fact.${day} <= :asOf`, { asOf })
    .groupBy('fact.receivableId');
}
