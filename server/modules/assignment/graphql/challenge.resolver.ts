import { MaxLength } from 'class-validator';
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
import { ChallengeReason } from '../../../../shared/vocabulary/territories';
import type { RequestContext } from '../../../core/context';
import { load } from '../../../core/persistence';
import { Account } from '../../accounts';
import { User } from '../../identity';
import { AssignmentChallenge } from '../entities/assignment-challenge.entity';
import { AssignmentRun } from '../entities/assignment-run.entity';
import { challengesOf, myMoves } from '../queries/waiting-moves';
import { challengeAssignment, decideChallenge } from '../use-cases/challenge-assignment';
import { PlannedMoveType } from './assignment.types';

@InputType({ description: "A rep's objection to a move of a waiting run (TER-6)." })
export class ChallengeAssignmentInput {
  @Field(() => ID)
  runId!: string;

  @Field(() => ID, { description: 'An account that the run takes from or gives to the reader.' })
  accountId!: string;

  @Field(() => ChallengeReason)
  code!: ChallengeReason;

  @Field(() => String, { nullable: true, description: 'In words; needed with OTHER.' })
  @MaxLength(300)
  note?: string;
}

@InputType({ description: 'The answer to a challenge (TER-6).' })
export class DecideChallengeInput {
  @Field(() => ID)
  id!: string;

  @Field(() => Int, { description: 'Version the reader saw.' })
  version!: number;

  @Field(() => Boolean, { description: 'True leaves the account out of the run, false rejects.' })
  accept!: boolean;

  @Field(() => String, { nullable: true, description: 'Needed to reject.' })
  @MaxLength(300)
  answer?: string;
}

@ObjectType({ description: 'What the waiting run would take from or give to the reader (TER-6).' })
export class MyMovesType {
  @Field(() => AssignmentRun)
  run!: AssignmentRun;

  @Field(() => Int, { description: 'All moves that concern the reader.' })
  total!: number;

  @Field(() => [PlannedMoveType], { description: 'The first 500.' })
  moves!: PlannedMoveType[];
}

const SHOWN = 500;

@Resolver(() => AssignmentChallenge)
export class ChallengeResolver {
  @Query(() => MyMovesType, {
    nullable: true,
    description:
      "One's own losses and gains by the run that waits for its day; null while none waits (TER-6).",
  })
  @Authorized('territory.challenge')
  async myAssignmentMoves(@Ctx() ctx: RequestContext): Promise<MyMovesType | null> {
    const mine = await myMoves(ctx);
    return mine && { run: mine.run, total: mine.moves.length, moves: mine.moves.slice(0, SHOWN) };
  }

  @Query(() => [AssignmentChallenge], {
    description:
      "Challenges of a run: all for who runs the assignment, one's own for a rep; at most 500 (TER-6).",
  })
  @Authorized('territory.challenge', 'territory.assign')
  assignmentChallenges(
    @Ctx() ctx: RequestContext,
    @Arg('runId', () => ID) runId: string,
  ): Promise<AssignmentChallenge[]> {
    return challengesOf(ctx, runId);
  }

  @Mutation(() => AssignmentChallenge, {
    description:
      'Object to a move of a waiting run (TER-6). Fails with territory.run_started, territory.not_your_move, territory.challenge_note, territory.challenged.',
  })
  @Authorized('territory.challenge')
  challengeAssignment(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => ChallengeAssignmentInput) input: ChallengeAssignmentInput,
  ): Promise<AssignmentChallenge> {
    return challengeAssignment(ctx, input);
  }

  @Mutation(() => AssignmentChallenge, {
    description:
      'Leave the challenged account out of the run, or reject with a reason (TER-6). Fails with territory.run_started, territory.challenge_answer, territory.moved_meanwhile.',
  })
  @Authorized('territory.assign')
  decideChallenge(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => DecideChallengeInput) input: DecideChallengeInput,
  ): Promise<AssignmentChallenge> {
    return decideChallenge(ctx, input);
  }

  @FieldResolver(() => User, { nullable: true })
  rep(@Root() challenge: AssignmentChallenge, @Ctx() ctx: RequestContext): Promise<User | null> {
    return load(ctx, User, challenge.repId);
  }

  @FieldResolver(() => String, { description: 'Name of the account.' })
  async accountName(@Root() challenge: AssignmentChallenge, @Ctx() ctx: RequestContext): Promise<string> {
    return (await load(ctx, Account, challenge.accountId))?.name ?? '';
  }
}
