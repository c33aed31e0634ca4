import {
  Arg,
  Authorized,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Int,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import type { LocalDate } from '../../../../shared/local-date';
import type { Money } from '../../../../shared/money';
import type { RequestContext } from '../../../core/context';
import { listQuery, PageInput, pageOf, SortInput, type Page } from '../../../core/list-query';
import { load } from '../../../core/persistence';
import { GraphQLLocalDate, GraphQLMoney } from '../../../core/scalars';
import { Account, loadVisibleAccount } from '../../accounts';
import { User } from '../../identity';
import { CollisionCase } from '../entities/collision-case.entity';
import { CollisionPair } from '../entities/collision-pair.entity';
import { Lead } from '../entities/lead.entity';
import { Violation } from '../entities/violation.entity';
import { departmentOf } from '../queries/redacted-hits';
import { rulingFigures, type RulerFigures } from '../queries/ruling-figures';
import { violationList, violationReport, type ViolationCount } from '../queries/violations';
import { loadVisibleLead } from '../queries/visible-leads';
import { pairList } from '../queries/weak-collisions';
import { decideViolation } from '../use-cases/decide-violation';
import { CollisionPairFilter, DecideViolationInput, ViolationFilter } from './violation.inputs';

const ViolationPage = pageOf(() => Violation, 'ViolationPage');
const CollisionPairPage = pageOf(() => CollisionPair, 'CollisionPairPage');

@ObjectType('ViolationCount', { description: "One person's violations of one month (COLL-8)." })
export class ViolationCountType implements ViolationCount {
  @Field(() => String, { description: 'YYYY-MM.' })
  month!: string;

  @Field(() => ID)
  repId!: string;

  @Field(() => Int)
  violations!: number;

  @Field(() => Int)
  warnings!: number;

  @Field(() => Int)
  lostShares!: number;

  @Field(() => Int)
  lostClaims!: number;

  @Field(() => GraphQLMoney)
  fines!: Money;
}

@ObjectType('RulerFigures', { description: 'How the rulings of one superior held (COLL-5).' })
export class RulerFiguresType implements RulerFigures {
  @Field(() => ID)
  rulerId!: string;

  @Field(() => Int)
  ruled!: number;

  @Field(() => Int)
  appealed!: number;

  @Field(() => Int)
  overturned!: number;

  @Field(() => Int, { description: 'Overturned of all ruled, in 1/10,000.' })
  overturnedBp!: number;
}

@Resolver(() => Violation)
export class ViolationResolver {
  @Query(() => ViolationPage, {
    description: "Violations and their sanctions: one's own, those of the people below, all (COLL-8).",
  })
  @Authorized('collision.read')
  violations(
    @Ctx() ctx: RequestContext,
    @Arg('filter', () => ViolationFilter, { nullable: true }) filter?: ViolationFilter,
    @Arg('sort', () => SortInput, { nullable: true }) sort?: SortInput,
    @Arg('page', () => PageInput, { nullable: true }) page?: PageInput,
  ): Promise<Page<Violation>> {
    return listQuery(ctx, violationList(ctx), { filter, sort, page });
  }

  @Query(() => [ViolationCountType], { description: 'Violations per person and month (COLL-8).' })
  @Authorized('collision.read')
  violationReport(
    @Ctx() ctx: RequestContext,
    @Arg('from', () => GraphQLLocalDate) from: LocalDate,
    @Arg('to', () => GraphQLLocalDate) to: LocalDate,
  ): Promise<ViolationCountType[]> {
    return violationReport(ctx, from, to);
  }

  @Query(() => [RulerFiguresType], { description: 'Share of overturned rulings per superior (COLL-5).' })
  @Authorized('figures.read')
  rulingFigures(
    @Ctx() ctx: RequestContext,
    @Arg('from', () => GraphQLLocalDate) from: LocalDate,
    @Arg('to', () => GraphQLLocalDate) to: LocalDate,
  ): Promise<RulerFiguresType[]> {
    return rulingFigures(ctx, from, to);
  }

  @Mutation(() => Violation, {
    description: 'Decide a violation and its sanction (违规处理): a superior, never a party (COLL-8).',
  })
  @Authorized('collision.sanction')
  decideViolation(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => DecideViolationInput) input: DecideViolationInput,
  ): Promise<Violation> {
    return decideViolation(ctx, input);
  }

  @FieldResolver(() => User, { nullable: true })
  rep(@Root() violation: Violation, @Ctx() ctx: RequestContext): Promise<User | null> {
    return load(ctx, User, violation.repId);
  }

  @FieldResolver(() => User, { nullable: true })
  decidedBy(@Root() violation: Violation, @Ctx() ctx: RequestContext): Promise<User | null> {
    return load(ctx, User, violation.decidedById);
  }

  @FieldResolver(() => String, { nullable: true, description: 'Number of the case it came to light in.' })
  async caseNumber(@Root() violation: Violation, @Ctx() ctx: RequestContext): Promise<string | null> {
    return (await load(ctx, CollisionCase, violation.caseId))?.number ?? null;
  }
}

@Resolver(() => ViolationCountType)
export class ViolationCountResolver {
  @FieldResolver(() => User, { nullable: true })
  rep(@Root() count: ViolationCountType, @Ctx() ctx: RequestContext): Promise<User | null> {
    return load(ctx, User, count.repId);
  }
}

@Resolver(() => RulerFiguresType)
export class RulerFiguresResolver {
  @FieldResolver(() => User, { nullable: true })
  ruler(@Root() figures: RulerFiguresType, @Ctx() ctx: RequestContext): Promise<User | null> {
    return load(ctx, User, figures.rulerId);
  }
}

@Resolver(() => CollisionPair)
export class CollisionPairResolver {
  @Query(() => CollisionPairPage, {
    description: 'Leads that look like what somebody else holds, too little for a case (COLL-1).',
  })
  @Authorized('lead.review')
  weakCollisions(
    @Ctx() ctx: RequestContext,
    @Arg('filter', () => CollisionPairFilter, { nullable: true }) filter?: CollisionPairFilter,
    @Arg('sort', () => SortInput, { nullable: true }) sort?: SortInput,
    @Arg('page', () => PageInput, { nullable: true }) page?: PageInput,
  ): Promise<Page<CollisionPair>> {
    return listQuery(ctx, pairList(ctx), { filter, sort, page });
  }

  @FieldResolver(() => Lead, { nullable: true, description: 'Where the reader may see it.' })
  lead(@Root() pair: CollisionPair, @Ctx() ctx: RequestContext): Promise<Lead | null> {
    return loadVisibleLead(ctx, pair.leadId);
  }

  @FieldResolver(() => Lead, { nullable: true, description: 'Where the reader may see it.' })
  otherLead(@Root() pair: CollisionPair, @Ctx() ctx: RequestContext): Promise<Lead | null> {
    return loadVisibleLead(ctx, pair.otherLeadId);
  }

  @FieldResolver(() => Account, { nullable: true, description: 'Where the reader may see it.' })
  account(@Root() pair: CollisionPair, @Ctx() ctx: RequestContext): Promise<Account | null> {
    return loadVisibleAccount(ctx, pair.accountId);
  }

  @FieldResolver(() => [String], { description: 'Units of the two holders, also of those out of sight.' })
  async departments(@Root() pair: CollisionPair, @Ctx() ctx: RequestContext): Promise<string[]> {
    const [lead, other, account] = await Promise.all([
      load(ctx, Lead, pair.leadId),
      load(ctx, Lead, pair.otherLeadId),
      load(ctx, Account, pair.accountId),
    ]);
    const holders = [lead?.ownerId, other?.ownerId ?? account?.ownerId];
    const names = await Promise.all(holders.map((id) => departmentOf(ctx, id ?? null)));
    return names.map((name) => name ?? '—');
  }
}
