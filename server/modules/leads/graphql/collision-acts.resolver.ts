import { Arg, Authorized, Ctx, Mutation, Resolver } from 'type-graphql';
import { DomainError } from '../../../core/errors';
import type { RequestContext } from '../../../core/context';
import { CollisionCase } from '../entities/collision-case.entity';
import { addEvidence } from '../use-cases/add-evidence';
import { appealRuling } from '../use-cases/appeal-ruling';
import { decideAppeal } from '../use-cases/decide-appeal';
import { grantLeave } from '../use-cases/grant-leave';
import { openCollision } from '../use-cases/open-case';
import { ruleCollision } from '../use-cases/rule-collision';
import {
  AddEvidenceInput,
  AppealRulingInput,
  DecideAppealInput,
  GrantLeaveInput,
  OpenCollisionInput,
  RuleCollisionInput,
} from './collision.inputs';

@Resolver(() => CollisionCase)
export class CollisionActsResolver {
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

  @Mutation(() => CollisionCase, {
    description:
      'Let one side visit, bid or sign while the case is open (准许): whoever may rule on it (COLL-5).',
  })
  @Authorized('collision.rule')
  grantLeave(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => GrantLeaveInput) input: GrantLeaveInput,
  ): Promise<CollisionCase> {
    return grantLeave(ctx, input);
  }

  @Mutation(() => CollisionCase, {
    description: "Add a statement or the customer's written wish to an open case, also late (COLL-3).",
  })
  @Authorized('collision.appeal')
  addEvidence(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => AddEvidenceInput) input: AddEvidenceInput,
  ): Promise<CollisionCase> {
    return addEvidence(ctx, input);
  }

  @Mutation(() => CollisionCase, {
    description:
      'Appeal a ruling (申诉): each side once, within the days of the policy, to the next level (COLL-5).',
  })
  @Authorized('collision.appeal')
  appealRuling(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => AppealRulingInput) input: AppealRulingInput,
  ): Promise<CollisionCase> {
    return appealRuling(ctx, input);
  }

  @Mutation(() => CollisionCase, {
    description: 'Decide an appeal (复议): uphold, or overturn with a new ruling; final (COLL-5).',
  })
  @Authorized('collision.rule')
  decideAppeal(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => DecideAppealInput) input: DecideAppealInput,
  ): Promise<CollisionCase> {
    const { outcome, ...rest } = input;
    if (!input.uphold && !outcome)
      throw new DomainError('collision.outcome_incomplete', { detail: 'outcome' }, 'outcome');
    return decideAppeal(ctx, { ...rest, outcome: outcome ?? 'POOL' });
  }
}
