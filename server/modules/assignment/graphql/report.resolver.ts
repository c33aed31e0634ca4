import { Arg, Authorized, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { LocalDate } from '../../../../shared/local-date';
import type { RequestContext } from '../../../core/context';
import { PageInput, type Page } from '../../../core/list-query';
import { GraphQLLocalDate } from '../../../core/scalars';
import {
  crossSales,
  crossSelling,
  heldOutside,
  inactiveHoldings,
  territoryContradictions,
  territoryLoads,
} from '../queries/territory-reports';
import { HeldOutsideFilter } from './assignment.inputs';
import {
  CrossSalePage,
  type CrossSaleType,
  CrossSellingType,
  HeldOutsidePage,
  type HeldOutsideType,
  InactiveHoldingType,
  TerritoryContradictionType,
  TerritoryLoadType,
} from './report.types';

@Resolver()
export class TerritoryReportResolver {
  @Query(() => [TerritoryLoadType], {
    description: "What each territory carries today, within the reader's sight (TER-3).",
  })
  @Authorized('account.read')
  territoryLoads(@Ctx() ctx: RequestContext): Promise<TerritoryLoadType[]> {
    return territoryLoads(ctx);
  }

  @Query(() => HeldOutsidePage, {
    description:
      "Accounts held from outside their territory on a day, today unless told, within the reader's sight (TER-7).",
  })
  @Authorized('account.read')
  heldOutside(
    @Ctx() ctx: RequestContext,
    @Arg('on', () => GraphQLLocalDate, { nullable: true }) on?: LocalDate,
    @Arg('filter', () => HeldOutsideFilter, { nullable: true }) filter?: HeldOutsideFilter,
    @Arg('page', () => PageInput, { nullable: true }) page?: PageInput,
  ): Promise<Page<HeldOutsideType>> {
    return heldOutside(ctx, on ?? ctx.today, filter ?? {}, page);
  }

  @Query(() => [TerritoryContradictionType], {
    description:
      'People whose master file contradicts their memberships on a day, today unless told (TER-7).',
  })
  @Authorized('figures.read')
  territoryContradictions(
    @Ctx() ctx: RequestContext,
    @Arg('on', () => GraphQLLocalDate, { nullable: true }) on?: LocalDate,
  ): Promise<TerritoryContradictionType[]> {
    return territoryContradictions(ctx, on ?? ctx.today);
  }

  @Query(() => [CrossSellingType], {
    description: 'Cross-territory selling per territory in a span of days, both ends included (串货, TER-7).',
  })
  @Authorized('figures.read')
  crossSelling(
    @Ctx() ctx: RequestContext,
    @Arg('from', () => GraphQLLocalDate) from: LocalDate,
    @Arg('to', () => GraphQLLocalDate) to: LocalDate,
  ): Promise<CrossSellingType[]> {
    return crossSelling(ctx, from, to);
  }

  @Query(() => CrossSalePage, { description: 'The deliveries behind crossSelling, newest first (TER-7).' })
  @Authorized('figures.read')
  crossSales(
    @Ctx() ctx: RequestContext,
    @Arg('from', () => GraphQLLocalDate) from: LocalDate,
    @Arg('to', () => GraphQLLocalDate) to: LocalDate,
    @Arg('territoryId', () => ID, { nullable: true }) territoryId?: string,
    @Arg('page', () => PageInput, { nullable: true }) page?: PageInput,
  ): Promise<Page<CrossSaleType>> {
    return crossSales(ctx, from, to, territoryId ?? null, page);
  }

  @Query(() => [InactiveHoldingType], {
    description:
      'What people who left still hold; nothing after a hand-over (TER-10). At most 200 of a kind.',
  })
  @Authorized('figures.read')
  inactiveHoldings(@Ctx() ctx: RequestContext): Promise<InactiveHoldingType[]> {
    return inactiveHoldings(ctx);
  }
}
