import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { addDays, startOfDay, type LocalDate } from '../../../../shared/local-date';
import type { AgeingKey } from '../../../../shared/vocabulary/receivables';
import type { RequestContext } from '../../../core/context';
import { Account } from '../../accounts';
import { Contract } from '../../contracts';
import { Unit, User } from '../../identity';
import { Territory } from '../../territories';
import { ReceiptAllocation } from '../entities/receipt-allocation.entity';
import { ReceivableAdjustment } from '../entities/receivable-adjustment.entity';
import { ReceivableDispute } from '../entities/receivable-dispute.entity';
import { Receivable } from '../entities/receivable.entity';
import type { BucketBounds } from '../rules/ageing-bucket';
import { narrowToContracts } from './visible-money';

type Query = SelectQueryBuilder<ObjectLiteral>;

/** What an ageing is grouped by: key and name in SQL over contract, account, rep and what hangs on them. */
const groupings: Record<AgeingKey, { readonly key: string; readonly name: string }> = {
  CUSTOMER: { key: 'account.id', name: 'account.name' },
  CONTRACT: { key: 'contract.id', name: 'contract.number' },
  REP: { key: 'rep.id', name: 'rep.name' },
  UNIT: { key: 'place.id', name: 'place.name' },
  TERRITORY: { key: "COALESCE(territory.id, '')", name: "COALESCE(territory.name, '')" },
  TIER: { key: 'account.tier', name: 'account.tier' },
};

/** The day a report is about, and by when its facts were booked; null for all that is known now. */
export interface ReportedDay {
  readonly asOf: LocalDate;
  readonly bookedBy: LocalDate | null;
}

/**
 * Keeps the facts that were there for the report: dated up to its day, and booked by the end of the other where one is
 * given. Facts are only ever added, so what a report said once it says again (REC-6).
 */
export function narrowToKnown<Q extends SelectQueryBuilder<ObjectLiteral>>(
  ctx: RequestContext,
  query: Q,
  fact: string,
  dated: string,
  { asOf, bookedBy }: ReportedDay,
): Q {
  query.andWhere(`${fact}.${dated} <= :asOf`, { asOf });
  if (bookedBy)
    query.andWhere(`${fact}.createdAt < :bookedBefore`, {
      bookedBefore: startOfDay(addDays(bookedBy, 1), ctx.timeZone),
    });
  return query;
}

/** Name of the column that carries the sum over all groups beside each group's own. */
export const whole = (column: string): string => `all_${column}`;

/**
 * Open items on a day per group and column of age, who owes most first, groups that owe nothing last. Every row carries
 * the sums over all groups, so that the items are read once: a ledger of a million items takes what one bare GROUP BY
 * over it takes.
 */
export function agedGroups(
  ctx: RequestContext,
  day: ReportedDay,
  by: AgeingKey,
  bounds: readonly BucketBounds[],
): Query {
  const { key, name } = groupings[by];
  const query = ctx.db
    .createQueryBuilder()
    .select(key, 'groupKey')
    .addSelect(name, 'groupName')
    .from((sub: Query) => agedContracts(ctx, sub, day, bounds), 'book')
    .innerJoin(Contract, 'contract', 'contract.id = book.contractId')
    .innerJoin(Account, 'account', 'account.id = contract.accountId')
    .innerJoin(User, 'rep', 'rep.id = contract.primaryRepId')
    .innerJoin(Unit, 'place', 'place.id = rep.unitId')
    .leftJoin(Territory, 'territory', 'territory.id = account.territoryId')
    .leftJoin((sub: Query) => disputedOn(ctx, sub, day), 'claims', 'claims.contractId = book.contractId')
    .groupBy(key)
    .addGroupBy(name);
  const columns: [string, string][] = [
    ['billed', 'book.billed'],
    ['disputed', 'COALESCE(claims.disputed, 0)'],
    ...bounds.map(({ bucket }): [string, string] => [bucket, `book.${bucket}`]),
  ];
  for (const [column, sql] of columns)
    query.addSelect(`SUM(${sql})`, column).addSelect(`SUM(SUM(${sql})) OVER ()`, whole(column));
  const owes = 'CASE WHEN SUM(book.open) = 0 THEN 0 ELSE 1 END';
  return query
    .addSelect(`SUM(${owes}) OVER ()`, 'groupCount')
    .orderBy(owes, 'DESC')
    .addOrderBy('SUM(book.open)', 'DESC')
    .addOrderBy(key, 'ASC') as Query;
}

/** One row per contract in sight: billed, open, and open by age. */
function agedContracts(
  ctx: RequestContext,
  query: Query,
  day: ReportedDay,
  bounds: readonly BucketBounds[],
): Query {
  const open = balanceOn(ctx, query, day);
  query
    .select('item.contractId', 'contractId')
    .addSelect('SUM(item.amount)', 'billed')
    .addSelect(`SUM(${open})`, 'open')
    .from(Receivable, 'item')
    .groupBy('item.contractId');
  narrowToKnown(ctx, query, 'item', 'documentOn', day);
  for (const { bucket, dueFrom, dueTo } of bounds) {
    const inside = [dueFrom && `item.dueOn >= :from${bucket}`, dueTo && `item.dueOn <= :to${bucket}`]
      .filter(Boolean)
      .join(' AND ');
    query.addSelect(`SUM(CASE WHEN ${inside} THEN ${open} ELSE 0 END)`, bucket);
    query.setParameters({ [`from${bucket}`]: dueFrom, [`to${bucket}`]: dueTo });
  }
  narrowToContracts(ctx, query, 'item.contractId');
  return query;
}

/** Are the guarded copies on items what they were on the day? */
const isNow = (ctx: RequestContext, { asOf, bookedBy }: ReportedDay): boolean =>
  asOf >= ctx.today && (bookedBy === null || bookedBy >= ctx.today);

/** SQL of an item's open balance: today from the guarded copies, on a past day from the facts up to it, joined here. */
function balanceOn(ctx: RequestContext, query: Query, day: ReportedDay): string {
  if (isNow(ctx, day)) return '(item.amount - item.collected - item.adjusted)';
  query
    .leftJoin(
      (sub) => sumsUpTo(ctx, sub, ReceiptAllocation, 'allocatedOn', day),
      'paid',
      'paid.itemId = item.id',
    )
    .leftJoin(
      (sub) => sumsUpTo(ctx, sub, ReceivableAdjustment, 'adjustedOn', day),
      'less',
      'less.itemId = item.id',
    );
  return '(item.amount - COALESCE(paid.sum, 0) - COALESCE(less.sum, 0))';
}

function sumsUpTo(
  ctx: RequestContext,
  query: Query,
  entity: new () => ReceiptAllocation | ReceivableAdjustment,
  dated: string,
  day: ReportedDay,
): Query {
  query
    .select('fact.receivableId', 'itemId')
    .addSelect('SUM(fact.amount)', 'sum')
    .from(entity, 'fact')
    .groupBy('fact.receivableId');
  return narrowToKnown(ctx, query, 'fact', dated, day);
}

/** What of each contract's open items was in dispute at the end of the day; disputes are few, so they are looked up. */
function disputedOn(ctx: RequestContext, query: Query, day: ReportedDay): Query {
  const { asOf } = day;
  const booked = day.bookedBy ? ' AND f.createdAt < :bookedBefore' : '';
  const upTo = (table: string, dated: string): string =>
    `COALESCE((SELECT SUM(f.amount) FROM ${table} f WHERE f.receivableId = item.id AND f.${dated} <= :asOf${booked}), 0)`;
  const open = isNow(ctx, day)
    ? '(item.amount - item.collected - item.adjusted)'
    : `(item.amount - ${upTo('receipt_allocation', 'allocatedOn')} - ${upTo('receivable_adjustment', 'adjustedOn')})`;
  return query
    .select('item.contractId', 'contractId')
    .addSelect(`SUM(CASE WHEN claim.sum > ${open} THEN ${open} ELSE claim.sum END)`, 'disputed')
    .from(
      (claims: Query) =>
        claims
          .select('dispute.receivableId', 'itemId')
          .addSelect('SUM(dispute.amount)', 'sum')
          .from(ReceivableDispute, 'dispute')
          .where('dispute.raisedOn <= :asOf AND (dispute.settledOn IS NULL OR dispute.settledOn > :asOf)', {
            asOf,
          })
          .groupBy('dispute.receivableId'),
      'claim',
    )
    .innerJoin(Receivable, 'item', 'item.id = claim.itemId')
    .groupBy('item.contractId');
}
