import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { addDays, weekStartOf } from '../../../../shared/local-date';
import { money, type Money } from '../../../../shared/money';
import type { Permission } from '../../../../shared/permissions';
import type { TodayItem } from '../../../../shared/vocabulary/reporting';
import { actorOf, may, sightFor } from '../../../core/access';
import type { RequestContext } from '../../../core/context';
import { readInteger } from '../../../core/persistence';
import { Account, visibleAccounts } from '../../accounts';
import { CommissionStatement } from '../../commissions';
import { Contract, visibleContracts } from '../../contracts';
import { narrowToSight } from '../../identity';
import { CollisionCase, Lead, LeadClaim } from '../../leads';
import { Receipt, Receivable } from '../../receivables';
import { PlannedVisit, repsWithoutPlan, WeekPlan } from '../../visits';

/** One line of the Today page: how many rows wait, worth how much, and the list that shows exactly these rows. */
export interface TodayLine {
  readonly item: TodayItem;
  readonly count: number;
  readonly amount: Money | null;
  /** Resource of the portal and the filter that opens the rows that add up to the count. */
  readonly resource: string;
  readonly filter: Readonly<Record<string, unknown>>;
}

interface Probe {
  readonly item: TodayItem;
  /** Who it is for; any of them. */
  readonly for: readonly Permission[];
  readonly resource: string;
  readonly filter: (ctx: RequestContext) => Record<string, unknown>;
  readonly count: (ctx: RequestContext) => Promise<number | { count: number; amount: Money }>;
}

const owes = 'item.amount - item.collected - item.adjusted';

function contracts(ctx: RequestContext): SelectQueryBuilder<Contract> {
  const query = ctx.db.createQueryBuilder(Contract, 'contract');
  visibleContracts(ctx, query, 'contract');
  return query;
}

/** Open items of contracts in sight; the caller narrows further by `contract` and `item`. */
async function owed(ctx: RequestContext, where: string, params: ObjectLiteral): Promise<{ count: number; amount: Money }> {
  const query = ctx.db
    .createQueryBuilder(Receivable, 'item')
    .innerJoin(Contract, 'contract', 'contract.id = item.contractId')
    .select('COUNT(DISTINCT item.id)', 'n')
    .addSelect(`SUM(${owes})`, 'amount')
    .where(`${owes} > 0`)
    .andWhere(where, params);
  visibleContracts(ctx, query, 'contract', 'receivable');
  const row = await query.getRawOne<{ n: unknown; amount: unknown }>();
  return { count: readInteger(row?.n), amount: money(readInteger(row?.amount)) };
}

async function debtsOfClass(ctx: RequestContext, delinquencyClass: 'B' | 'C'): Promise<{ count: number; amount: Money }> {
  const { amount } = await owed(ctx, 'contract.delinquencyClass = :class', { class: delinquencyClass });
  const count = await contracts(ctx).andWhere('contract.delinquencyClass = :class', { class: delinquencyClass }).getCount();
  return { count, amount };
}

/** States of a contract in which it waits for somebody with the permission. */
const waitsFor: readonly (readonly [Permission, Contract['state']])[] = [
  ['contract.approve', 'SUBMITTED'],
  ['contract.review', 'IN_REVIEW'],
  ['contract.decide', 'REVIEWED'],
  ['contract.sign', 'APPROVED'],
];
const statesAtMyStep = (ctx: RequestContext): Contract['state'][] =>
  waitsFor.filter(([permission]) => may(ctx, permission)).map(([, state]) => state);

const probes: readonly Probe[] = [
  {
    item: 'CASES_OVERDUE',
    for: ['collision.rule'],
    resource: 'collisionCases',
    filter: () => ({ overdue: true }),
    count: (ctx) => cases(ctx).andWhere('kase.dueAt < :now', { now: ctx.now }).getCount(),
  },
  {
    item: 'CASES_TO_RULE',
    for: ['collision.rule'],
    resource: 'collisionCases',
    filter: () => ({ state: 'OPEN' }),
    count: (ctx) => cases(ctx).getCount(),
  },
  {
    item: 'UNOWNED_ACCOUNTS',
    for: ['territory.assign', 'account.hand_over'],
    resource: 'accounts',
    filter: () => ({ unowned: true }),
    count: (ctx) => {
      const query = ctx.db.createQueryBuilder(Account, 'account').where('account.ownerId IS NULL');
      visibleAccounts(ctx, query, 'account');
      return query.getCount();
    },
  },
  {
    item: 'LEADS_TO_REVIEW',
    for: ['lead.review'],
    resource: 'leads',
    filter: () => ({ state: 'REGISTERED' }),
    count: (ctx) => leads(ctx).andWhere("lead.state = 'REGISTERED'").getCount(),
  },
  {
    item: 'PLANS_MISSING',
    for: ['visit.freeze'],
    resource: 'weekPlans',
    filter: (ctx) => ({ weekStart: addDays(weekStartOf(ctx.today), 7) }),
    count: async (ctx) => (await repsWithoutPlan(ctx, addDays(weekStartOf(ctx.today), 7))).length,
  },
  {
    item: 'PLANS_TO_FREEZE',
    for: ['visit.freeze'],
    resource: 'weekPlans',
    filter: () => ({ state: 'SUBMITTED' }),
    count: (ctx) => {
      const query = ctx.db.createQueryBuilder(WeekPlan, 'plan').where("plan.state = 'SUBMITTED'");
      narrowToSight(ctx, query, 'visit', ['plan.repId']);
      return query.getCount();
    },
  },
  {
    item: 'CONTRACTS_AT_MY_STEP',
    for: ['contract.approve', 'contract.review', 'contract.decide', 'contract.sign'],
    resource: 'contracts',
    filter: (ctx) => ({ states: statesAtMyStep(ctx) }),
    count: (ctx) => contracts(ctx).andWhere('contract.state IN (:...states)', { states: statesAtMyStep(ctx) }).getCount(),
  },
  {
    item: 'CLASS_C_DEBTS',
    for: ['receivable.read'],
    resource: 'contracts',
    filter: () => ({ delinquencyClass: 'C' }),
    count: (ctx) => debtsOfClass(ctx, 'C'),
  },
  {
    item: 'CLASS_B_DEBTS',
    for: ['receivable.read'],
    resource: 'contracts',
    filter: () => ({ delinquencyClass: 'B' }),
    count: (ctx) => debtsOfClass(ctx, 'B'),
  },
  {
    item: 'STOPPED_CUSTOMERS',
    for: ['receivable.read'],
    resource: 'accounts',
    filter: () => ({ onSupplyStop: true }),
    count: (ctx) => {
      const query = ctx.db.createQueryBuilder(Account, 'account').where('account.onSupplyStop = :yes', { yes: true });
      visibleAccounts(ctx, query, 'account');
      return query.getCount();
    },
  },
  {
    item: 'OVERDUE_ITEMS',
    for: ['receivable.read'],
    resource: 'receivables',
    filter: (ctx) => ({ open: true, dueTo: addDays(ctx.today, -1) }),
    count: (ctx) => owed(ctx, 'item.dueOn < :today', { today: ctx.today }),
  },
  {
    item: 'UNALLOCATED_RECEIPTS',
    for: ['receipt.post'],
    resource: 'receipts',
    filter: () => ({ unallocated: true }),
    count: async (ctx) => {
      const row = await ctx.db
        .createQueryBuilder(Receipt, 'receipt')
        .select('COUNT(*)', 'n')
        .addSelect('SUM(receipt.amount - receipt.allocated)', 'amount')
        .where('receipt.amount > receipt.allocated AND receipt.reversedOn IS NULL')
        .getRawOne<{ n: unknown; amount: unknown }>();
      return { count: readInteger(row?.n), amount: money(readInteger(row?.amount)) };
    },
  },
  {
    item: 'CONTRACTS_TO_COMPUTE',
    for: ['commission.run'],
    resource: 'commissionPeriods',
    filter: () => ({}),
    count: async (ctx) => {
      const [row] = (await ctx.db.query('SELECT COUNT(*) AS n FROM contract_touch WHERE touches <> 0')) as { n: unknown }[];
      return readInteger(row?.n);
    },
  },
  {
    item: 'STATEMENTS_TO_APPROVE',
    for: ['commission.approve'],
    resource: 'commissionStatements',
    filter: () => ({ approved: false }),
    count: (ctx) => {
      const query = ctx.db.createQueryBuilder(CommissionStatement, 'statement').where('statement.approvedById IS NULL');
      narrowToSight(ctx, query, 'commission', ['statement.repId']);
      return query.getCount();
    },
  },
  {
    item: 'VISITS_TODAY',
    for: ['visit.plan'],
    resource: 'plannedVisits',
    filter: (ctx) => ({ visitOn: ctx.today, repId: actorOf(ctx).userId }),
    count: (ctx) => ownVisits(ctx).andWhere("visit.visitOn = :today AND visit.state <> 'CANCELLED'", { today: ctx.today }).getCount(),
  },
  {
    item: 'REPORTS_OWED',
    for: ['visit.report'],
    resource: 'plannedVisits',
    filter: (ctx) => ({ unreported: true, repId: actorOf(ctx).userId }),
    count: (ctx) => ownVisits(ctx).andWhere("visit.state = 'PLANNED' AND visit.visitOn < :today", { today: ctx.today }).getCount(),
  },
  {
    item: 'PROTECTION_ENDING',
    for: ['lead.follow_up'],
    resource: 'leads',
    filter: (ctx) => ({ endingWithinDays: 7, ownerId: actorOf(ctx).userId }),
    count: (ctx) =>
      ctx.db
        .createQueryBuilder(LeadClaim, 'claim')
        .where('claim.openKey = 1 AND claim.repId = :me AND claim.fallsBackOn <= :soon', {
          me: actorOf(ctx).userId,
          soon: addDays(ctx.today, 7),
        })
        .getCount(),
  },
  {
    item: 'FOLLOW_UPS_DUE',
    for: ['lead.follow_up'],
    resource: 'leads',
    filter: (ctx) => ({ followUpDue: true, ownerId: actorOf(ctx).userId }),
    count: (ctx) =>
      leads(ctx)
        .andWhere("lead.ownerId = :me AND lead.state IN ('PURSUING', 'BIDDING', 'APPROVED')", { me: actorOf(ctx).userId })
        .andWhere('(SELECT MAX(f.nextStepOn) FROM follow_up f WHERE f.leadId = lead.id) <= :today', { today: ctx.today })
        .getCount(),
  },
];

function cases(ctx: RequestContext): SelectQueryBuilder<CollisionCase> {
  const query = ctx.db.createQueryBuilder(CollisionCase, 'kase').where("kase.state = 'OPEN'");
  // whoever rules sees what waits for them; who sees everything sees all that waits
  if (sightFor(ctx, 'collision') !== 'all') query.andWhere('kase.rulerId = :me', { me: actorOf(ctx).userId });
  return query;
}

function leads(ctx: RequestContext): SelectQueryBuilder<Lead> {
  const query = ctx.db.createQueryBuilder(Lead, 'lead');
  narrowToSight(ctx, query, 'lead', ['lead.ownerId', 'lead.registeredById']);
  return query;
}

function ownVisits(ctx: RequestContext): SelectQueryBuilder<PlannedVisit> {
  return ctx.db.createQueryBuilder(PlannedVisit, 'visit').where('visit.repId = :me', { me: actorOf(ctx).userId });
}

/** What waits for the reader, exceptions first; lines with nothing in them are left out. */
export async function todayLines(ctx: RequestContext): Promise<TodayLine[]> {
  const mine = probes.filter((probe) => probe.for.some((permission) => may(ctx, permission)));
  const lines = await Promise.all(
    mine.map(async ({ item, resource, filter, count }) => {
      const found = await count(ctx);
      const figures = typeof found === 'number' ? { count: found, amount: null } : found;
      return { item, ...figures, resource, filter: filter(ctx) };
    }),
  );
  return lines.filter((line) => line.count > 0);
}
