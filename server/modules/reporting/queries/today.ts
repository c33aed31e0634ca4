import type { ObjectLiteral } from 'typeorm';
import { addDays, weekStartOf } from '../../../../shared/local-date';
import { money, subtractMoney, type Money } from '../../../../shared/money';
import type { Permission } from '../../../../shared/permissions';
import type { CreditApplicationState } from '../../../../shared/vocabulary/credit';
import type { TodayItem } from '../../../../shared/vocabulary/reporting';
import { actorOf, may, sightFor } from '../../../core/access';
import type { RequestContext } from '../../../core/context';
import { readInteger } from '../../../core/persistence';
import { Contract, visibleContracts } from '../../contracts';
import { sumBankLines } from '../../banking';
import { Receivable } from '../../receivables';
import { repsWithoutPlan } from '../../visits';
import { lists } from './today-lists';

/** One line of the Today page: how many rows wait, worth how much, and the list that shows exactly these rows. */
export interface TodayLine {
  readonly item: TodayItem;
  readonly count: number;
  readonly amount: Money | null;
  /** Resource of the portal and the filter that opens the rows that add up to the count; or a page and its address. */
  readonly resource: string;
  readonly filter: Readonly<Record<string, unknown>>;
}

interface Probe {
  readonly item: TodayItem;
  /** Who it is for; any of them. */
  readonly for: readonly Permission[];
  readonly resource: string;
  readonly filter: (ctx: RequestContext) => Record<string, unknown>;
  /** What the rows are worth; left out where they are not about money. */
  readonly amount?: (ctx: RequestContext) => Promise<Money>;
  /** Where the count is not a list's total. */
  readonly count?: (ctx: RequestContext) => Promise<number>;
}

const owes = 'item.amount - item.collected - item.adjusted';

/** Sum of open items of contracts in sight; the condition speaks of `contract` and `item`. */
async function owed(ctx: RequestContext, where: string, params: ObjectLiteral): Promise<Money> {
  const query = ctx.db
    .createQueryBuilder(Receivable, 'item')
    .innerJoin(Contract, 'contract', 'contract.id = item.contractId')
    .select(`SUM(${owes})`, 'amount')
    .where(`${owes} > 0`)
    .andWhere(where, params);
  visibleContracts(ctx, query, 'contract', 'receivable');
  const row = await query.getRawOne<{ amount: unknown }>();
  return money(readInteger(row?.amount));
}

/** States in which a contract waits for somebody with the permission. */
const waitsFor: readonly (readonly [Permission, Contract['state']])[] = [
  ['contract.approve', 'SUBMITTED'],
  ['contract.review', 'IN_REVIEW'],
  ['contract.decide', 'REVIEWED'],
  ['contract.sign', 'APPROVED'],
];

/** States in which an application for credit waits for somebody with the permission. */
const creditWaitsFor: readonly (readonly [Permission, CreditApplicationState])[] = [
  ['credit.review', 'IN_REVIEW'],
  ['credit.decide', 'REVIEWED'],
];

const me = (ctx: RequestContext): string => actorOf(ctx).userId;
const nextWeek = (ctx: RequestContext) => addDays(weekStartOf(ctx.today), 7);
/** Whoever rules sees what waits for them; who sees everything sees all that waits. */
const casesOf = (ctx: RequestContext) => (sightFor(ctx, 'collision') === 'all' ? {} : { rulerId: me(ctx) });

/** Exceptions first. */
const probes: readonly Probe[] = [
  {
    item: 'PRICES_TO_GRANT',
    for: ['price.grant'],
    resource: 'contracts',
    filter: () => ({ priceAsked: true }),
  },
  {
    item: 'CASES_OVERDUE',
    for: ['collision.rule'],
    resource: 'collisionCases',
    filter: (ctx) => ({ state: 'OPEN', overdue: true, ...casesOf(ctx) }),
  },
  {
    item: 'CASES_TO_RULE',
    for: ['collision.rule'],
    resource: 'collisionCases',
    filter: (ctx) => ({ state: 'OPEN', ...casesOf(ctx) }),
  },
  {
    item: 'UNOWNED_ACCOUNTS',
    for: ['territory.assign', 'account.hand_over'],
    resource: 'accounts',
    filter: () => ({ unowned: true }),
  },
  {
    item: 'LEADS_TO_REVIEW',
    for: ['lead.review'],
    resource: 'leads',
    filter: () => ({ state: 'REGISTERED' }),
  },
  {
    item: 'PLANS_MISSING',
    for: ['visit.freeze'],
    resource: 'visits/week',
    filter: (ctx) => ({ week: nextWeek(ctx) }),
    count: async (ctx) => (await repsWithoutPlan(ctx, nextWeek(ctx))).length,
  },
  {
    item: 'PLANS_TO_FREEZE',
    for: ['visit.freeze'],
    resource: 'weekPlans',
    filter: () => ({ state: 'SUBMITTED' }),
  },
  {
    item: 'CONTRACTS_AT_MY_STEP',
    for: waitsFor.map(([permission]) => permission),
    resource: 'contracts',
    filter: (ctx) => ({
      states: waitsFor.filter(([permission]) => may(ctx, permission)).map(([, state]) => state),
    }),
  },
  {
    item: 'CREDIT_AT_MY_STEP',
    for: creditWaitsFor.map(([permission]) => permission),
    resource: 'creditApplications',
    filter: (ctx) => ({
      states: creditWaitsFor.filter(([permission]) => may(ctx, permission)).map(([, state]) => state),
    }),
  },
  {
    item: 'OVER_CREDIT_LIMIT',
    for: ['credit.override'],
    resource: 'creditStandings',
    filter: () => ({ levels: ['OVER'] }),
  },
  ...(['C', 'B'] as const).map((code): Probe => ({
    item: `CLASS_${code}_DEBTS`,
    for: ['receivable.read'],
    resource: 'contracts',
    filter: () => ({ delinquencyClass: code }),
    amount: (ctx) => owed(ctx, 'contract.delinquencyClass = :class', { class: code }),
  })),
  {
    item: 'STOPPED_CUSTOMERS',
    for: ['receivable.read'],
    resource: 'accounts',
    filter: () => ({ onSupplyStop: true }),
  },
  {
    item: 'OVERDUE_ITEMS',
    for: ['receivable.read'],
    resource: 'receivables',
    filter: (ctx) => ({ open: true, dueTo: addDays(ctx.today, -1) }),
    amount: (ctx) => owed(ctx, 'item.dueOn < :today', { today: ctx.today }),
  },
  {
    item: 'COMPLAINTS_OVERDUE',
    for: ['complaint.handle'],
    resource: 'complaints',
    filter: () => ({ overdue: true }),
  },
  {
    item: 'IN_KIND_WAITING',
    for: ['in_kind.appraise', 'in_kind.accept'],
    resource: 'inKindCases',
    filter: (ctx) => ({
      states: [
        ...(may(ctx, 'in_kind.appraise') ? ['APPLIED'] : []),
        ...(may(ctx, 'in_kind.accept') ? ['APPRAISED'] : []),
      ],
    }),
  },
  {
    item: 'AMENDMENTS_AT_MY_STEP',
    for: ['contract.approve', 'contract.review', 'contract.decide', 'contract.sign'],
    resource: 'amendments',
    filter: (ctx) => ({
      states: waitsFor.flatMap(([permission, state]) => (may(ctx, permission) ? [state] : [])),
    }),
  },
  {
    item: 'RECONCILIATION_WAITING',
    for: ['reconciliation.sales', 'reconciliation.finance'],
    resource: 'reconciliationLines',
    filter: (ctx) => ({ waitingFor: may(ctx, 'reconciliation.finance') ? 'FINANCE' : 'SALES' }),
  },
  {
    item: 'MONEY_REQUESTS_WAITING',
    for: ['money_request.decide'],
    resource: 'moneyRequests',
    filter: () => ({ state: 'WAITING', mine: false }),
  },
  {
    item: 'PROMISES_DUE',
    for: ['receivable.pursue'],
    resource: 'paymentPromises',
    filter: (ctx) => ({ state: 'OPEN', payTo: ctx.today }),
  },
  {
    item: 'COLLECTION_PLANS_OWED',
    for: ['collection_plan.write'],
    resource: 'collectionPlans',
    filter: (ctx) => ({
      states: ['OWED'],
      ...(sightFor(ctx, 'receivable') === 'own' ? { repId: me(ctx) } : {}),
    }),
  },
  {
    item: 'COLLECTION_STEPS_OVERDUE',
    for: ['collection_plan.write'],
    resource: 'collectionPlans',
    filter: (ctx) => ({
      stepOverdue: true,
      ...(sightFor(ctx, 'receivable') === 'own' ? { repId: me(ctx) } : {}),
    }),
  },
  {
    item: 'COLLECTION_TASKS_TO_SIGN',
    for: ['collection_task.sign_marketing', 'collection_task.sign_finance'],
    resource: 'collectionTasks',
    filter: () => ({ toSign: true }),
  },
  {
    item: 'LIMITATION_ENDING',
    for: ['legal.step', 'legal.open'],
    resource: 'legalCases',
    filter: () => ({ limitationNear: true }),
  },
  {
    item: 'LEGAL_CASES_WAITING',
    for: ['legal.step'],
    resource: 'legalCases',
    filter: () => ({ idle: true }),
  },
  {
    item: 'ADVANCES_TO_DECIDE',
    for: ['commission.decide_advance'],
    resource: 'commissionAdvances',
    filter: () => ({ state: 'WAITING' }),
  },
  {
    item: 'PAY_STOPS_TO_DECIDE',
    for: ['pay_stop.confirm'],
    resource: 'payStops',
    filter: () => ({ state: 'PROPOSED' }),
  },
  {
    item: 'DISPUTES_OPEN',
    for: ['receivable.adjust'],
    resource: 'receivableDisputes',
    filter: () => ({ state: 'OPEN' }),
  },
  {
    item: 'BANK_LINES_WAITING',
    for: ['bank.post'],
    resource: 'bankLines',
    filter: () => ({ states: ['OPEN'] }),
    amount: async (ctx) => {
      const { amount, posted } = await sumBankLines(ctx, { states: ['OPEN'] });
      return subtractMoney(amount, posted);
    },
  },
  {
    item: 'UNALLOCATED_RECEIPTS',
    for: ['receipt.post'],
    resource: 'receipts',
    filter: () => ({ unallocated: true }),
  },
  {
    item: 'CONTRACTS_TO_COMPUTE',
    for: ['commission.run'],
    resource: 'commissionPeriods',
    filter: () => ({}),
    count: async (ctx) => {
      const [row] = (await ctx.db.query('SELECT COUNT(*) AS n FROM contract_touch WHERE touches <> 0')) as {
        n: unknown;
      }[];
      return readInteger(row?.n);
    },
  },
  {
    item: 'STATEMENTS_TO_APPROVE',
    for: ['commission.approve'],
    resource: 'commissionStatements',
    filter: () => ({ approved: false }),
  },
  {
    item: 'VISITS_TODAY',
    for: ['visit.plan'],
    resource: 'plannedVisits',
    filter: (ctx) => ({ visitOn: ctx.today, repId: me(ctx), state: 'PLANNED' }),
  },
  {
    item: 'REPORTS_OWED',
    for: ['visit.report'],
    resource: 'plannedVisits',
    filter: (ctx) => ({ unreported: true, repId: me(ctx) }),
  },
  {
    item: 'PROTECTION_ENDING',
    for: ['lead.follow_up'],
    resource: 'leads',
    filter: (ctx) => ({ endingWithinDays: 7, ownerId: me(ctx) }),
  },
  {
    item: 'LOSSES_TO_FILE',
    for: ['lead.claim'],
    resource: 'losses',
    filter: () => ({ mine: true, state: 'OPEN' }),
  },
  {
    item: 'COMPLAINTS_OPEN',
    for: ['complaint.handle'],
    resource: 'complaints',
    filter: () => ({ open: true, mine: true }),
  },
  {
    item: 'CALL_BACKS_DUE',
    for: ['callback.record'],
    resource: 'callBackDuties',
    filter: () => ({ mine: true, open: true }),
  },
  {
    item: 'FOLLOW_UPS_DUE',
    for: ['lead.follow_up'],
    resource: 'leads',
    filter: (ctx) => ({ followUpDue: true, ownerId: me(ctx) }),
  },
];

async function countOf(ctx: RequestContext, probe: Probe): Promise<number> {
  if (probe.count) return probe.count(ctx);
  const list = lists[probe.resource];
  if (!list) throw new Error(`no list ${probe.resource}`);
  const page = await list(ctx, { filter: probe.filter(ctx) as never, page: { number: 1, size: 1 } });
  return page.total;
}

/** What waits for the reader, exceptions first; lines with nothing in them are left out. */
export async function todayLines(ctx: RequestContext): Promise<TodayLine[]> {
  const mine = probes.filter((probe) => probe.for.some((permission) => may(ctx, permission)));
  const lines = await Promise.all(
    mine.map(async (probe) => ({
      item: probe.item,
      count: await countOf(ctx, probe),
      amount: (await probe.amount?.(ctx)) ?? null,
      resource: probe.resource,
      filter: probe.filter(ctx),
    })),
  );
  return lines.filter((line) => line.count > 0);
}
