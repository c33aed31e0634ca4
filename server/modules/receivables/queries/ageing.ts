import type { ObjectLiteral } from 'typeorm';
import type { LocalDate } from '../../../../shared/local-date';
import { subtractMoney, sumMoney, ZERO, type Money } from '../../../../shared/money';
import type { AgeingKey, AgingBucket } from '../../../../shared/vocabulary/receivables';
import type { RequestContext } from '../../../core/context';
import type { PageInput } from '../../../core/list-query';
import { readInteger, readMoney } from '../../../core/persistence';
import { ReceiptAllocation } from '../entities/receipt-allocation.entity';
import { ReceiptRefund } from '../entities/receipt-refund.entity';
import { ReceivableAdjustment } from '../entities/receivable-adjustment.entity';
import { Receipt } from '../entities/receipt.entity';
import { bucketBounds, type BucketBounds } from '../rules/ageing-bucket';
import { agedGroups, narrowToKnown, whole, type ReportedDay } from './aged-groups';
import { contractsInSight, narrowToContracts } from './visible-money';

export interface AgeingAmount {
  readonly bucket: AgingBucket;
  readonly amount: Money;
}

export interface AgeingRow {
  readonly key: string;
  readonly name: string;
  readonly buckets: readonly AgeingAmount[];
  readonly total: Money;
  /** Of which disputed on that day (DUN-4). */
  readonly disputed: Money;
}

export interface AgeingControl {
  readonly itemsTotal: Money;
  /** Null where the actor sees part of the contracts only: money neither allocated nor refunded belongs to no contract. */
  readonly unallocated: Money | null;
  readonly controlTotal: Money;
  readonly ties: boolean;
}

export interface AgeingReport {
  readonly asOf: LocalDate;
  readonly bookedBy: LocalDate | null;
  readonly by: AgeingKey;
  readonly rows: readonly AgeingRow[];
  readonly rowCount: number;
  readonly totals: readonly AgeingAmount[];
  readonly disputed: Money;
  readonly control: AgeingControl;
}

export interface AgeingArgs {
  readonly asOf: LocalDate;
  /** Only what was booked by the end of this day: the report as it could be drawn then. All that is known now if absent. */
  readonly bookedBy?: LocalDate | null | undefined;
  readonly by: AgeingKey;
  readonly page?: PageInput | null | undefined;
}

/**
 * Who owes what since when, on any day (REC-6): open items by age, grouped, with the proof that they are the ledger:
 * items − unallocated = billed − (received − refunded) − adjusted.
 */
export async function ageing(
  ctx: RequestContext,
  { asOf, by, page, bookedBy = null }: AgeingArgs,
): Promise<AgeingReport> {
  const day: ReportedDay = { asOf, bookedBy };
  const bounds = bucketBounds(asOf);
  const size = page?.size ?? 200;
  const groups = agedGroups(ctx, day, by, bounds);
  const found = await groups
    .limit(size)
    .offset(((page?.number ?? 1) - 1) * size)
    .getRawMany<ObjectLiteral>();
  // a page behind the last one has no row to carry the sums of all
  const [first] = found.length > 0 ? found : await groups.limit(1).offset(0).getRawMany<ObjectLiteral>();
  const totals = amountsOf(first ?? {}, bounds, whole);
  const sums = { itemsTotal: totalOf(totals), billed: readMoney(first?.[whole('billed')]) };
  return {
    asOf,
    bookedBy,
    by,
    rows: found
      .map((row) => {
        const buckets = amountsOf(row, bounds);
        return {
          key: String(row['groupKey']),
          name: String(row['groupName']),
          buckets,
          total: totalOf(buckets),
          disputed: readMoney(row['disputed']),
        };
      })
      // groups that owe nothing stand last and are there for the sums only
      .filter(({ total }) => total !== ZERO),
    rowCount: readInteger(first?.['groupCount']),
    totals,
    disputed: readMoney(first?.[whole('disputed')]),
    control: await controlOf(ctx, day, sums),
  };
}

const totalOf = (buckets: readonly AgeingAmount[]): Money => sumMoney(buckets, ({ amount }) => amount);

function amountsOf(
  row: ObjectLiteral,
  bounds: readonly BucketBounds[],
  named: (column: string) => string = (column) => column,
): AgeingAmount[] {
  return bounds.map(({ bucket }) => ({ bucket, amount: readMoney(row[named(bucket)]) }));
}

/**
 * The proof that the open items are the ledger: what they are open for, by the copies that payments keep or by the facts
 * of a past day, against the documents and the money themselves.
 */
async function controlOf(
  ctx: RequestContext,
  day: ReportedDay,
  { itemsTotal, billed }: { readonly itemsTotal: Money; readonly billed: Money },
): Promise<AgeingControl> {
  const sum = async (entity: new () => ObjectLiteral, dated: string): Promise<Money> => {
    const query = ctx.db.createQueryBuilder(entity, 'fact').select('SUM(fact.amount)', 'sum');
    narrowToKnown(ctx, query, 'fact', dated, day);
    if (entity !== Receipt && entity !== ReceiptRefund) narrowToContracts(ctx, query, 'fact.contractId');
    return readMoney((await query.getRawOne<{ sum: unknown }>())?.sum);
  };
  const partOnly = contractsInSight(ctx) !== null;
  const [allocated, adjusted, received, refunded] = await Promise.all([
    sum(ReceiptAllocation, 'allocatedOn'),
    sum(ReceivableAdjustment, 'adjustedOn'),
    partOnly ? ZERO : sum(Receipt, 'receivedOn'),
    partOnly ? ZERO : sum(ReceiptRefund, 'refundedOn'),
  ]);
  const kept = subtractMoney(received, refunded);
  const unallocated = partOnly ? null : subtractMoney(kept, allocated);
  const controlTotal = subtractMoney(subtractMoney(billed, adjusted), partOnly ? allocated : kept);
  return {
    itemsTotal,
    unallocated,
    controlTotal,
    ties: subtractMoney(itemsTotal, unallocated ?? ZERO) === controlTotal,
  };
}
