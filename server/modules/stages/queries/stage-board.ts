import { sumMoney, ZERO, type Money } from '../../../../shared/money';
import { saleStage, type SaleStage, type StageExit } from '../../../../shared/vocabulary/stages';
import type { RequestContext } from '../../../core/context';
import { narrowToSight } from '../../identity';
import { Lead, visibleLeads } from '../../leads';
import { policyAt } from '../../policies';
import { stagesPolicy } from '../policy';
import { stageOf } from '../rules/stage-of';
import { stageFactsOf } from './stage-facts';

/** How many leads a stage names; the rest is counted. */
export const NAMED = 50;
const AT_ONCE = 400;

export interface StagedLead {
  readonly id: string;
  readonly name: string;
  readonly missing: readonly StageExit[];
}

export interface StageColumn {
  readonly stage: SaleStage;
  readonly count: number;
  readonly expectedAmount: Money;
  readonly incomplete: number;
  readonly leads: readonly StagedLead[];
}

/** Leads held by people in sight, at work or won, by the stage their records put them in; the largest first in each. */
export async function stageBoard(ctx: RequestContext): Promise<StageColumn[]> {
  const query = ctx.db
    .createQueryBuilder(Lead, 'lead')
    .where("lead.state IN ('REGISTERED', 'APPROVED', 'PURSUING', 'BIDDING', 'DISPUTED', 'WON')")
    .orderBy('lead.expectedAmount', 'DESC')
    .addOrderBy('lead.id');
  visibleLeads(ctx, query, 'lead');
  narrowToSight(ctx, query, 'lead', ['lead.ownerId']);
  const leads = await query.getMany();
  const policy = await policyAt(ctx, stagesPolicy, ctx.today);
  const placed: { lead: Lead; stage: SaleStage; missing: readonly StageExit[] }[] = [];
  for (let from = 0; from < leads.length; from += AT_ONCE) {
    const some = leads.slice(from, from + AT_ONCE);
    const facts = await stageFactsOf(
      ctx,
      some.map(({ id }) => id),
    );
    placed.push(...some.map((lead) => ({ lead, ...stageOf(facts.get(lead.id) ?? {}, policy) })));
  }
  return saleStage.list.map((stage) => {
    const here = placed.filter((one) => one.stage === stage);
    return {
      stage,
      count: here.length,
      expectedAmount: sumMoney(here, ({ lead }) => lead.expectedAmount ?? ZERO),
      incomplete: here.filter(({ missing }) => missing.length > 0).length,
      leads: here
        .slice(0, NAMED)
        .map(({ lead, missing }) => ({ id: lead.id, name: lead.customerName, missing })),
    };
  });
}
