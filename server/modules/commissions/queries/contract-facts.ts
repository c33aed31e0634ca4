import { In } from 'typeorm';
import type { LocalDate } from '../../../../shared/local-date';
import { money, type Money } from '../../../../shared/money';
import type { CustomerAge } from '../../../../shared/vocabulary/accounts';
import type { RepPart } from '../../../../shared/vocabulary/commissions';
import type { RequestContext } from '../../../core/context';
import { readInteger, readMoney } from '../../../core/persistence';
import { CommissionPlan } from '../entities/commission-plan.entity';
import { ContractPlan } from '../entities/contract-plan.entity';
import type {
  CollectionFact,
  ContractFacts,
  DeliveryFact,
  PartyFact,
  PlanClauses,
  SettlementFact,
} from '../rules/commission-facts';
import type { Posted } from '../rules/post-difference';

type Raw = Record<string, string | number | null>;

/** Groups rows by their contract. */
function byContract<T>(
  ids: readonly string[],
  rows: readonly Raw[],
  read: (row: Raw) => T,
): Map<string, T[]> {
  const groups = new Map<string, T[]>(ids.map((id) => [id, []]));
  for (const row of rows) groups.get(String(row['contractId']))?.push(read(row));
  return groups;
}

const day = (value: unknown): LocalDate => String(value).slice(0, 10) as LocalDate;
const dayOrNull = (value: unknown): LocalDate | null =>
  value === null || value === undefined ? null : day(value);

/**
 * The facts of many contracts in one query a kind, never a query per contract; sums per day, because the order within
 * a day means nothing. Interest on overdue money is no settled value and earns nothing (REC-9). At most 500 ids.
 */
export async function contractFacts(ctx: RequestContext, ids: readonly string[]): Promise<ContractFacts[]> {
  if (ids.length === 0) return [];
  const holes = ids.map(() => '?').join(',');
  const read = (sql: string): Promise<Raw[]> =>
    ctx.db.query(sql.replace('(ids)', `(${holes})`), [...ids]) as Promise<Raw[]>;
  const contracts = await read(
    'SELECT id, signedOn, customerAge, amount, deliveredInFullOn FROM contract WHERE id IN (ids)',
  );
  const parties = byContract<PartyFact>(
    ids,
    await read(
      'SELECT contractId, repId, part, shareBp, validFrom, validTo FROM contract_party WHERE contractId IN (ids)',
    ),
    (row) => ({
      repId: String(row['repId']),
      part: row['part'] as RepPart,
      shareBp: Number(row['shareBp']),
      from: day(row['validFrom']),
      to: dayOrNull(row['validTo']),
    }),
  );
  const deliveries = byContract<DeliveryFact>(
    ids,
    await read(
      `SELECT d.contractId AS contractId, d.deliveredOn AS factOn, COALESCE(o.deliveredOn, d.deliveredOn) AS creditedOn,
              SUM(d.quantityMilli) AS quantityMilli
         FROM delivery d LEFT JOIN delivery o ON o.id = d.reversalOfId
        WHERE d.contractId IN (ids) GROUP BY d.contractId, d.deliveredOn, COALESCE(o.deliveredOn, d.deliveredOn)`,
    ),
    (row) => ({
      on: day(row['factOn']),
      creditedOn: day(row['creditedOn']),
      quantityMilli: readInteger(row['quantityMilli']),
    }),
  );
  const settlement = (row: Raw): SettlementFact => ({
    on: day(row['factOn']),
    creditedOn: day(row['creditedOn']),
    amount: readMoney(row['amount']),
  });
  const billed = byContract(
    ids,
    await read(
      `SELECT contractId, documentOn AS factOn, documentOn AS creditedOn, SUM(amount) AS amount
         FROM receivable WHERE contractId IN (ids) AND kind <> 'INTEREST' GROUP BY contractId, documentOn`,
    ),
    settlement,
  );
  const credited = byContract(
    ids,
    await read(
      `SELECT a.contractId AS contractId, a.adjustedOn AS factOn, r.documentOn AS creditedOn, -SUM(a.amount) AS amount
         FROM receivable_adjustment a JOIN receivable r ON r.id = a.receivableId
        WHERE a.contractId IN (ids) AND a.kind = 'CREDIT_NOTE' AND r.kind <> 'INTEREST' GROUP BY a.contractId, a.adjustedOn, r.documentOn`,
    ),
    settlement,
  );
  const collections = byContract<CollectionFact>(
    ids,
    await read(
      `SELECT a.contractId AS contractId, a.effectiveOn AS factOn, SUM(a.amount) AS amount
         FROM receipt_allocation a JOIN receivable r ON r.id = a.receivableId
        WHERE a.contractId IN (ids) AND r.kind <> 'INTEREST' GROUP BY a.contractId, a.effectiveOn`,
    ),
    (row) => ({ on: day(row['factOn']), amount: readMoney(row['amount']) }),
  );
  return contracts.map((row) => {
    const id = String(row['id']);
    return {
      contractId: id,
      signedOn: dayOrNull(row['signedOn']),
      customerAge: (row['customerAge'] ?? 'OLD') as CustomerAge,
      contractAmount: readMoney(row['amount']),
      deliveredInFullOn: dayOrNull(row['deliveredInFullOn']),
      parties: parties.get(id) ?? [],
      deliveries: deliveries.get(id) ?? [],
      settlements: [...(billed.get(id) ?? []), ...(credited.get(id) ?? [])],
      collections: collections.get(id) ?? [],
    };
  });
}

/** The last day on which anything of a contract counts: later than today when a bill has yet to mature. */
export function lastFactDay(facts: ContractFacts): LocalDate | null {
  const days = [
    ...facts.deliveries.map(({ on }) => on),
    ...facts.settlements.map(({ on }) => on),
    ...facts.collections.map(({ on }) => on),
    ...(facts.deliveredInFullOn ? [facts.deliveredInFullOn] : []),
    ...(facts.signedOn ? [facts.signedOn] : []),
  ];
  return days.sort().at(-1) ?? null;
}

/** What stands in the ledger for many contracts: sums per rep, part and day of fact. */
export async function postedMovements(
  ctx: RequestContext,
  ids: readonly string[],
): Promise<Map<string, Posted[]>> {
  if (ids.length === 0) return new Map();
  const rows = (await ctx.db.query(
    `SELECT contractId, repId, part, factOn, SUM(heldDelta + payableDelta + paidDelta) AS accrued,
            SUM(payableDelta + paidDelta) AS released
       FROM commission_entry WHERE contractId IN (${ids.map(() => '?').join(',')}) AND kind NOT IN ('ADVANCE', 'ADVANCE_NET')
      GROUP BY contractId, repId, part, factOn`,
    [...ids],
  )) as Raw[];
  return byContract<Posted>(ids, rows, (row) => ({
    repId: String(row['repId']),
    part: row['part'] as RepPart,
    factOn: day(row['factOn']),
    accrued: readMoney(row['accrued']),
    released: readMoney(row['released']),
  }));
}

/**
 * The plan version that each contract is paid by: the one fixed for it, else the one in force on its day of signing.
 * Contracts without a plan are left out: nothing accrues for them.
 */
export async function plansOf(
  ctx: RequestContext,
  facts: readonly ContractFacts[],
): Promise<Map<string, PlanClauses>> {
  const plans = await ctx.db.find(CommissionPlan, { order: { validFrom: 'ASC' } });
  const byId = new Map(plans.map((plan) => [plan.id, plan]));
  const fixed = await ctx.db.findBy(ContractPlan, {
    contractId: In(facts.map(({ contractId }) => contractId)),
  });
  const fixedIds = new Map(fixed.map((row) => [row.contractId, row.planId]));
  const chosen = new Map<string, PlanClauses>();
  for (const { contractId, signedOn } of facts) {
    const plan =
      byId.get(fixedIds.get(contractId) ?? '') ??
      (signedOn ? plans.filter((candidate) => candidate.validFrom <= signedOn).at(-1) : undefined);
    if (plan) chosen.set(contractId, plan);
  }
  return chosen;
}

/** Sum of what is held, payable and paid, from the ledger. */
export async function balancesOf(
  ctx: RequestContext,
  repId: string,
): Promise<{ held: Money; payable: Money; paid: Money }> {
  const [row] = (await ctx.db.query(
    'SELECT SUM(heldDelta) AS held, SUM(payableDelta) AS payable, SUM(paidDelta) AS paid FROM commission_entry WHERE repId = ?',
    [repId],
  )) as Raw[];
  return {
    held: readMoney(row?.['held'] ?? money(0)),
    payable: readMoney(row?.['payable']),
    paid: readMoney(row?.['paid']),
  };
}
