import { ArrayMaxSize, MaxLength } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { LocalDate } from '../../../../shared/local-date';
import {
  AssignMode,
  AssignmentState,
  OwnershipCause,
  TerritoryFinding,
} from '../../../../shared/vocabulary/territories';
import { NotBlank } from '../../../core/check-input';
import { GraphQLLocalDate } from '../../../core/scalars';

@InputType({ description: 'What to simulate or run (TER-3): version, range, day, exemptions lifted.' })
export class ScenarioInput {
  @Field(() => ID, { nullable: true, description: 'The version to go by; left out: the rules in force.' })
  modelId?: string;

  @Field(() => AssignMode, { nullable: true, description: 'FILL_UNASSIGNED unless told.' })
  mode?: AssignMode;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'The day the owners are to count from; today unless told, never before.',
  })
  effectiveOn?: LocalDate;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Move accounts with an open collision case too (TER-4).',
  })
  moveColliding?: boolean;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Move accounts with a class B or C debt too (TER-4).',
  })
  moveIndebted?: boolean;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Move accounts with a visit in a frozen week too (TER-4).',
  })
  moveVisited?: boolean;
}

@InputType({ description: 'Narrows the moves of a simulation.' })
export class PlannedMoveFilter {
  @Field(() => ID, { nullable: true, description: 'Gives the account up or gets it.' })
  userId?: string;

  @Field(() => ID, { nullable: true, description: 'The territory it comes into.' })
  territoryId?: string;

  @Field(() => OwnershipCause, { nullable: true })
  cause?: OwnershipCause;

  @Field(() => String, { nullable: true, description: 'Part of the name or code of the account.' })
  q?: string;
}

@InputType({ description: 'Narrows the findings of a simulation.' })
export class FindingFilter {
  @Field(() => TerritoryFinding, { nullable: true })
  kind?: TerritoryFinding;

  @Field(() => String, { nullable: true, description: 'Part of the name or code of the account.' })
  q?: string;
}

@InputType({ description: 'A simulation of a draft that was looked at (TER-3).' })
export class ConfirmSimulationInput extends ScenarioInput {
  @Field(() => String, { description: 'Digest of the simulation.' })
  @NotBlank()
  @MaxLength(64)
  digest!: string;
}

@InputType({ description: 'A previewed run to do now: exactly its moves, or none (TER-3).' })
export class ApplyAssignmentInput extends ConfirmSimulationInput {
  @Field(() => String, { nullable: true })
  @MaxLength(300)
  reason?: string;

  @Field(() => String, {
    nullable: true,
    description: 'Why it runs in the days of the collection check, in your name (TER-4).',
  })
  @MaxLength(300)
  overrideReason?: string;

  @Field(() => String, { nullable: true })
  @MaxLength(100)
  idempotencyKey?: string;
}

@InputType({ description: 'A run that waits for its day, to be taken back (TER-3).' })
export class CancelAssignmentRunInput {
  @Field(() => ID)
  id!: string;

  @Field(() => Int, { nullable: true })
  version?: number;

  @Field(() => String)
  @NotBlank()
  @MaxLength(300)
  reason!: string;
}

@InputType({ description: 'A run that was done, to be taken back by a new one (TER-3).' })
export class RollBackAssignmentInput {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  @NotBlank()
  @MaxLength(300)
  reason!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Why it runs in the days of the collection check, in your name (TER-4).',
  })
  @MaxLength(300)
  overrideReason?: string;

  @Field(() => Boolean, { nullable: true, description: 'Write nothing, show what would be restored.' })
  dryRun?: boolean;

  @Field(() => String, { nullable: true, description: 'Digest of the preview: exactly that, or refused.' })
  @MaxLength(64)
  digest?: string;

  @Field(() => String, { nullable: true })
  @MaxLength(100)
  idempotencyKey?: string;
}

@InputType({ description: 'A run of the rules in force, in one act (TER-3).' })
export class AssignTerritoriesInput {
  @Field(() => AssignMode, { nullable: true, description: 'FILL_UNASSIGNED unless told.' })
  mode?: AssignMode;

  @Field(() => [ID], { nullable: true, description: 'Only these accounts.' })
  @ArrayMaxSize(5000)
  accountIds?: string[];

  @Field(() => Boolean, { nullable: true, description: 'Write nothing, show what would move.' })
  dryRun?: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Digest of the preview: the run does exactly that or refuses.',
  })
  @MaxLength(64)
  digest?: string;

  @Field(() => String, { nullable: true })
  @MaxLength(300)
  reason?: string;

  @Field(() => String, {
    nullable: true,
    description: 'Why it runs in the days of the collection check, in your name (TER-4).',
  })
  @MaxLength(300)
  overrideReason?: string;

  @Field(() => String, { nullable: true })
  @MaxLength(100)
  idempotencyKey?: string;
}

@InputType({ description: 'Narrows the list of runs.' })
export class AssignmentRunFilter {
  @Field(() => [ID], { nullable: true })
  ids?: string[];

  @Field(() => ID, { nullable: true })
  modelId?: string;

  @Field(() => AssignmentState, { nullable: true })
  state?: AssignmentState;
}

@InputType({ description: 'Narrows the moves of runs.' })
export class AssignmentMoveFilter {
  @Field(() => [ID], { nullable: true })
  ids?: string[];

  @Field(() => ID, { nullable: true })
  runId?: string;

  @Field(() => ID, { nullable: true })
  accountId?: string;

  @Field(() => ID, { nullable: true, description: 'Gave the account up or got it.' })
  userId?: string;

  @Field(() => ID, { nullable: true, description: 'The territory it came into.' })
  territoryId?: string;

  @Field(() => String, { nullable: true, description: 'Part of the name or code of the account.' })
  q?: string;
}

@InputType({ description: 'Which accounts held from outside their territory to show.' })
export class HeldOutsideFilter {
  @Field(() => ID, { nullable: true })
  territoryId?: string;

  @Field(() => ID, { nullable: true })
  ownerId?: string;
}
