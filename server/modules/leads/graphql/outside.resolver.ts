import { In } from 'typeorm';
import { Arg, Authorized, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../../core/context';
import { listQuery, PageInput, pageOf, SortInput, type Page } from '../../../core/list-query';
import { load, loadMany } from '../../../core/persistence';
import { Account, loadVisibleAccount } from '../../accounts';
import { User } from '../../identity';
import { Territory } from '../../territories';
import { Lead } from '../entities/lead.entity';
import { OutsideRequest } from '../entities/outside-request.entity';
import { getVisibleRequest, mayDecideRequest, outsideRequestList } from '../queries/outside-requests';
import { loadReadableLead } from '../queries/visible-leads';
import { decideOutsideRequest } from '../use-cases/decide-outside-request';
import { DecideOutsideRequestInput, OutsideRequestFilter } from './outside.inputs';

const OutsideRequestPage = pageOf(() => OutsideRequest, 'OutsideRequestPage');

@Resolver(() => OutsideRequest)
export class OutsideRequestResolver {
  @Query(() => OutsideRequestPage, {
    description:
      "Requests to work outside (跨区申请): one's own, those of the people below, and those that wait for one's consent (TER-6).",
  })
  @Authorized('outside.read')
  async outsideRequests(
    @Ctx() ctx: RequestContext,
    @Arg('filter', () => OutsideRequestFilter, { nullable: true }) filter?: OutsideRequestFilter,
    @Arg('sort', () => SortInput, { nullable: true }) sort?: SortInput,
    @Arg('page', () => PageInput, { nullable: true }) page?: PageInput,
  ): Promise<Page<OutsideRequest>> {
    return listQuery(ctx, await outsideRequestList(ctx), { filter, sort, page });
  }

  @Query(() => OutsideRequest, { description: 'One request to work outside.' })
  @Authorized('outside.read')
  outsideRequest(@Ctx() ctx: RequestContext, @Arg('id', () => ID) id: string): Promise<OutsideRequest> {
    return getVisibleRequest(ctx, id);
  }

  @Mutation(() => OutsideRequest, {
    description:
      'Consent to work in the own territory, or refuse with a reason; a refused registration ends as rejected (TER-6). Fails with outside.not_yours, outside.reason_missing, lead.disputed.',
  })
  @Authorized('outside.decide')
  decideOutsideRequest(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => DecideOutsideRequestInput) input: DecideOutsideRequestInput,
  ): Promise<OutsideRequest> {
    return decideOutsideRequest(ctx, input);
  }

  @FieldResolver(() => User, { nullable: true })
  rep(@Root() request: OutsideRequest, @Ctx() ctx: RequestContext): Promise<User | null> {
    return load(ctx, User, request.repId);
  }

  @FieldResolver(() => Territory, { nullable: true })
  territory(@Root() request: OutsideRequest, @Ctx() ctx: RequestContext): Promise<Territory | null> {
    return load(ctx, Territory, request.territoryId);
  }

  @FieldResolver(() => User, { nullable: true })
  asked(@Root() request: OutsideRequest, @Ctx() ctx: RequestContext): Promise<User | null> {
    return load(ctx, User, request.askedId);
  }

  @FieldResolver(() => User, { nullable: true })
  decidedBy(@Root() request: OutsideRequest, @Ctx() ctx: RequestContext): Promise<User | null> {
    return load(ctx, User, request.decidedById);
  }

  @FieldResolver(() => Lead, { nullable: true, description: 'The lead, where the reader may see it.' })
  lead(@Root() request: OutsideRequest, @Ctx() ctx: RequestContext): Promise<Lead | null> {
    return loadReadableLead(ctx, request.leadId);
  }

  @FieldResolver(() => Account, { nullable: true, description: 'The account, where the reader may see it.' })
  account(@Root() request: OutsideRequest, @Ctx() ctx: RequestContext): Promise<Account | null> {
    return loadVisibleAccount(ctx, request.accountId);
  }

  @FieldResolver(() => Boolean, { description: 'The reader may answer it.' })
  async mayDecide(@Root() request: OutsideRequest, @Ctx() ctx: RequestContext): Promise<boolean> {
    return request.state === 'PENDING' && mayDecideRequest(ctx, request);
  }
}

@Resolver(() => Lead)
export class LeadOutsideResolver {
  @FieldResolver(() => OutsideRequest, {
    nullable: true,
    description:
      'The latest request for its registration outside the territory of the rep; null where none was needed (TER-6).',
  })
  async outsideRequest(@Root() lead: Lead, @Ctx() ctx: RequestContext): Promise<OutsideRequest | null> {
    const [latest] = await loadMany(ctx, 'outsideRequestOfLead', lead.id, async (ids) =>
      (
        await ctx.db.find(OutsideRequest, {
          where: { leadId: In([...ids]), kind: 'REGISTRATION' },
          order: { createdAt: 'DESC', id: 'DESC' },
        })
      ).map((row) => [row.leadId ?? '', row] as const),
    );
    return latest ?? null;
  }
}
