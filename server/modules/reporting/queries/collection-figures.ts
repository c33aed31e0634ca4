import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import {
  addDays,
  addToMonth,
  daysBetween,
  firstDayOf,
  lastDayOf,
  monthOf,
  type LocalDate,
  type Month,
} from '../../../../shared/local-date';
import { money, type Money } from '../../../../shared/money';
import type { RequestContext } from '../../../core/context';
import { getOrThrow, readMoney } from '../../../core/persistence';
import { Contract } from '../../contracts';
import { Unit, User } from '../../identity';
import { narrowToContracts, Receivable, ReceiptAllocation, ReceivableAdjustment } from '../../receivables';
import { CRISIS_LINE_BP } from '../crisis-line';
import {
  balanceDso,
  collectionEffectiveness,
  countBackDso,
  shareBp,
  type BilledMonth,
  type CountBackStep,
} from '../rules/collection-measures';

/** Months that are shown; as many again are read, for the year's sales and the count-back of the first. */
const SHOWN = 12;
const READ = 2 * SHOWN;
/** Months of billing that the balance method looks at. */
const BALANCE_MONTHS = 3;

export interface CollectionMonth {
  readonly month: Month;
  readonly endsOn: LocalDate;
  readonly opening: Money;
  readonly billed: Money;
  readonly closing: Money;
  readonly notDue: Money;
  readonly periodBilled: Money;
  readonly periodDays: number;
  readonly yearBilled: Money;
  readonly balanceDsoTenths: number | null;
  readonly countBackDsoTenths: number;
  readonly countBackRest: Money;
  readonly countBackSteps: readonly CountBackStep[];
  readonly effectivenessBp: number | null;
  readonly overdueShareBp: number | null;
  readonly openToSalesBp: number | null;
}

export interface CollectionFigures {
  readonly asOf: LocalDate;
  readonly unitId: string | null;
  readonly crisisLineBp: number;
  readonly months: readonly CollectionMonth[];
  readonly units: readonly {
    readonly unitId: string;
    readonly name: string;
    readonly last: CollectionMonth;
  }[];
}

/** Sums of one unit, by position of the month; position 0 is everything before the first month. */
interface Sums {
  readonly name: string;
  readonly billed: number[];
  readonly reduced: number[];
  readonly notDue: number[];
}

type Query = SelectQueryBuilder<ObjectLiteral>;

interface Calendar {
  readonly months: readonly Month[];
  readonly ends: readonly LocalDate[];
}

/**
 * DSO by both methods, the collection effectiveness index, overdue share and receivables to sales of the last twelve
 * months, of all contracts in sight or those of a unit's reps, whole and by unit (REC-6). Three passes over the ledger,
 * whatever the number of months; balances are those that the ageing of the same days shows.
 */
export async function collectionFigures(
  ctx: RequestContext,
  unitId: string | null,
): Promise<CollectionFigures> {
  const unit = unitId ? await getOrThrow(ctx, Unit, unitId, 'unitId') : null;
  const last = monthOf(ctx.today);
  const months = Array.from({ length: READ }, (_, at) => addToMonth(last, at - READ + 1));
  const ends = months.map((month) => (month === last ? ctx.today : lastDayOf(month)));
  const calendar = { months, ends };
  const units = await unitSums(ctx, calendar, unit?.path ?? null);
  const whole = sumOf([...units.values()]);
  return {
    asOf: ctx.today,
    unitId,
    crisisLineBp: CRISIS_LINE_BP,
    months: Array.from({ length: SHOWN }, (_, at) => monthAt(whole, calendar, READ - SHOWN + at)),
    units: [...units.entries()]
      .map(([id, sums]) => ({ unitId: id, name: sums.name, last: monthAt(sums, calendar, READ - 1) }))
      .filter(({ last: { closing, yearBilled } }) => closing !== 0 || yearBilled !== 0)
      .sort((a, b) => b.last.closing - a.last.closing || (a.unitId < b.unitId ? -1 : 1)),
  };
}

function monthAt(sums: Sums, { months, ends }: Calendar, at: number): CollectionMonth {
  const upTo = (position: number): number =>
    sums.billed.slice(0, position + 2).reduce((sum, amount) => sum + amount, 0) -
    sums.reduced.slice(0, position + 2).reduce((sum, amount) => sum + amount, 0);
  const backwards: BilledMonth[] = Array.from({ length: SHOWN }, (_, back) => at - back).map((position) => ({
    month: months[position] as Month,
    days: daysBetween(firstDayOf(months[position] as Month), ends[position] as LocalDate) + 1,
    billed: money(sums.billed[position + 1] ?? 0),
  }));
  const total = (rows: readonly BilledMonth[]): Money =>
    money(rows.reduce((sum, { billed }) => sum + billed, 0));
  const period = backwards.slice(0, BALANCE_MONTHS);
  const periodDays = period.reduce((sum, { days }) => sum + days, 0);
  const [periodBilled, yearBilled] = [total(period), total(backwards)];
  const [opening, closing] = [money(upTo(at - 1)), money(upTo(at))];
  const billed = money(sums.billed[at + 1] ?? 0);
  const notDue = money(sums.notDue[at] ?? 0);
  const back = countBackDso(closing, backwards);
  return {
    month: months[at] as Month,
    endsOn: ends[at] as LocalDate,
    opening,
    billed,
    closing,
    notDue,
    periodBilled,
    periodDays,
    yearBilled,
    balanceDsoTenths: balanceDso(closing, periodBilled, periodDays),
    countBackDsoTenths: back.daysTenths,
    countBackRest: back.rest,
    countBackSteps: back.steps,
    effectivenessBp: collectionEffectiveness({ opening, billed, closing, notDue }),
    overdueShareBp: shareBp(money(closing - notDue), closing),
    openToSalesBp: shareBp(closing, yearBilled),
  };
}

function sumOf(units: readonly Sums[]): Sums {
  const all = empty('');
  for (const unit of units)
    for (const part of ['billed', 'reduced', 'notDue'] as const)
      for (const [at, amount] of unit[part].entries()) all[part][at] = (all[part][at] ?? 0) + amount;
  return all;
}

const empty = (name: string): Sums => ({
  name,
  billed: Array.from({ length: READ + 1 }, () => 0),
  reduced: Array.from({ length: READ + 1 }, () => 0),
  notDue: Array.from({ length: READ }, () => 0),
});

async function unitSums(
  ctx: RequestContext,
  calendar: Calendar,
  unitPath: string | null,
): Promise<Map<string, Sums>> {
  const [items, paid, less] = await Promise.all([
    read(ctx, calendar, unitPath, { fact: 'item', day: 'documentOn', entity: Receivable }),
    read(ctx, calendar, unitPath, { fact: 'fact', day: 'allocatedOn', entity: ReceiptAllocation }),
    read(ctx, calendar, unitPath, { fact: 'fact', day: 'adjustedOn', entity: ReceivableAdjustment }),
  ]);
  const units = new Map<string, Sums>();
  const place = ({ unitId, unitName }: Row): Sums => {
    const found = units.get(unitId) ?? empty(unitName);
    units.set(unitId, found);
    return found;
  };
  for (const row of items) add(place(row), row, calendar, 'billed');
  for (const row of [...paid, ...less]) add(place(row), row, calendar, 'reduced');
  return units;
}

interface Row {
  readonly unitId: string;
  readonly unitName: string;
  readonly month: string;
  readonly [column: string]: unknown;
}

function add(sums: Sums, row: Row, { months }: Calendar, part: 'billed' | 'reduced'): void {
  const at = months.indexOf(row.month as Month) + 1;
  sums[part][at] = (sums[part][at] ?? 0) + readMoney(row['amount']);
  const sign = part === 'billed' ? 1 : -1;
  for (const position of months.keys())
    sums.notDue[position] = (sums.notDue[position] ?? 0) + sign * readMoney(row[`notDue${position}`]);
}

interface Source {
  readonly fact: 'item' | 'fact';
  readonly day: 'documentOn' | 'allocatedOn' | 'adjustedOn';
  readonly entity: new () => Receivable | ReceiptAllocation | ReceivableAdjustment;
}

/** One pass over items, allocations or adjustments: per unit and month, and what of it is of items not due at each end. */
function read(
  ctx: RequestContext,
  { months, ends }: Calendar,
  unitPath: string | null,
  { fact, day, entity }: Source,
): Promise<Row[]> {
  const [first] = months;
  const from = firstDayOf(first as Month);
  const query = ctx.db
    .createQueryBuilder()
    .from(entity, fact)
    .select('place.id', 'unitId')
    .addSelect('place.name', 'unitName')
    .addSelect(`CASE WHEN ${fact}.${day} < :from THEN '' ELSE SUBSTR(${fact}.${day}, 1, 7) END`, 'month')
    .addSelect(`SUM(${fact}.amount)`, 'amount') as Query;
  if (fact === 'fact') query.innerJoin(Receivable, 'item', 'item.id = fact.receivableId');
  query
    .innerJoin(Contract, 'contract', 'contract.id = item.contractId')
    .innerJoin(User, 'rep', 'rep.id = contract.primaryRepId')
    .innerJoin(Unit, 'place', 'place.id = rep.unitId')
    .where(`${fact}.${day} < :after`, { after: addDays(ctx.today, 1), from })
    .groupBy('place.id')
    .addGroupBy('place.name')
    .addGroupBy(`CASE WHEN ${fact}.${day} < :from THEN '' ELSE SUBSTR(${fact}.${day}, 1, 7) END`);
  for (const [at, end] of ends.entries()) {
    // as the ageing has it: due on the day itself is not overdue
    query.addSelect(
      `SUM(CASE WHEN item.dueOn >= :end${at} AND ${fact}.${day} <= :end${at} THEN ${fact}.amount ELSE 0 END)`,
      `notDue${at}`,
    );
    query.setParameter(`end${at}`, end);
  }
  narrowToContracts(ctx, query, 'item.contractId');
  if (unitPath) query.andWhere('place.path LIKE :unitPath', { unitPath: `${unitPath}%` });
  return query.getRawMany<Row>();
}
