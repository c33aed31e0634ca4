import { Max, MaxLength, Min } from 'class-validator';
import { In } from 'typeorm';
import {
  Arg,
  Authorized,
  Ctx,
  Field,
  FieldResolver,
  ID,
  InputType,
  Int,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import {
  CollisionKind,
  CollisionState,
  EvidenceKind,
  RulingClause,
  RulingOutcome,
} from '../../../../shared/vocabulary/leads';
import { NotBlank } from '../../../core/check-input';
import { actorOf, may } from '../../../core/access';
import type { RequestContext } from '../../../core/context';
import { PageInput, pageOf, SortInput, type Page } from '../../../core/list-query';
import { load, loadMany } from '../../../core/persistence';
import { GraphQLInstant } from '../../../core/scalars';
import { Account, loadVisibleAccount } from '../../accounts';
import { User } from '../../identity';
import { CollisionCase } from '../entities/collision-case.entity';
import { CollisionParty } from '../entities/collision-party.entity';
import { clausesOf, evidenceOf, type Evidence } from '../queries/case-evidence';
import { listCases } from '../queries/case-list';
import { departmentOf } from '../queries/redacted-hits';
import { rulersOf } from '../queries/rulers';
import { getVisibleCase } from '../queries/visible-cases';
import type { ClauseFinding } from '../rules/clauses';
import { openCollision } from '../use-cases/open-case';
import { ruleCollision } from '../use-cases/rule-collision';

@ObjectType('CollisionEvidence', {
  description: 'One entry of the evidence timeline of both sides (COLL-3).',
})
export class CollisionEvidenceType implements Evidence {
  @Field(() => EvidenceKind)
  kind!: EvidenceKind;

  @Field(() => ID, { nullable: true })
  repId!: string | null;

  @Field(() => GraphQLInstant, { description: 'When it was recorded.' })
  at!: Date;

  @Field(() => Int, { description: 'Recorded this many days after the day it names.' })
  lateDays!: number;

  @Field(() => Boolean, { nullable: true, description: 'Of follow-ups: effective.' })
  effective!: boolean | null;

  @Field(() => String, {
    nullable: true,
    description: "What it says; the other side's words are for superiors only.",
  })
  detail!: string | null;
}

@ObjectType('ClauseFinding', { description: 'Which side a clause favours (COLL-4).' })
export class ClauseFindingType implements ClauseFinding {
  @Field(() => RulingClause)
  clause!: RulingClause;

  @Field(() => ID, { nullable: true, description: 'Null where it favours none.' })
  repId!: string | null;
}

@InputType({ description: 'Narrows the list of collision cases.' })
export class CollisionCaseFilter {
  @Field(() => [ID], { nullable: true })
  ids?: string[];

  @Field(() => String, { nullable: true, description: 'Part of the number or customer.' })
  q?: string;

  @Field(() => CollisionState, { nullable: true })
  state?: CollisionState;

  @Field(() => CollisionKind, { nullable: true })
  kind?: CollisionKind;

  @Field(() => ID, { nullable: true })
  leadId?: string;

  @Field(() => ID, { nullable: true })
  accountId?: string;

  @Field(() => ID, { nullable: true })
  repId?: string;

  @Field(() => ID, { nullable: true })
  rulerId?: string;

  @Field(() => Boolean, { nullable: true, description: 'Open and past its due time.' })
  overdue?: boolean;
}

@InputType({ description: 'A case to open by hand, on a lead or an account.' })
class OpenCollisionInput {
  @Field(() => ID, { nullable: true })
  leadId?: string;

  @Field(() => ID, { nullable: true })
  accountId?: string;

  @Field(() => [ID], { nullable: true, description: "Who is in the holder's way; the actor unless told." })
  repIds?: string[];

  @Field(() => String)
  @NotBlank()
  @MaxLength(300)
  reason!: string;
}

@InputType({ description: 'An assistant and their share of the commission.' })
class AssistantShareInput {
  @Field(() => ID)
  repId!: string;

  @Field(() => Int, { description: 'In 1/10,000: 8 % = 800.' })
  @Min(0)
  @Max(10_000)
  shareBp!: number;
}

@InputType({ description: 'The ruling on a case (COLL-4).' })
class RuleCollisionInput {
  @Field(() => ID)
  caseId!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => RulingOutcome)
  outcome!: RulingOutcome;

  @Field(() => ID, { nullable: true, description: 'Needed for PRIMARY_WITH_ASSISTANTS.' })
  primaryRepId?: string;

  @Field(() => [AssistantShareInput], { nullable: true })
  assistants?: AssistantShareInput[];

  @Field(() => String, { nullable: true, description: 'Needed where the ruling goes against most clauses.' })
  @MaxLength(300)
  reason?: string;

  @Field(() => String, { nullable: true })
  @MaxLength(100)
  idempotencyKey?: string;
}

const CollisionCasePage = pageOf(() => CollisionCase, 'CollisionCasePage');

@Resolver(() => CollisionCase)
export class CollisionResolver {
  @Query(() => CollisionCasePage, {
    description: "Collision cases of the reader's sight: as a party, a superior, or all.",
  })
  @Authorized('collision.read')
  collisionCases(
    @Ctx() ctx: RequestContext,
    @Arg('filter', () => CollisionCaseFilter, { nullable: true }) filter?: CollisionCaseFilter,
    @Arg('sort', () => SortInput, { nullable: true }) sort?: SortInput,
    @Arg('page', () => PageInput, { nullable: true }) page?: PageInput,
  ): Promise<Page<CollisionCase>> {
    return listCases(ctx, { filter, sort, page });
  }

  @Query(() => CollisionCase, { description: 'One case.' })
  @Authorized('collision.read')
  collisionCase(@Ctx() ctx: RequestContext, @Arg('id', () => ID) id: string): Promise<CollisionCase> {
    return getVisibleCase(ctx, id, 'id');
  }

  @Mutation(() => CollisionCase, {
    description: 'Open a case by hand (COLL-1); where one is open, the named reps join it.',
  })
  @Authorized('collision.open')
  openCollision(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => OpenCollisionInput) input: OpenCollisionInput,
  ): Promise<CollisionCase> {
    return openCollision(ctx, input);
  }

  @Mutation(() => CollisionCase, {
    description: 'Rule on a case (裁定): a common superior, never a party (COLL-4).',
  })
  @Authorized('collision.rule')
  ruleCollision(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => RuleCollisionInput) input: RuleCollisionInput,
  ): Promise<CollisionCase> {
    return ruleCollision(ctx, input);
  }

  @FieldResolver(() => [CollisionParty])
  parties(@Root() collisionCase: CollisionCase, @Ctx() ctx: RequestContext): Promise<CollisionParty[]> {
    return loadMany(ctx, 'partiesOfCase', collisionCase.id, async (ids) =>
      (
        await ctx.db.find(CollisionParty, {
          where: { caseId: In([...ids]) },
          order: { createdAt: 'ASC', id: 'ASC' },
        })
      ).map((row) => [row.caseId, row] as const),
    );
  }

  @FieldResolver(() => [CollisionEvidenceType], {
    description: "Both sides' facts in one timeline, oldest first (COLL-3).",
  })
  evidence(
    @Root() collisionCase: CollisionCase,
    @Ctx() ctx: RequestContext,
  ): Promise<CollisionEvidenceType[]> {
    return evidenceOf(ctx, collisionCase);
  }

  @FieldResolver(() => [ClauseFindingType], { description: 'Which side each clause favours (COLL-4).' })
  clauses(@Root() collisionCase: CollisionCase, @Ctx() ctx: RequestContext): Promise<ClauseFindingType[]> {
    return clausesOf(ctx, collisionCase);
  }

  @FieldResolver(() => Boolean, { description: 'The reader may rule on it now.' })
  async mayRule(@Root() collisionCase: CollisionCase, @Ctx() ctx: RequestContext): Promise<boolean> {
    if (collisionCase.state !== 'OPEN' || !may(ctx, 'collision.rule')) return false;
    const rulers = await rulersOf(ctx, collisionCase);
    const level = rulers.findIndex((ruler) => ruler.userId === actorOf(ctx).userId);
    return level >= Math.max(0, Math.min(collisionCase.escalations, rulers.length - 1));
  }

  @FieldResolver(() => Boolean, { description: 'Open and past its due time (COLL-5).' })
  overdue(@Root() collisionCase: CollisionCase, @Ctx() ctx: RequestContext): boolean {
    return collisionCase.state === 'OPEN' && collisionCase.dueAt < ctx.now;
  }

  @FieldResolver(() => Account, {
    nullable: true,
    description: 'Its account, where the reader may see that.',
  })
  account(@Root() collisionCase: CollisionCase, @Ctx() ctx: RequestContext): Promise<Account | null> {
    return loadVisibleAccount(ctx, collisionCase.accountId);
  }

  @FieldResolver(() => User, { nullable: true, description: 'The superior it waits for.' })
  ruler(@Root() collisionCase: CollisionCase, @Ctx() ctx: RequestContext): Promise<User | null> {
    return load(ctx, User, collisionCase.rulerId);
  }

  @FieldResolver(() => User, { nullable: true })
  ruledBy(@Root() collisionCase: CollisionCase, @Ctx() ctx: RequestContext): Promise<User | null> {
    return load(ctx, User, collisionCase.ruledById);
  }

  @FieldResolver(() => User, { nullable: true })
  primaryRep(@Root() collisionCase: CollisionCase, @Ctx() ctx: RequestContext): Promise<User | null> {
    return load(ctx, User, collisionCase.primaryRepId);
  }
}

@Resolver(() => CollisionParty)
export class CollisionPartyResolver {
  @FieldResolver(() => User, { nullable: true })
  rep(@Root() party: CollisionParty, @Ctx() ctx: RequestContext): Promise<User | null> {
    return load(ctx, User, party.repId);
  }

  @FieldResolver(() => String, { nullable: true, description: 'Unit the rep works in.' })
  department(@Root() party: CollisionParty, @Ctx() ctx: RequestContext): Promise<string | null> {
    return departmentOf(ctx, party.repId);
  }
}

@Resolver(() => CollisionEvidenceType)
export class CollisionEvidenceResolver {
  @FieldResolver(() => User, { nullable: true })
  rep(@Root() evidence: CollisionEvidenceType, @Ctx() ctx: RequestContext): Promise<User | null> {
    return load(ctx, User, evidence.repId);
  }
}

@Resolver(() => ClauseFindingType)
export class ClauseFindingResolver {
  @FieldResolver(() => User, { nullable: true })
  rep(@Root() finding: ClauseFindingType, @Ctx() ctx: RequestContext): Promise<User | null> {
    return load(ctx, User, finding.repId);
  }
}
