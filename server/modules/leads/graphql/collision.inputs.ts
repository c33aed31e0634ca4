import { ArrayMaxSize, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { Field, ID, InputType, Int, registerEnumType } from 'type-graphql';
import type { LocalDate } from '../../../../shared/local-date';
import {
  CaseMatter,
  CaseQueue,
  CollisionKind,
  CollisionState,
  RulingOutcome,
} from '../../../../shared/vocabulary/leads';
import { NotBlank } from '../../../core/check-input';
import { GraphQLLocalDate } from '../../../core/scalars';

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

  @Field(() => CaseQueue, { nullable: true, description: 'One part of the inbox.' })
  queue?: CaseQueue;
}

@InputType({ description: 'A case to open by hand, on a lead or an account.' })
export class OpenCollisionInput {
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

@InputType({
  description: 'What one side goes on with after a split: a site or a product of its own (COLL-4).',
})
class SplitPartInput {
  @Field(() => ID)
  repId!: string;

  @Field(() => String, { nullable: true })
  @MaxLength(200)
  siteName?: string;

  @Field(() => String, { nullable: true })
  @MaxLength(60)
  productLine?: string;
}

@InputType({ description: 'The ruling on a case (COLL-4).' })
export class RuleCollisionInput {
  @Field(() => ID)
  caseId!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => RulingOutcome)
  outcome!: RulingOutcome;

  @Field(() => ID, { nullable: true, description: 'Needed for PRIMARY_WITH_ASSISTANTS and MERGE.' })
  primaryRepId?: string;

  @Field(() => [AssistantShareInput], { nullable: true })
  @ValidateNested({ each: true })
  assistants?: AssistantShareInput[];

  @Field(() => [SplitPartInput], { nullable: true, description: 'Needed for SPLIT: every side once.' })
  @ValidateNested({ each: true })
  splits?: SplitPartInput[];

  @Field(() => String, {
    nullable: true,
    description: 'Needed where the ruling goes against most clauses, warns both or finds the case unfounded.',
  })
  @MaxLength(300)
  reason?: string;

  @Field(() => String, { nullable: true })
  @MaxLength(100)
  idempotencyKey?: string;
}

@InputType({ description: 'Leave for one side while a case is open (COLL-5).' })
export class GrantLeaveInput {
  @Field(() => ID)
  caseId!: string;

  @Field(() => ID)
  userId!: string;

  @Field(() => CaseMatter)
  what!: CaseMatter;

  @Field(() => GraphQLLocalDate, { description: 'Last day on which it holds.' })
  until!: LocalDate;

  @Field(() => String)
  @NotBlank()
  @MaxLength(300)
  reason!: string;
}

@InputType({ description: 'A side asks the next level to look at a ruling again (COLL-5).' })
export class AppealRulingInput {
  @Field(() => ID)
  caseId!: string;

  @Field(() => String)
  @NotBlank()
  @MaxLength(1000)
  reason!: string;
}

@InputType({ description: 'The decision on an appeal: uphold, or a new ruling (COLL-5).' })
export class DecideAppealInput {
  @Field(() => ID)
  caseId!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => Boolean)
  uphold!: boolean;

  @Field(() => String)
  @NotBlank()
  @MaxLength(300)
  decision!: string;

  @Field(() => RulingOutcome, { nullable: true, description: 'The new ruling, where it is not upheld.' })
  outcome?: RulingOutcome;

  @Field(() => ID, { nullable: true })
  primaryRepId?: string;

  @Field(() => [AssistantShareInput], { nullable: true })
  @ValidateNested({ each: true })
  assistants?: AssistantShareInput[];

  @Field(() => [SplitPartInput], { nullable: true })
  @ValidateNested({ each: true })
  splits?: SplitPartInput[];

  @Field(() => String, { nullable: true })
  @MaxLength(100)
  idempotencyKey?: string;
}

/** What a person may enter by hand. */
const AddedEvidence = { CUSTOMER_WISH: 'CUSTOMER_WISH', NOTE: 'NOTE' } as const;
type AddedEvidence = keyof typeof AddedEvidence;
registerEnumType(AddedEvidence, {
  name: 'AddedEvidence',
  description: 'Evidence that a person enters by hand (COLL-3).',
});

@InputType({ description: "A statement or the customer's written wish, also late (COLL-3)." })
export class AddEvidenceInput {
  @Field(() => ID)
  caseId!: string;

  @Field(() => AddedEvidence)
  kind!: AddedEvidence;

  @Field(() => ID, { nullable: true, description: "The side it speaks for; the actor's own unless told." })
  repId?: string;

  @Field(() => GraphQLLocalDate, { description: 'The day it is about.' })
  happenedOn!: LocalDate;

  @Field(() => String)
  @NotBlank()
  @MaxLength(1000)
  detail!: string;

  @Field(() => [ID], { nullable: true, description: 'Photos and papers sent to /files; at most ten.' })
  @ArrayMaxSize(10)
  fileIds?: string[] | null;
}
