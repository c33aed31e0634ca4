import { Arg, Authorized, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../../core/context';
import { load } from '../../../core/persistence';
import { Unit } from '../../identity';
import { ClaimLimit } from '../entities/claim-limit.entity';
import { LeadPool } from '../entities/lead-pool.entity';
import { Lead } from '../entities/lead.entity';
import { myClaimLimits } from '../queries/claim-limits';
import { poolsOf } from '../queries/pools';
import { handleLeads } from '../use-cases/handle-leads';
import { openPoolContact } from '../use-cases/open-pool-contact';
import { saveLeadPool } from '../use-cases/save-lead-pool';
import { setClaimLimit } from '../use-cases/set-claim-limit';
import {
  ClaimLimitsType,
  HandledLeadPayload,
  HandleLeadsInput,
  OpenedContactPayload,
  OpenPoolContactInput,
  SaveLeadPoolInput,
  SetClaimLimitInput,
} from './pool.types';

@Resolver()
export class PoolResolver {
  @Query(() => ClaimLimitsType, {
    description: 'How far the reader is from the limits of the pool (LEAD-9).',
  })
  @Authorized('lead.claim')
  myClaimLimits(@Ctx() ctx: RequestContext): Promise<ClaimLimitsType> {
    return myClaimLimits(ctx);
  }

  @Query(() => [ClaimLimit], { description: "Limits of units and roles beside the policy's (LEAD-9)." })
  @Authorized('lead.read')
  claimLimits(@Ctx() ctx: RequestContext): Promise<ClaimLimit[]> {
    return ctx.db.find(ClaimLimit, { order: { scopeKey: 'ASC' } });
  }

  @Query(() => [LeadPool], { description: 'Pools in the order in which they are asked (LEAD-7).' })
  @Authorized('lead.read')
  leadPools(@Ctx() ctx: RequestContext): Promise<LeadPool[]> {
    return poolsOf(ctx);
  }

  @Mutation(() => ClaimLimit, {
    nullable: true,
    description: 'Set the limits of a unit or role, or take them away with all numbers empty (LEAD-9).',
  })
  @Authorized('lead.set_limits')
  setClaimLimit(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => SetClaimLimitInput) input: SetClaimLimitInput,
  ): Promise<ClaimLimit | null> {
    return setClaimLimit(ctx, input);
  }

  @Mutation(() => LeadPool, {
    description:
      'Open a pool or change it; leads that lie in a pool stay there. Fails with lead.pool_name_taken.',
  })
  @Authorized('lead.set_limits')
  saveLeadPool(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => SaveLeadPoolInput) input: SaveLeadPoolInput,
  ): Promise<LeadPool> {
    return saveLeadPool(ctx, input);
  }

  @Mutation(() => OpenedContactPayload, {
    description:
      'Show the contact of a lead in the pool; counts once a day and lead. Fails with lead.not_in_pool, lead.other_pool, lead.too_many_opened.',
  })
  @Authorized('lead.claim')
  openPoolContact(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => OpenPoolContactInput) input: OpenPoolContactInput,
  ): Promise<OpenedContactPayload> {
    return openPoolContact(ctx, input);
  }

  @Mutation(() => [HandledLeadPayload], {
    description: 'Assign, transfer, hold, extend or release many leads; each answers for itself (LEAD-10).',
  })
  @Authorized('lead.assign')
  async handleLeads(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => HandleLeadsInput) input: HandleLeadsInput,
  ): Promise<HandledLeadPayload[]> {
    const handled = await handleLeads(ctx, input);
    return handled.map(({ refusal, ...rest }) => ({
      ...rest,
      code: refusal?.code ?? null,
      message: refusal?.textIn(ctx.language) ?? null,
    }));
  }
}

@Resolver(() => LeadPool)
export class LeadPoolResolver {
  @FieldResolver(() => Unit, { nullable: true })
  unit(@Root() pool: LeadPool, @Ctx() ctx: RequestContext): Promise<Unit | null> {
    return load(ctx, Unit, pool.unitId);
  }
}

@Resolver(() => ClaimLimit)
export class ClaimLimitResolver {
  @FieldResolver(() => Unit, { nullable: true })
  unit(@Root() limit: ClaimLimit, @Ctx() ctx: RequestContext): Promise<Unit | null> {
    return load(ctx, Unit, limit.unitId);
  }
}

@Resolver(() => Lead)
export class LeadInPoolResolver {
  @FieldResolver(() => LeadPool, {
    nullable: true,
    description: 'The pool it lies in; null: the common one.',
  })
  async pool(@Root() lead: Lead, @Ctx() ctx: RequestContext): Promise<LeadPool | null> {
    return lead.state === 'POOL' ? load(ctx, LeadPool, lead.poolId) : null;
  }
}
