import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { addDays, firstDayOf, lastDayOf, type LocalDate, type Month } from '../../../../shared/local-date';
import { addMoney, subtractMoney, sumMoney, ZERO, type Money } from '../../../../shared/money';
import type { AnalysisKey } from '../../../../shared/vocabulary/letters';
import type { AgingBucket, DelinquencyClass } from '../../../../shared/vocabulary/receivables';
import type { RequestContext } from '../../../core/context';
import { readInteger, readMoney } from '../../../core/persistence';
import { Account } from '../../accounts';
import { Contract } from '../../contracts';
import { Unit, User } from '../../identity';
import {
  ageing,
  narrowToContracts,
  PaymentPromise,
  Receivable,
  ReceiptAllocation,
  ReceivableAdjustment,
} from '../../receivables';
import { bucketBounds } from '../../receivables/rules/ageing-bucket';
import { balancesOn, disputedOn } from './open-balances';
import { lettersOfMonth } from './letters-of-month';

export interface AnalysisArgs {
  readonly month: Month;
  readonly by: AnalysisKey;
  readonly unitId?: string | null | undefined;
  readonly repId?: string | null | undefined;
}

export interface AnalysisSums {
  readonly opening: Money;
  readonly billed: Money;
  readonly collected: Money;
  readonly credited: Money;
  readonly writtenOff: Money;
  readonly closing: Money;
  readonly overdue: Money;
  readonly buckets: readonly { readonly bucket: AgingBucket; readonly amount: Money }[];
  readonly disputed: Money;
  readonly promised: Money;
  readonly letters: number;
  readonly lettersAmount: Money;
  readonly effect: Money;
}

export interface AnalysisRow extends AnalysisSums {
  readonly key: string;
  readonly accountId: string;
  readonly contractId: string | null;
  readonly name: string;
  readonly customer: string;
  readonly rep: string | null;
  readonly class: DelinquencyClass | null;
  readonly stopped: boolean;
}

export interface Analysis {
  readonly month: Month;
  readonly by: AnalysisKey;
  readonly asOf: LocalDate;
  readonly rows: readonly AnalysisRow[];
  readonly totals: AnalysisSums;
  /** Control totals of the ageing at both ends; null where a filter leaves part of the contracts out. */
  readonly openingControl: Money | null;
  readonly closingControl: Money | null;
  readonly ties: boolean;
}

type Parts = Record<string, Money>;

/**
 * The monthly receivables analysis (月应收账款分析表): what was open, what came and went, what is open, how old it is, what is
 * disputed and promised, which letters went out and what they brought; tied to the ageing at both ends (DUN-1, RPT-2).
 */
export async function monthlyAnalysis(ctx: RequestContext, args: AnalysisArgs): Promise<Analysis> {
  const from = firstDayOf(args.month);
  const end = lastDayOf(args.month);
  const asOf = end > ctx.today ? ctx.today : end;
  const key = args.by === 'CUSTOMER' ? 'contract.accountId' : 'contract.id';
  const before = addDays(from, -1);
  const unit = args.unitId ? await ctx.db.findOneBy(Unit, { id: args.unitId }) : null;
  const parts = new Map<string, Parts>();
  const gather = async (
    query: SelectQueryBuilder<ObjectLiteral>,
    names: readonly string[],
  ): Promise<void> => {
    for (const row of await query.getRawMany<ObjectLiteral>()) {
      const id = String(row['groupKey']);
      const known = parts.get(id) ?? {};
      for (const name of names) known[name] = addMoney(known[name] ?? ZERO, readMoney(row[name]));
      parts.set(id, known);
    }
  };
  const grouped = (entity: new () => object): SelectQueryBuilder<ObjectLiteral> => {
    const query = ctx.db
      .createQueryBuilder(entity, 'fact')
      .select(key, 'groupKey')
      .innerJoin(Contract, 'contract', 'contract.id = fact.contractId')
      .innerJoin(User, 'rep', 'rep.id = contract.primaryRepId')
      .groupBy(key);
    narrowToContracts(ctx, query, 'fact.contractId');
    if (args.repId) query.andWhere('contract.primaryRepId = :repId', { repId: args.repId });
    if (args.unitId)
      query.andWhere('rep.unitId IN (SELECT u.id FROM unit u WHERE u.path LIKE :unitPath)', {
        unitPath: `${unit?.path ?? '?'}%`,
      });
    return query as SelectQueryBuilder<ObjectLiteral>;
  };
  const movement = (entity: new () => object, day: string, names: Record<string, string>): Promise<void> => {
    const query = grouped(entity).andWhere(`fact.${day} <= :asOf`, { asOf }).setParameters({ from, before });
    for (const [name, sql] of Object.entries(names))
      query.addSelect(`SUM(CASE WHEN ${sql} THEN fact.amount ELSE 0 END)`, name);
    return gather(query, Object.keys(names));
  };
  const early = (day: string): string => `fact.${day} <= :before`;
  const during = (day: string): string => `fact.${day} >= :from`;
  await movement(Receivable, 'documentOn', {
    billedBefore: early('documentOn'),
    billed: during('documentOn'),
  });
  await movement(ReceiptAllocation, 'allocatedOn', {
    collectedBefore: early('allocatedOn'),
    collected: during('allocatedOn'),
  });
  await movement(ReceivableAdjustment, 'adjustedOn', {
    adjustedBefore: early('adjustedOn'),
    credited: `${during('adjustedOn')} AND fact.kind = 'CREDIT_NOTE'`,
    writtenOff: `${during('adjustedOn')} AND fact.kind <> 'CREDIT_NOTE'`,
  });
  const bounds = bucketBounds(asOf);
  const open = grouped(Receivable)
    .innerJoin((sub) => balancesOn(sub, asOf), 'balance', 'balance.itemId = fact.id')
    .leftJoin((sub) => disputedOn(sub, asOf), 'claims', 'claims.itemId = fact.id')
    .andWhere('fact.documentOn <= :asOf', { asOf })
    .addSelect(
      'SUM(CASE WHEN claims.sum > balance.open THEN balance.open ELSE COALESCE(claims.sum, 0) END)',
      'disputed',
    );
  for (const { bucket, dueFrom, dueTo } of bounds) {
    const inside = [dueFrom && `fact.dueOn >= :from${bucket}`, dueTo && `fact.dueOn <= :to${bucket}`].filter(
      Boolean,
    );
    open.addSelect(`SUM(CASE WHEN ${inside.join(' AND ')} THEN balance.open ELSE 0 END)`, bucket);
    open.setParameters({ [`from${bucket}`]: dueFrom, [`to${bucket}`]: dueTo });
  }
  await gather(open, ['disputed', ...bounds.map(({ bucket }) => bucket)]);
  const promises = grouped(PaymentPromise)
    .addSelect('SUM(fact.amount)', 'promised')
    .andWhere('fact.promisedOn <= :asOf AND (fact.decidedOn IS NULL OR fact.decidedOn > :asOf)', { asOf });
  await gather(promises, ['promised']);
  const letters = await lettersOfMonth(ctx, args);

  const sumsOf = (id: string): AnalysisSums => {
    const part = parts.get(id) ?? {};
    const of = (name: string): Money => part[name] ?? ZERO;
    const opening = subtractMoney(
      subtractMoney(of('billedBefore'), of('collectedBefore')),
      of('adjustedBefore'),
    );
    const buckets = bounds.map(({ bucket }) => ({ bucket, amount: of(bucket) }));
    const closing = sumMoney(buckets, ({ amount }) => amount);
    const letter = letters.get(id);
    return {
      opening,
      billed: of('billed'),
      collected: of('collected'),
      credited: of('credited'),
      writtenOff: of('writtenOff'),
      closing,
      overdue: subtractMoney(closing, of('NOT_DUE')),
      buckets,
      disputed: of('disputed'),
      promised: of('promised'),
      letters: letter?.count ?? 0,
      lettersAmount: letter?.amount ?? ZERO,
      effect: letter?.effect ?? ZERO,
    };
  };
  const heads = await headsOf(ctx, args.by, [...parts.keys()], asOf);
  const rows = heads
    .map((head) => ({ ...head, ...sumsOf(head.key) }))
    .filter((row) =>
      [row.opening, row.billed, row.collected, row.credited, row.writtenOff, row.closing].some(
        (sum) => sum !== ZERO,
      ),
    )
    .sort((a, b) => b.closing - a.closing || (a.key < b.key ? -1 : 1));
  const totals = totalOf(
    rows,
    bounds.map(({ bucket }) => bucket),
  );
  return {
    month: args.month,
    by: args.by,
    asOf,
    rows,
    totals,
    ...(await controls(ctx, args, before, asOf, totals)),
  };
}

function totalOf(rows: readonly AnalysisSums[], buckets: readonly AgingBucket[]): AnalysisSums {
  const sum = (of: (row: AnalysisSums) => Money): Money => sumMoney(rows, of);
  return {
    opening: sum((row) => row.opening),
    billed: sum((row) => row.billed),
    collected: sum((row) => row.collected),
    credited: sum((row) => row.credited),
    writtenOff: sum((row) => row.writtenOff),
    closing: sum((row) => row.closing),
    overdue: sum((row) => row.overdue),
    buckets: buckets.map((bucket) => ({
      bucket,
      amount: sum((row) => row.buckets.find((part) => part.bucket === bucket)?.amount ?? ZERO),
    })),
    disputed: sum((row) => row.disputed),
    promised: sum((row) => row.promised),
    letters: rows.reduce((count, row) => count + row.letters, 0),
    lettersAmount: sum((row) => row.lettersAmount),
    effect: sum((row) => row.effect),
  };
}

/** The ageing at both ends, read by itself, must say the same; and what came and went must lead from one to the other. */
async function controls(
  ctx: RequestContext,
  args: AnalysisArgs,
  before: LocalDate,
  asOf: LocalDate,
  totals: AnalysisSums,
): Promise<Pick<Analysis, 'openingControl' | 'closingControl' | 'ties'>> {
  const gone = [totals.collected, totals.credited, totals.writtenOff];
  const leads = gone.reduce(subtractMoney, addMoney(totals.opening, totals.billed)) === totals.closing;
  if (args.repId || args.unitId) return { openingControl: null, closingControl: null, ties: leads };
  const page = { number: 1, size: 1 };
  const [first, last] = [
    await ageing(ctx, { asOf: before, by: 'TIER', page }),
    await ageing(ctx, { asOf, by: 'TIER', page }),
  ];
  const openingControl = first.control.itemsTotal;
  const closingControl = last.control.itemsTotal;
  const same = totals.opening === openingControl && totals.closing === closingControl;
  return { openingControl, closingControl, ties: leads && same && first.control.ties && last.control.ties };
}

type Head = Omit<AnalysisRow, keyof AnalysisSums>;

/** Names, class and stop of the groups. A customer is as dangerous as its worst contract. */
async function headsOf(
  ctx: RequestContext,
  by: AnalysisKey,
  ids: readonly string[],
  asOf: LocalDate,
): Promise<Head[]> {
  if (ids.length === 0) return [];
  const classOn =
    '(SELECT c.toClass FROM delinquency_change c WHERE c.contractId = contract.id AND c.changedOn <= :asOf ORDER BY c.changedOn DESC, c.createdAt DESC LIMIT 1)';
  const heads: Head[] = [];
  for (let at = 0; at < ids.length; at += 500) {
    const key = by === 'CUSTOMER' ? 'account.id' : 'contract.id';
    const query = ctx.db
      .createQueryBuilder(Contract, 'contract')
      .innerJoin(Account, 'account', 'account.id = contract.accountId')
      .innerJoin(User, 'rep', 'rep.id = contract.primaryRepId')
      .select(key, 'key')
      .addSelect('account.id', 'accountId')
      .addSelect('account.name', 'customer')
      .addSelect(`MAX(${classOn})`, 'class')
      .addSelect(
        '(SELECT COUNT(*) FROM supply_stop s WHERE s.accountId = account.id AND s.startedOn <= :asOf AND (s.liftedOn IS NULL OR s.liftedOn > :asOf))',
        'stops',
      )
      .addSelect('MAX(contract.number)', 'number')
      .addSelect('MAX(rep.name)', 'rep')
      .where(`${key} IN (:...ids)`, { ids: ids.slice(at, at + 500), asOf })
      .groupBy(key)
      .addGroupBy('account.id')
      .addGroupBy('account.name');
    for (const row of await query.getRawMany<ObjectLiteral>()) {
      const contract = by === 'CONTRACT';
      heads.push({
        key: String(row['key']),
        accountId: String(row['accountId']),
        contractId: contract ? String(row['key']) : null,
        name: String((contract ? row['number'] : row['customer']) ?? ''),
        customer: String(row['customer']),
        rep: contract ? String(row['rep']) : null,
        class: (row['class'] as DelinquencyClass | null) ?? null,
        stopped: readInteger(row['stops']) > 0,
      });
    }
  }
  return heads;
}
