import { Authorized, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../../core/context';
import { Lead, mayReadTalks } from '../../leads';
import { policyAt } from '../../policies';
import { stagesPolicy } from '../policy';
import { stageBoard } from '../queries/stage-board';
import { stageFactsOf } from '../queries/stage-facts';
import { stageOf } from '../rules/stage-of';
import { SaleStandingType, StageColumnType } from './stage.types';

@Resolver(() => Lead)
export class LeadStageResolver {
  @Query(() => [StageColumnType], {
    description: 'Leads at work or won by the stage their records put them in, over the people in sight.',
  })
  @Authorized('lead.read')
  stageBoard(@Ctx() ctx: RequestContext): Promise<StageColumnType[]> {
    return stageBoard(ctx) as Promise<StageColumnType[]>;
  }

  @FieldResolver(() => SaleStandingType, {
    nullable: true,
    description: 'Where the sale stands; null for who may not read what was said with the customer (LEAD-9).',
  })
  async saleStanding(@Root() lead: Lead, @Ctx() ctx: RequestContext): Promise<SaleStandingType | null> {
    if (!(await mayReadTalks(ctx, lead))) return null;
    const facts = (await stageFactsOf(ctx, [lead.id])).get(lead.id) ?? {};
    return stageOf(facts, await policyAt(ctx, stagesPolicy, ctx.today)) as SaleStandingType;
  }
}
