import {
  Arg,
  Authorized,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { PriceChange } from '../../../../shared/vocabulary/prices';
import type { RequestContext } from '../../../core/context';
import { PageInput, pageOf, SortInput, type Page } from '../../../core/list-query';
import { getOrThrow, load } from '../../../core/persistence';
import { User } from '../../identity';
import { PriceList } from '../entities/price-list.entity';
import { PriceRow } from '../entities/price-row.entity';
import { changesOf, listPriceLists, priceListOn, rowsOf, versionBefore } from '../queries/price-lists';
import type { PriceDifference } from '../rules/price-rows';
import { draftPriceList } from '../use-cases/draft-price-list';
import { discardPriceList, releasePriceList } from '../use-cases/release-price-list';
import { savePriceRows } from '../use-cases/save-price-rows';
import {
  DiscardPriceListInput,
  DraftPriceListInput,
  PriceListFilter,
  ReleasePriceListInput,
  SavePriceRowsInput,
} from './price.inputs';

const PriceListPage = pageOf(() => PriceList, 'PriceListPage');

@ObjectType({ description: 'What a version changes in a row against the version before it.' })
class PriceDifferenceType {
  @Field(() => PriceChange)
  change!: PriceChange;

  @Field(() => PriceRow, { nullable: true })
  before!: PriceRow | null;

  @Field(() => PriceRow, { nullable: true })
  after!: PriceRow | null;
}

@Resolver(() => PriceList)
export class PriceResolver {
  @Query(() => PriceListPage, {
    description: 'Versions of the price list (价格表), the newest first (CRE-4).',
  })
  @Authorized('price.read')
  priceLists(
    @Ctx() ctx: RequestContext,
    @Arg('filter', () => PriceListFilter, { nullable: true }) filter?: PriceListFilter,
    @Arg('sort', () => SortInput, { nullable: true }) sort?: SortInput,
    @Arg('page', () => PageInput, { nullable: true }) page?: PageInput,
  ): Promise<Page<PriceList>> {
    return listPriceLists(ctx, { filter, sort, page });
  }

  @Query(() => PriceList, { description: 'One version of the price list.' })
  @Authorized('price.read')
  priceList(@Ctx() ctx: RequestContext, @Arg('id', () => ID) id: string): Promise<PriceList> {
    return getOrThrow(ctx, PriceList, id);
  }

  @Query(() => PriceList, {
    nullable: true,
    description: 'The version in force today; null where there is none.',
  })
  @Authorized('price.read')
  priceListInForce(@Ctx() ctx: RequestContext): Promise<PriceList | null> {
    return priceListOn(ctx, ctx.today);
  }

  @Mutation(() => PriceList, {
    description:
      'Begin the next version with the rows of the latest released one. Fails with price.draft_open.',
  })
  @Authorized('price.edit')
  draftPriceList(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => DraftPriceListInput) input: DraftPriceListInput,
  ): Promise<PriceList> {
    return draftPriceList(ctx, input);
  }

  @Mutation(() => PriceList, {
    description:
      'Write all rows of a draft anew. Fails with price.not_draft, price.row_twice, price.floor_above_guide.',
  })
  @Authorized('price.edit')
  savePriceRows(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => SavePriceRowsInput) input: SavePriceRowsInput,
  ): Promise<PriceList> {
    return savePriceRows(ctx, input);
  }

  @Mutation(() => PriceList, {
    description:
      'Put a draft in force from today or a later day on; it never changes again. Fails with price.day_past, price.day_taken, price.no_rows.',
  })
  @Authorized('price.release')
  releasePriceList(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => ReleasePriceListInput) input: ReleasePriceListInput,
  ): Promise<PriceList> {
    return releasePriceList(ctx, input);
  }

  @Mutation(() => PriceList, { description: 'Give a draft up. Fails with price.not_draft.' })
  @Authorized('price.edit')
  discardPriceList(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => DiscardPriceListInput) input: DiscardPriceListInput,
  ): Promise<PriceList> {
    return discardPriceList(ctx, input);
  }

  @FieldResolver(() => [PriceRow])
  rows(@Ctx() ctx: RequestContext, @Root() list: PriceList): Promise<PriceRow[]> {
    return rowsOf(ctx, list.id);
  }

  @FieldResolver(() => [PriceDifferenceType], { description: 'Against the version before it, all rows.' })
  changes(@Ctx() ctx: RequestContext, @Root() list: PriceList): Promise<PriceDifference[]> {
    return changesOf(ctx, list);
  }

  @FieldResolver(() => PriceList, { nullable: true, description: 'The version before it.' })
  before(@Ctx() ctx: RequestContext, @Root() list: PriceList): Promise<PriceList | null> {
    return versionBefore(ctx, list);
  }

  @FieldResolver(() => Boolean, { description: 'Is it the version in force today?' })
  async inForce(@Ctx() ctx: RequestContext, @Root() list: PriceList): Promise<boolean> {
    return (await priceListOn(ctx, ctx.today))?.id === list.id;
  }

  @FieldResolver(() => User, { nullable: true })
  draftedBy(@Ctx() ctx: RequestContext, @Root() list: PriceList): Promise<User | null> {
    return load(ctx, User, list.draftedById);
  }

  @FieldResolver(() => User, { nullable: true })
  releasedBy(@Ctx() ctx: RequestContext, @Root() list: PriceList): Promise<User | null> {
    return load(ctx, User, list.releasedById);
  }
}
