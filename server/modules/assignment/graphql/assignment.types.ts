import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { LocalDate } from '../../../../shared/local-date';
import type { Money } from '../../../../shared/money';
import { AccountTier } from '../../../../shared/vocabulary/accounts';
import {
  AssignMode,
  DecidedBy,
  HoldReason,
  OwnershipCause,
  TerritoryFinding,
} from '../../../../shared/vocabulary/territories';
import { pageOf, type Page } from '../../../core/list-query';
import { GraphQLLocalDate, GraphQLMoney } from '../../../core/scalars';
import { TerritoryModel, TerritoryRule } from '../../territories';
import type { BookFigures, RepLoad } from '../rules/rep-loads';

@ObjectType('PlannedMove', {
  description: 'One account that a run would move, from whom to whom and why (TER-3).',
})
export class PlannedMoveType {
  @Field(() => ID)
  accountId!: string;

  @Field(() => String)
  accountCode!: string;

  @Field(() => String)
  accountName!: string;

  @Field(() => AccountTier)
  tier!: AccountTier;

  @Field(() => ID, { nullable: true })
  fromOwnerId!: string | null;

  @Field(() => ID, { nullable: true })
  toOwnerId!: string | null;

  @Field(() => ID, { nullable: true })
  fromTerritoryId!: string | null;

  @Field(() => ID, { nullable: true })
  toTerritoryId!: string | null;

  @Field(() => OwnershipCause)
  cause!: OwnershipCause;

  @Field(() => ID, { nullable: true, description: 'The rule, pin, case, lead or contract that decides.' })
  causeRef!: string | null;

  @Field(() => DecidedBy, { nullable: true })
  decidedBy!: DecidedBy | null;

  @Field(() => Int, { description: 'How many other rules match as well: an overlap.' })
  rivals!: number;
}

@ObjectType('AssignmentFinding', {
  description:
    'What a simulation shows apart from moves: overlap, gap, or an account left alone (TER-3, TER-4).',
})
export class FindingType {
  @Field(() => TerritoryFinding)
  kind!: TerritoryFinding;

  @Field(() => ID)
  accountId!: string;

  @Field(() => String)
  accountCode!: string;

  @Field(() => String)
  accountName!: string;

  @Field(() => ID, { nullable: true })
  ownerId!: string | null;

  @Field(() => HoldReason, { nullable: true, description: 'Why it is left alone.' })
  because!: HoldReason | null;

  @Field(() => [ID], { description: 'The rules that match, the winner first.' })
  ruleIds!: readonly string[];

  @Field(() => ID, { nullable: true, description: 'Who a rule would give it to.' })
  wouldGoTo!: string | null;
}

@ObjectType('BookFigures', { description: "A rep's book of accounts at one moment." })
export class BookFiguresType implements BookFigures {
  @Field(() => Int)
  accounts!: number;

  @Field(() => Int, { description: 'Strategic customers (战略客户).' })
  strategic!: number;

  @Field(() => Int, { description: 'Important customers (重要客户).' })
  important!: number;

  @Field(() => Int, { description: 'General customers (一般客户).' })
  general!: number;

  @Field(() => GraphQLMoney, {
    description:
      'Expected volume in yuan: expected amount of live leads, and what running contracts have yet to deliver.',
  })
  expected!: Money;

  @Field(() => GraphQLMoney, { description: 'Open receivables.' })
  open!: Money;

  @Field(() => Int, { description: 'Visits planned from the day on.' })
  visits!: number;
}

@ObjectType('RepLoad', { description: "A rep's book before and after a run (TER-3)." })
export class RepLoadType implements RepLoad {
  @Field(() => ID)
  userId!: string;

  @Field(() => BookFiguresType)
  before!: BookFiguresType;

  @Field(() => BookFiguresType)
  after!: BookFiguresType;

  @Field(() => Int, { description: 'Accounts that come.' })
  gained!: number;

  @Field(() => Int, { description: 'Accounts that go.' })
  lost!: number;
}

@ObjectType({
  description: 'A rule that names somebody who left: the version cannot be put in force (TER-10).',
})
export class RuleFault {
  @Field(() => TerritoryRule)
  rule!: TerritoryRule;

  @Field(() => String, { description: 'Who left.' })
  personName!: string;

  @Field(() => String)
  territoryName!: string;
}

export const PlannedMovePage = pageOf(() => PlannedMoveType, 'PlannedMovePage');
export const FindingPage = pageOf(() => FindingType, 'AssignmentFindingPage');

@ObjectType({
  description:
    'What a run would do (模拟): figures, books before and after, and a page of the moves. Nothing is written; the digest names exactly these moves (TER-3).',
})
export class TerritorySimulation {
  @Field(() => TerritoryModel, { nullable: true, description: 'The version it goes by.' })
  model!: TerritoryModel | null;

  @Field(() => AssignMode)
  mode!: AssignMode;

  @Field(() => GraphQLLocalDate, { description: 'The day the owners would count from.' })
  effectiveOn!: LocalDate;

  @Field(() => String, { description: 'Give it to the act that confirms or runs exactly these moves.' })
  digest!: string;

  @Field(() => Int, { description: 'Accounts in the archive.' })
  accounts!: number;

  @Field(() => Int, { description: 'Accounts looked at in this mode.' })
  looked!: number;

  @Field(() => Int, { description: 'Accounts that move to another owner or territory.' })
  moved!: number;

  @Field(() => Int, { description: 'Accounts that get another owner.' })
  ownersChanged!: number;

  @Field(() => Int, { description: 'Accounts taken from somebody, in basis points of all owned (TER-3).' })
  disturbedBp!: number;

  @Field(() => Int, { description: 'Accounts that no rule matches.' })
  gaps!: number;

  @Field(() => Int, { description: 'Accounts that more than one rule matches.' })
  overlaps!: number;

  @Field(() => Int, { description: 'Accounts left alone although a rule would move them (TER-4).' })
  heldBack!: number;

  @Field(() => Boolean, { description: 'The day is one of the monthly collection check (TER-4).' })
  frozenDay!: boolean;

  @Field(() => [RuleFault])
  faults!: RuleFault[];

  @Field(() => [RepLoadType], { description: 'Every rep with accounts, the most changed first.' })
  loads!: readonly RepLoadType[];

  @Field(() => PlannedMovePage)
  moves!: Page<PlannedMoveType>;

  @Field(() => FindingPage)
  findings!: Page<FindingType>;
}

@ObjectType({ description: 'What a run of the rules in force did, or would do.' })
export class AssignmentOutcome {
  @Field(() => Boolean)
  dryRun!: boolean;

  @Field(() => ID, { nullable: true, description: 'The run; null for a preview and where nothing moved.' })
  runId!: string | null;

  @Field(() => Int, { description: 'Accounts looked at.' })
  looked!: number;

  @Field(() => Int)
  moved!: number;

  @Field(() => Int, { description: 'Accounts that no rule matches.' })
  gaps!: number;

  @Field(() => Int, { description: 'Accounts that more than one rule matches.' })
  overlaps!: number;

  @Field(() => Int, { description: 'Accounts left alone (TER-4).' })
  heldBack!: number;

  @Field(() => String, { description: 'Give it to the run that applies this preview.' })
  digest!: string;

  @Field(() => [PlannedMoveType], {
    description: 'The first 200 moves; territorySimulation and assignmentMoves page through all.',
  })
  moves!: readonly PlannedMoveType[];
}

@ObjectType({ description: 'An account that a rollback leaves, and why.' })
export class NotRestoredType {
  @Field(() => ID)
  accountId!: string;

  @Field(() => String)
  accountCode!: string;

  @Field(() => String)
  accountName!: string;

  @Field(() => String, {
    description: 'CHANGED_SINCE: somebody changed the owner since; OWNER_LEFT: the former owner is inactive.',
  })
  because!: string;
}

@ObjectType({ description: 'What a rollback restored, or would restore (TER-3).' })
export class RollbackOutcome {
  @Field(() => Boolean)
  dryRun!: boolean;

  @Field(() => Int, { description: 'Accounts that are what they were before the run.' })
  restored!: number;

  @Field(() => Int)
  notRestoredCount!: number;

  @Field(() => [NotRestoredType], { description: 'The first 200 of those.' })
  notRestored!: NotRestoredType[];

  @Field(() => Boolean, { description: 'The version before comes in force again.' })
  restoresModel!: boolean;

  @Field(() => String)
  digest!: string;

  @Field(() => ID, { nullable: true, description: 'The new run; null for a preview.' })
  runId!: string | null;
}
