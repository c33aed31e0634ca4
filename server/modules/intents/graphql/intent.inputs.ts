import { Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { LocalDate, Month } from '../../../../shared/local-date';
import {
  IntentCriterion,
  NoPhoneReason,
  ReceptionChannel,
  ReceptionKind,
  ReceptionOutcome,
  Sex,
} from '../../../../shared/vocabulary/intents';
import { IntentLevel } from '../../../../shared/vocabulary/leads';
import { NotBlank } from '../../../core/check-input';
import { GraphQLInstant, GraphQLLocalDate, GraphQLMonth } from '../../../core/scalars';

@InputType({ description: 'One line of the score card (INT-2).' })
export class RatingInput {
  @Field(() => IntentCriterion)
  criterion!: IntentCriterion;

  @Field(() => Int, { description: '0 … 10.' })
  @Min(0)
  @Max(10)
  rating!: number;
}

@InputType({ description: 'A filled score card: every criterion once (INT-2).' })
export class ScoreLeadInput {
  @Field(() => ID)
  leadId!: string;

  @Field(() => [RatingInput])
  @ValidateNested({ each: true })
  ratings!: RatingInput[];

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'Day the customer is expected to buy (INT-1).',
  })
  expectedBuyOn?: LocalDate;

  @Field(() => String, { nullable: true })
  @MaxLength(300)
  note?: string;
}

@InputType({ description: 'Who came or called (INT-6).' })
export class RecordReceptionInput {
  @Field(() => ReceptionKind)
  kind!: ReceptionKind;

  @Field(() => String)
  @NotBlank()
  @MaxLength(80)
  visitorName!: string;

  @Field(() => Sex, { nullable: true })
  sex?: Sex;

  @Field(() => String, { nullable: true, description: 'With a phone it becomes a lead by itself.' })
  @MaxLength(40)
  phone?: string;

  @Field(() => NoPhoneReason, { nullable: true, description: 'Needed where there is no phone.' })
  noPhoneReason?: NoPhoneReason;

  @Field(() => String, {
    nullable: true,
    description: 'The firm, or the person of a private customer; needed with a phone.',
  })
  @MaxLength(200)
  customerName?: string;

  @Field(() => String, { nullable: true })
  @MaxLength(200)
  siteName?: string;

  @Field(() => String)
  @NotBlank()
  @MaxLength(60)
  productLine!: string;

  @Field(() => IntentLevel)
  level!: IntentLevel;

  @Field(() => GraphQLInstant, { nullable: true, description: 'Now unless told.' })
  arrivedAt?: Date;

  @Field(() => GraphQLInstant, { nullable: true })
  leftAt?: Date;

  @Field(() => String, { description: 'Course of the talk.' })
  @NotBlank()
  @MaxLength(1000)
  talk!: string;

  @Field(() => ReceptionChannel)
  channel!: ReceptionChannel;

  @Field(() => String, { nullable: true, description: 'What was agreed; the next step of the lead.' })
  @MaxLength(300)
  result?: string;

  @Field(() => GraphQLLocalDate, { nullable: true })
  nextStepOn?: LocalDate;

  @Field(() => String, {
    nullable: true,
    description: 'Why it is another customer although it looks like a known one.',
  })
  @MaxLength(300)
  suspectedReason?: string;

  @Field(() => String, { nullable: true })
  @MaxLength(100)
  idempotencyKey?: string;
}

@InputType({ description: 'Narrows the reception register.' })
export class ReceptionFilter {
  @Field(() => [ID], { nullable: true })
  ids?: string[];

  @Field(() => String, { nullable: true, description: 'Part of visitor or customer.' })
  q?: string;

  @Field(() => ID, { nullable: true })
  repId?: string;

  @Field(() => ReceptionKind, { nullable: true })
  kind?: ReceptionKind;

  @Field(() => ReceptionOutcome, { nullable: true })
  outcome?: ReceptionOutcome;

  @Field(() => ReceptionChannel, { nullable: true })
  channel?: ReceptionChannel;

  @Field(() => Int, { nullable: true })
  hour?: number;

  @Field(() => Int, { nullable: true, description: '1 = Monday.' })
  weekday?: number;

  @Field(() => GraphQLMonth, { nullable: true })
  month?: Month;

  @Field(() => GraphQLLocalDate, { nullable: true })
  receivedFrom?: LocalDate;

  @Field(() => GraphQLLocalDate, { nullable: true })
  receivedTo?: LocalDate;
}
