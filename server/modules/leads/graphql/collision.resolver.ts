import { In } from 'typeorm';
import {
  Arg,
  Authorized,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Int,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { CaseQueue, EvidenceKind, RulingClause } from '../../../../shared/vocabulary/leads';
import { actorOf, isActing, may, sightFor } from '../../../core/access';
import type { RequestContext } from '../../../core/context';
import { PageInput, pageOf, SortInput, type Page } from '../../../core/list-query';
import { load, loadMany } from '../../../core/persistence';
import { GraphQLInstant } from '../../../core/scalars';
import { Account, loadVisibleAccount } from '../../accounts';
import { filesOf, StoredFile } from '../../files';
import { User } from '../../identity';
import { CollisionCase } from '../entities/collision-case.entity';
import { CollisionAppeal } from '../entities/collision-appeal.entity';
import { CollisionLeave } from '../entities/collision-leave.entity';
import { CollisionParty } from '../entities/collision-party.entity';
import { clausesOf, evidenceOf, type Evidence } from '../queries/case-evidence';
import { mayAppealNow, mayDecideAppeal } from '../queries/appeals';
import { listCases, queueCounts, type QueueCount } from '../queries/case-list';
import { departmentOf } from '../queries/redacted-hits';
import { rulersOf } from '../queries/rulers';
import { getVisibleCase } from '../queries/visible-cases';
import type { ClauseFinding } from '../rules/clauses';
import { CollisionCaseFilter } from './collision.inputs';

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

  /** Files hang on it: see the resolver. */
  addedId!: string | null;
}

@ObjectType('CollisionQueueCount', { description: 'How many cases stand in a part of the inbox.' })
export class QueueCountType implements QueueCount {
  @Field(() => CaseQueue)
  queue!: CaseQueue;

  @Field(() => Int)
  count!: number;
}

@ObjectType('ClauseFinding', { description: 'Which side a clause favours (COLL-4).' })
export class ClauseFindingType implements ClauseFinding {
  @Field(() => RulingClause)
  clause!: RulingClause;

  @Field(() => ID, { nullable: true, description: 'Null where it favours none.' })
  repId!: string | null;
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

  @Query(() => [QueueCountType], { description: "How many cases stand in each part of the reader's inbox." })
  @Authorized('collision.read')
  collisionQueues(@Ctx() ctx: RequestContext): Promise<QueueCountType[]> {
    return queueCounts(ctx);
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

  @FieldResolver(() => [CollisionLeave], { description: 'What the ruler lets a side do meanwhile (COLL-5).' })
  leaves(@Root() collisionCase: CollisionCase, @Ctx() ctx: RequestContext): Promise<CollisionLeave[]> {
    return loadMany(ctx, 'leavesOfCase', collisionCase.id, async (ids) =>
      (
        await ctx.db.find(CollisionLeave, {
          where: { caseId: In([...ids]) },
          order: { createdAt: 'ASC', id: 'ASC' },
        })
      ).map((row) => [row.caseId, row] as const),
    );
  }

  @FieldResolver(() => [CollisionAppeal], { description: 'Appeals of the sides, oldest first (COLL-5).' })
  appeals(@Root() collisionCase: CollisionCase, @Ctx() ctx: RequestContext): Promise<CollisionAppeal[]> {
    return loadMany(ctx, 'appealsOfCase', collisionCase.id, async (ids) =>
      (
        await ctx.db.find(CollisionAppeal, {
          where: { caseId: In([...ids]) },
          order: { createdAt: 'ASC', id: 'ASC' },
        })
      ).map((row) => [row.caseId, row] as const),
    );
  }

  @FieldResolver(() => Boolean, { description: 'The reader is a side that may still appeal (COLL-5).' })
  async mayAppeal(@Root() collisionCase: CollisionCase, @Ctx() ctx: RequestContext): Promise<boolean> {
    const [parties, appeals] = await Promise.all([
      this.parties(collisionCase, ctx),
      this.appeals(collisionCase, ctx),
    ]);
    return mayAppealNow(ctx, collisionCase, parties, appeals);
  }

  @FieldResolver(() => Boolean, { description: 'The reader decides the open appeal (COLL-5).' })
  async mayDecideAppeal(@Root() collisionCase: CollisionCase, @Ctx() ctx: RequestContext): Promise<boolean> {
    return mayDecideAppeal(ctx, collisionCase, await this.parties(collisionCase, ctx));
  }

  @FieldResolver(() => Boolean, { description: 'The reader is a side of it.' })
  async isParty(@Root() collisionCase: CollisionCase, @Ctx() ctx: RequestContext): Promise<boolean> {
    return (await this.parties(collisionCase, ctx)).some(({ repId }) => isActing(ctx, repId));
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

  @FieldResolver(() => [StoredFile], {
    description: 'Photos and papers of what was entered by hand, for those who read its words.',
  })
  files(@Root() { addedId }: CollisionEvidenceType, @Ctx() ctx: RequestContext): Promise<StoredFile[]> {
    return addedId ? filesOf(ctx, 'CollisionEvidence', addedId) : Promise.resolve([]);
  }
}

@Resolver(() => ClauseFindingType)
export class ClauseFindingResolver {
  @FieldResolver(() => User, { nullable: true })
  rep(@Root() finding: ClauseFindingType, @Ctx() ctx: RequestContext): Promise<User | null> {
    return load(ctx, User, finding.repId);
  }
}

@Resolver(() => CollisionLeave)
export class CollisionLeaveResolver {
  @FieldResolver(() => User, { nullable: true })
  user(@Root() leave: CollisionLeave, @Ctx() ctx: RequestContext): Promise<User | null> {
    return load(ctx, User, leave.userId);
  }

  @FieldResolver(() => User, { nullable: true })
  grantedBy(@Root() leave: CollisionLeave, @Ctx() ctx: RequestContext): Promise<User | null> {
    return load(ctx, User, leave.grantedById);
  }
}

@Resolver(() => CollisionAppeal)
export class CollisionAppealResolver {
  @FieldResolver(() => User, { nullable: true })
  rep(@Root() appeal: CollisionAppeal, @Ctx() ctx: RequestContext): Promise<User | null> {
    return load(ctx, User, appeal.repId);
  }

  @FieldResolver(() => User, { nullable: true })
  decider(@Root() appeal: CollisionAppeal, @Ctx() ctx: RequestContext): Promise<User | null> {
    return load(ctx, User, appeal.deciderId);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: "Why; the other side's words are for superiors only.",
  })
  reason(@Root() appeal: CollisionAppeal, @Ctx() ctx: RequestContext): string | null {
    return sightFor(ctx, 'collision') === 'own' && !isActing(ctx, appeal.repId) ? null : appeal.reason;
  }
}
