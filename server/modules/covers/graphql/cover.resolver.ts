import { Arg, Authorized, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { actorOf } from '../../../core/access';
import type { RequestContext } from '../../../core/context';
import { listQuery, PageInput, pageOf, SortInput, type Page } from '../../../core/list-query';
import { load } from '../../../core/persistence';
import { AbsenceCover, runningCovers, User } from '../../identity';
import { coverList } from '../queries/cover-list';
import { coverAbsence } from '../use-cases/cover-absence';
import { endAbsenceCover } from '../use-cases/end-absence-cover';
import { AbsenceCoverFilter, CoverAbsenceInput, EndAbsenceCoverInput } from './cover.inputs';

const AbsenceCoverPage = pageOf(() => AbsenceCover, 'AbsenceCoverPage');

@Resolver(() => AbsenceCover)
export class AbsenceCoverResolver {
  @Query(() => AbsenceCoverPage, {
    description:
      "Absence covers (请假代理): one's own, those in which one stands in, and those of the people below; the latest first (ORG-3).",
  })
  @Authorized('cover.name')
  absenceCovers(
    @Ctx() ctx: RequestContext,
    @Arg('filter', () => AbsenceCoverFilter, { nullable: true }) filter?: AbsenceCoverFilter,
    @Arg('sort', () => SortInput, { nullable: true }) sort?: SortInput,
    @Arg('page', () => PageInput, { nullable: true }) page?: PageInput,
  ): Promise<Page<AbsenceCover>> {
    return listQuery(ctx, coverList(ctx), { filter, sort, page });
  }

  @Query(() => [AbsenceCover], {
    description:
      'In whose name the caller may act today: their id goes into the request header x-in-the-name-of, on each request (ORG-3).',
  })
  @Authorized('cover.name')
  myCovers(@Ctx() ctx: RequestContext): Promise<AbsenceCover[]> {
    return runningCovers(ctx.db, ctx.today, { standInId: actorOf(ctx).userId });
  }

  @Mutation(() => AbsenceCover, {
    description:
      'Name who stands in for somebody who is away (ORG-3). Fails with cover.oneself, cover.backdated, cover.too_long, cover.person_inactive, cover.no_shared_role, cover.overlap, cover.stand_in_absent.',
  })
  @Authorized('cover.name')
  coverAbsence(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => CoverAbsenceInput) input: CoverAbsenceInput,
  ): Promise<AbsenceCover> {
    return coverAbsence(ctx, input);
  }

  @Mutation(() => AbsenceCover, {
    description:
      'End an absence cover as of today, by the absent person, a superior or the stand-in (ORG-3). Fails with cover.over.',
  })
  @Authorized('cover.name')
  endAbsenceCover(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => EndAbsenceCoverInput) input: EndAbsenceCoverInput,
  ): Promise<AbsenceCover> {
    return endAbsenceCover(ctx, input);
  }

  @FieldResolver(() => User, { nullable: true, description: 'Who is away.' })
  user(@Root() cover: AbsenceCover, @Ctx() ctx: RequestContext): Promise<User | null> {
    return load(ctx, User, cover.userId);
  }

  @FieldResolver(() => User, { nullable: true, description: 'Who stands in.' })
  standIn(@Root() cover: AbsenceCover, @Ctx() ctx: RequestContext): Promise<User | null> {
    return load(ctx, User, cover.standInId);
  }

  @FieldResolver(() => User, { nullable: true, description: 'Who named the stand-in.' })
  createdBy(@Root() cover: AbsenceCover, @Ctx() ctx: RequestContext): Promise<User | null> {
    return load(ctx, User, cover.createdById);
  }

  @FieldResolver(() => Boolean, { description: 'It holds today.' })
  running(@Root() cover: AbsenceCover, @Ctx() ctx: RequestContext): boolean {
    return cover.validFrom <= ctx.today && ctx.today < cover.validTo;
  }
}
