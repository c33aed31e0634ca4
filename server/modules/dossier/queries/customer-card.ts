import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import type { LocalDate } from '../../../../shared/local-date';
import type { Money } from '../../../../shared/money';
import type { IntentCriterion } from '../../../../shared/vocabulary/intents';
import type { IntentLevel } from '../../../../shared/vocabulary/leads';
import type { RequestContext } from '../../../core/context';
import { loadVisibleAccount } from '../../accounts';
import { Contract, ContractLine, visibleContracts } from '../../contracts';
import { narrowToSight } from '../../identity';
import { IntentScore } from '../../intents';
import { Lead, LeadLevelChange, visibleLeads } from '../../leads';
import { LossRecord } from '../../losses';
import { PlannedVisit, VisitCompetitor, VisitReport } from '../../visits';
import { pointsThatMatter } from '../rules/points-that-matter';

const MOST = 20;

export interface CardCompetitor {
  readonly name: string;
  readonly product: string | null;
  readonly price: Money | null;
  readonly seenOn: LocalDate;
}

export interface CardLevel {
  readonly fromLevel: IntentLevel;
  readonly toLevel: IntentLevel;
  readonly changedOn: LocalDate;
}

/** What is known of a customer who has signed (客户信息卡, INT-6). */
export interface CustomerCard {
  readonly begunOn: LocalDate;
  readonly products: readonly string[];
  readonly uses: readonly string[];
  readonly paymentTermDays: number;
  readonly budget: Money | null;
  readonly wishedOn: LocalDate | null;
  readonly matters: readonly IntentCriterion[];
  readonly competitors: readonly CardCompetitor[];
  readonly levels: readonly CardLevel[];
}

/**
 * The customer card: it begins with the first signing, and nobody fills it in. What is on it comes from contracts, score
 * cards, visit reports and losses, as far as the reader sees each of them; null while nothing was signed (INT-6).
 */
export async function customerCard(ctx: RequestContext, accountId: string): Promise<CustomerCard | null> {
  if (!(await loadVisibleAccount(ctx, accountId))) return null;
  const signed = <Q extends SelectQueryBuilder<ObjectLiteral>>(query: Q): Q => {
    query.where('contract.accountId = :accountId AND contract.signedOn IS NOT NULL', { accountId });
    visibleContracts(ctx, query, 'contract');
    return query;
  };
  const contracts = await signed(ctx.db.createQueryBuilder(Contract, 'contract'))
    .orderBy('contract.signedOn', 'DESC')
    .addOrderBy('contract.id', 'DESC')
    .getMany();
  const [latest] = contracts;
  const begunOn = contracts.at(-1)?.signedOn;
  if (!latest || !begunOn) return null;
  const products = await signed(
    ctx.db
      .createQueryBuilder(ContractLine, 'line')
      .select('line.product', 'product')
      .innerJoin(Contract, 'contract', 'contract.id = line.contractId'),
  )
    .groupBy('line.product')
    .orderBy('line.product')
    .limit(MOST)
    .getRawMany<{ product: string }>();
  const leads = ctx.db.createQueryBuilder(Lead, 'lead').where('lead.accountId = :accountId', { accountId });
  visibleLeads(ctx, leads, 'lead');
  const seen = (await leads.orderBy('lead.createdAt', 'DESC').addOrderBy('lead.id', 'DESC').getMany()).filter(
    ({ state }) => state !== 'POOL',
  );
  const ids = seen.map(({ id }) => id);
  const score = ids.length > 0 ? await latestScore(ctx, ids) : null;
  return {
    begunOn,
    products: products.map(({ product }) => product),
    uses: [...new Set(contracts.map(({ projectName }) => projectName))].slice(0, MOST),
    paymentTermDays: latest.paymentTermDays,
    budget: seen.find(({ expectedAmount }) => expectedAmount !== null)?.expectedAmount ?? null,
    wishedOn: score?.expectedBuyOn ?? null,
    matters: score ? pointsThatMatter(score.ratings) : [],
    competitors: await competitorsOf(ctx, accountId),
    levels: ids.length > 0 ? await levelsOf(ctx, ids) : [],
  };
}

const latestScore = (ctx: RequestContext, leadIds: readonly string[]): Promise<IntentScore | null> =>
  ctx.db
    .createQueryBuilder(IntentScore, 'score')
    .where('score.leadId IN (:...leadIds) AND score.currentKey = 1', { leadIds })
    .orderBy('score.scoredOn', 'DESC')
    .addOrderBy('score.id', 'DESC')
    .getOne();

const levelsOf = (ctx: RequestContext, leadIds: readonly string[]): Promise<CardLevel[]> =>
  ctx.db
    .createQueryBuilder(LeadLevelChange, 'change')
    .where('change.leadId IN (:...leadIds)', { leadIds })
    .orderBy('change.changedOn', 'DESC')
    .addOrderBy('change.id', 'DESC')
    .limit(MOST)
    .getMany();

/** Whom else they buy from or considered, each once with the latest word: reported at visits, and named where we lost. */
async function competitorsOf(ctx: RequestContext, accountId: string): Promise<CardCompetitor[]> {
  const visits = ctx.db
    .createQueryBuilder()
    .select('rival.name', 'name')
    .addSelect('rival.product', 'product')
    .addSelect('rival.price', 'price')
    .addSelect('visit.visitOn', 'seenOn')
    .from(VisitCompetitor, 'rival')
    .innerJoin(VisitReport, 'report', 'report.id = rival.reportId')
    .innerJoin(PlannedVisit, 'visit', 'visit.id = report.visitId')
    .where('visit.accountId = :accountId', { accountId });
  narrowToSight(ctx, visits, 'visit', ['visit.repId']);
  const losses = ctx.db
    .createQueryBuilder(LossRecord, 'loss')
    .select('loss.competitor', 'name')
    .addSelect('NULL', 'product')
    .addSelect('NULL', 'price')
    .addSelect('loss.lostOn', 'seenOn')
    .where('loss.accountId = :accountId AND loss.competitor IS NOT NULL', { accountId });
  narrowToSight(ctx, losses, 'lead', ['loss.repId']);
  const rows = [
    ...(await visits.getRawMany<CardCompetitor>()),
    ...(await losses.getRawMany<CardCompetitor>()),
  ].sort((a, b) => Number(a.seenOn < b.seenOn) - Number(a.seenOn > b.seenOn));
  const named = new Map<string, CardCompetitor>();
  for (const row of rows)
    if (!named.has(row.name))
      named.set(row.name, { ...row, price: row.price === null ? null : (Number(row.price) as Money) });
  return [...named.values()].slice(0, MOST);
}
