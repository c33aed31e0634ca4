import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import type { LocalDate } from '../../../../shared/local-date';
import { subtractMoney, sumMoney, ZERO, type Money } from '../../../../shared/money';
import type { AgeingKey, AgingBucket } from '../../../../shared/vocabulary/receivables';
import type { RequestContext } from '../../../core/context';
import type { PageInput } from '../../../core/list-query';
import { readInteger, readMoney } from '../../../core/persistence';
import { Account } from '../../accounts';
import { Contract } from '../../contracts';
import { Unit, User } from '../../identity';
import { Territory } from '../../territories';
import { ReceiptAllocation } from '../entities/receipt-allocation.entity';
import { ReceivableAdjustment } from '../entities/receivable-adjustment.entity';
import { Receipt } from '../entities/receipt.entity';
import { Receivable } from '../entities/receivable.entity';
import { bucketBounds, type BucketBounds } from '../rules/ageing-bucket';
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
}

export interface AgeingControl {
  readonly itemsTotal: Money;
  /** Null where the actor sees part of the contracts only: money not yet allocated belongs to no contract. */
  readonly unallocated: Money | null;
  readonly controlTotal: Money;
  readonly ties: boolean;
}

export interface AgeingReport {
  readonly asOf: LocalDate;
  readonly by: AgeingKey;
  readonly rows: readonly AgeingRow[];
  readonly rowCount: number;
  readonly totals: readonly AgeingAmount[];
  readonly control: AgeingControl;
}

export interface AgeingArgs {
  readonly asOf: LocalDate;
  readonly by: AgeingKey;
  readonly page?: PageInput | null | undefined;
}

/** What an ageing is grouped by: key and name in SQL over item, contract, account, rep and what hangs on them. */
const groups: Record<AgeingKey, { readonly key: string; readonly name: string }> = {
  CUSTOMER: { key: 'account.id', name: 'account.name' },
  CONTRACT: { key: 'contract.id', name: 'contract.number' },
  REP: { key: 'rep.id', name: 'rep.name' },
  UNIT: { key: 'place.id', name: 'place.name' },
  TERRITORY: { key: "COALESCE(territory.id, '')", name: "COALESCE(territory.name, '')" },
  TIER: { key: 'account.tier', name: 'account.tier' },
};

/**
 * Who owes what since when, on any day (REC-6): open items by age, grouped, with the proof that they are the ledger:
 * items − unallocated = billed − received − adjusted.
 */
export async function ageing(ctx: RequestContext, { asOf, by, page }: AgeingArgs): Promise<AgeingReport> {
  const bounds = bucketBounds(asOf);
  const { key, name } = groups[by];
  const size = page?.size ?? 200;
  const rows = openItems(ctx, asOf, bounds)
    .addSelect(key, 'groupKey')
    .addSelect(name, 'groupName')
    .groupBy(key)
    .addGroupBy(name)
    .having('SUM(balance.open) <> 0')
    .orderBy('SUM(balance.open)', 'DESC')
    .addOrderBy(key, 'ASC')
    .limit(size)
    .offset(((page?.number ?? 1) - 1) * size)
    .getRawMany<ObjectLiteral>();
  const whole = openItems(ctx, asOf, bounds)
    .addSelect(`COUNT(DISTINCT CASE WHEN balance.open <> 0 THEN ${key} END)`, 'groupCount')
    .getRawOne<ObjectLiteral>();
  const [found, totals] = await Promise.all([rows, whole]);
  const summed = amountsOf(totals ?? {}, bounds);
  return {
    asOf,
    by,
    rows: found.map((row) => {
      const buckets = amountsOf(row, bounds);
      return {
        key: String(row['groupKey']),
        name: String(row['groupName']),
        buckets,
        total: totalOf(buckets),
      };
    }),
    rowCount: readInteger(totals?.['groupCount']),
    totals: summed,
    control: await controlOf(ctx, asOf, totalOf(summed)),
  };
}

const totalOf = (buckets: readonly AgeingAmount[]): Money => sumMoney(buckets, ({ amount }) => amount);

function amountsOf(row: ObjectLiteral, bounds: readonly BucketBounds[]): AgeingAmount[] {
  return bounds.map(({ bucket }) => ({ bucket, amount: readMoney(row[bucket]) }));
}

/** Items in sight with their balance on the day, summed per bucket. */
function openItems(
  ctx: RequestContext,
  asOf: LocalDate,
  bounds: readonly BucketBounds[],
): SelectQueryBuilder<Receivable> {
  const query = ctx.db
    .createQueryBuilder(Receivable, 'item')
    .select([])
    .innerJoin((sub) => balances(sub, asOf, ctx.today), 'balance', 'balance.itemId = item.id')
    .innerJoin(Contract, 'contract', 'contract.id = item.contractId')
    .innerJoin(Account, 'account', 'account.id = item.accountId')
    .innerJoin(User, 'rep', 'rep.id = contract.primaryRepId')
    .innerJoin(Unit, 'place', 'place.id = rep.unitId')
    .leftJoin(Territory, 'territory', 'territory.id = account.territoryId')
    .where('item.documentOn <= :asOf', { asOf });
  for (const { bucket, dueFrom, dueTo } of bounds) {
    const inside = [dueFrom && `item.dueOn >= :from${bucket}`, dueTo && `item.dueOn <= :to${bucket}`]
      .filter(Boolean)
      .join(' AND ');
    query.addSelect(`SUM(CASE WHEN ${inside} THEN balance.open ELSE 0 END)`, bucket);
    query.setParameters({ [`from${bucket}`]: dueFrom, [`to${bucket}`]: dueTo });
  }
  narrowToContracts(ctx, query, 'item.contractId');
  return query;
}

/** The open balance of each item: today from the guarded copies, on a past day from the facts up to it. */
function balances(
  query: SelectQueryBuilder<ObjectLiteral>,
  asOf: LocalDate,
  today: LocalDate,
): SelectQueryBuilder<ObjectLiteral> {
  query.select('owed.id', 'itemId').from(Receivable, 'owed').where('owed.documentOn <= :asOf', { asOf });
  if (asOf >= today) {
    return query
      .addSelect('owed.amount - owed.collected - owed.adjusted', 'open')
      .andWhere('owed.amount <> owed.collected + owed.adjusted');
  }
  return query
    .addSelect('owed.amount - COALESCE(paid.sum, 0) - COALESCE(less.sum, 0)', 'open')
    .leftJoin((sub) => sumsUpTo(sub, ReceiptAllocation, 'allocatedOn', asOf), 'paid', 'paid.itemId = owed.id')
    .leftJoin(
      (sub) => sumsUpTo(sub, ReceivableAdjustment, 'adjustedOn', asOf),
      'less',
      'less.itemId = owed.id',
    );
}

function sumsUpTo(
  query: SelectQueryBuilder<ObjectLiteral>,
  entity: new () => ReceiptAllocation | ReceivableAdjustment,
  day: string,
  asOf: LocalDate,
): SelectQueryBuilder<ObjectLiteral> {
  return query
    .select('fact.receivableId', 'itemId')
    .addSelect('SUM(fact.amount)', 'sum')
    .from(entity, 'fact')
    .where(`fact.${day} <= :asOf`, { asOf })
    .groupBy('fact.receivableId');
}

async function controlOf(ctx: RequestContext, asOf: LocalDate, itemsTotal: Money): Promise<AgeingControl> {
  const sum = async (entity: new () => object, day: string): Promise<Money> => {
    const query = ctx.db
      .createQueryBuilder(entity, 'fact')
      .select('SUM(fact.amount)', 'sum')
      .where(`fact.${day} <= :asOf`, { asOf });
    if (entity !== Receipt) narrowToContracts(ctx, query, 'fact.contractId');
    return readMoney((await query.getRawOne<{ sum: unknown }>())?.sum);
  };
  const partOnly = contractsInSight(ctx) !== null;
  const [billed, allocated, adjusted, received] = await Promise.all([
    sum(Receivable, 'documentOn'),
    sum(ReceiptAllocation, 'allocatedOn'),
    sum(ReceivableAdjustment, 'adjustedOn'),
    partOnly ? ZERO : sum(Receipt, 'receivedOn'),
  ]);
  const unallocated = partOnly ? null : subtractMoney(received, allocated);
  const controlTotal = subtractMoney(subtractMoney(billed, adjusted), partOnly ? allocated : received);
  return {
    itemsTotal,
    unallocated,
    controlTotal,
    ties: subtractMoney(itemsTotal, unallocated ?? ZERO) === controlTotal,
  };
}
