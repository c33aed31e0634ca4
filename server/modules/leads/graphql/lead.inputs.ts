import { MaxLength, Min, ValidateIf } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { LocalDate } from '../../../../shared/local-date';
import type { Money } from '../../../../shared/money';
import { CustomerType } from '../../../../shared/vocabulary/accounts';
import {
  FollowUpChannel,
  IntentLevel,
  LeadSource,
  LossReason,
  ReviewDecision,
} from '../../../../shared/vocabulary/leads';
import { NotBlank } from '../../../core/check-input';
import { GraphQLLocalDate, GraphQLMoney, GraphQLQuantity } from '../../../core/scalars';

@InputType({ description: 'A customer to check before chasing (LEAD-2).' })
export class CheckCustomerInput {
  @Field(() => String)
  @NotBlank()
  @MaxLength(200)
  name!: string;

  @Field(() => String, { nullable: true })
  @MaxLength(40)
  uscc?: string;

  @Field(() => String, { nullable: true })
  @MaxLength(40)
  phone?: string;

  @Field(() => String, { nullable: true })
  @MaxLength(200)
  siteName?: string;

  @Field(() => String, { nullable: true })
  @MaxLength(60)
  productLine?: string;
}

@InputType({ description: 'A prospect to register: customer × site × product line (LEAD-1).' })
export class RegisterLeadInput {
  @Field(() => String)
  @NotBlank()
  @MaxLength(200)
  customerName!: string;

  @Field(() => String, { nullable: true })
  @MaxLength(40)
  uscc?: string;

  @Field(() => Boolean, {
    nullable: true,
    description: 'The code was looked at although its check digit does not fit (ARC-6).',
  })
  usccConfirmed?: boolean;

  @Field(() => String, { nullable: true })
  @MaxLength(80)
  contactName?: string;

  @Field(() => String, { nullable: true })
  @MaxLength(40)
  contactPhone?: string;

  @Field(() => String, {
    nullable: true,
    description: 'Project or site; left out for the customer as a whole.',
  })
  @MaxLength(200)
  siteName?: string;

  @Field(() => String, { nullable: true, description: 'Left out for all products.' })
  @MaxLength(60)
  productLine?: string;

  @Field(() => String, { nullable: true })
  @MaxLength(20)
  regionCode?: string;

  @Field(() => LeadSource)
  source!: LeadSource;

  @Field(() => IntentLevel)
  level!: IntentLevel;

  @Field(() => GraphQLQuantity, { nullable: true })
  @ValidateIf((input: RegisterLeadInput) => input.expectedQuantityMilli !== null)
  @Min(0)
  expectedQuantityMilli?: number;

  @Field(() => GraphQLMoney, { nullable: true })
  @ValidateIf((input: RegisterLeadInput) => input.expectedAmount !== null)
  @Min(0)
  expectedAmount?: Money;

  @Field(() => String, {
    nullable: true,
    description: 'Why it is another customer although it looks like a known one (COLL-1, soft).',
  })
  @MaxLength(300)
  suspectedReason?: string;

  @Field(() => String, { nullable: true })
  @MaxLength(100)
  idempotencyKey?: string;
}

@InputType({ description: 'What the manager decides on a registration (LEAD-4).' })
export class ReviewLeadInput {
  @Field(() => ID)
  leadId!: string;

  @Field(() => Int, { nullable: true })
  version?: number;

  @Field(() => ReviewDecision)
  decision!: ReviewDecision;

  @Field(() => String, { nullable: true, description: 'Needed to send back or reject.' })
  @MaxLength(300)
  reason?: string;
}

@InputType({ description: 'A lead to take from the pool.' })
export class ClaimLeadInput {
  @Field(() => ID)
  leadId!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Why it is another customer; asked for where a colleague holds a similar one (COLL-1).',
  })
  @MaxLength(300)
  suspectedReason?: string;

  @Field(() => String, { nullable: true })
  @MaxLength(100)
  idempotencyKey?: string;
}

@InputType({ description: 'A lead to give to a rep.' })
export class GiveLeadInput {
  @Field(() => ID)
  leadId!: string;

  @Field(() => Int, { nullable: true })
  version?: number;

  @Field(() => ID)
  toUserId!: string;

  @Field(() => String)
  @NotBlank()
  @MaxLength(300)
  reason!: string;

  @Field(() => String, { nullable: true })
  @MaxLength(100)
  idempotencyKey?: string;
}

@InputType({ description: 'A lead to give up to the pool.' })
export class ReleaseLeadInput {
  @Field(() => ID)
  leadId!: string;

  @Field(() => Int, { nullable: true })
  version?: number;

  @Field(() => String)
  @NotBlank()
  @MaxLength(300)
  reason!: string;
}

@InputType({ description: 'A lead whose holder gets more time.' })
export class ProlongProtectionInput {
  @Field(() => ID)
  leadId!: string;

  @Field(() => String)
  @NotBlank()
  @MaxLength(300)
  reason!: string;
}

@InputType({ description: 'One contact with the customer of a lead (INT-3).' })
export class RecordFollowUpInput {
  @Field(() => ID)
  leadId!: string;

  @Field(() => FollowUpChannel)
  channel!: FollowUpChannel;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Today unless told.' })
  contactedOn?: LocalDate;

  @Field(() => Boolean)
  reached!: boolean;

  @Field(() => String)
  @MaxLength(1000)
  note!: string;

  @Field(() => String, { nullable: true })
  @MaxLength(300)
  nextStep?: string;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'Needed, and later than the contact, for an effective follow-up (LEAD-6).',
  })
  nextStepOn?: LocalDate;

  @Field(() => String, { nullable: true })
  @MaxLength(100)
  idempotencyKey?: string;
}

@InputType({ description: 'What is completed on a lead; fields left out stay as they are.' })
export class UpdateLeadInput {
  @Field(() => ID)
  leadId!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => String, { nullable: true })
  @MaxLength(80)
  contactName?: string | null;

  @Field(() => String, { nullable: true })
  @MaxLength(40)
  contactPhone?: string | null;

  @Field(() => String, { nullable: true })
  @MaxLength(20)
  regionCode?: string | null;

  @Field(() => GraphQLQuantity, { nullable: true })
  @ValidateIf((input: UpdateLeadInput) => input.expectedQuantityMilli !== null)
  @Min(0)
  expectedQuantityMilli?: number | null;

  @Field(() => GraphQLMoney, { nullable: true })
  @ValidateIf((input: UpdateLeadInput) => input.expectedAmount !== null)
  @Min(0)
  expectedAmount?: Money | null;
}

@InputType({ description: 'A new intent level (INT-1).' })
export class ChangeLeadLevelInput {
  @Field(() => ID)
  leadId!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => IntentLevel)
  level!: IntentLevel;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'Day of the contact that showed it; today unless told (INT-4).',
  })
  changedOn?: LocalDate;

  @Field(() => String, { nullable: true })
  @MaxLength(300)
  reason?: string;
}

@InputType({ description: 'A lead about to be decided.' })
export class MarkLeadBiddingInput {
  @Field(() => ID)
  leadId!: string;

  @Field(() => Int)
  version!: number;
}

@InputType({ description: 'The record of a lost lead.' })
export class LoseLeadInput {
  @Field(() => ID)
  leadId!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => LossReason)
  reason!: LossReason;

  @Field(() => String)
  @NotBlank()
  @MaxLength(300)
  note!: string;
}

@InputType({ description: "The archive of a lead's customer." })
export class CreateAccountFromLeadInput {
  @Field(() => ID)
  leadId!: string;

  @Field(() => CustomerType)
  customerType!: CustomerType;

  @Field(() => String, { nullable: true })
  @MaxLength(40)
  uscc?: string;

  @Field(() => Boolean, { nullable: true })
  usccConfirmed?: boolean;

  @Field(() => String, { nullable: true })
  @MaxLength(20)
  regionCode?: string;

  @Field(() => String, { nullable: true })
  @MaxLength(200)
  address?: string;

  @Field(() => String, { nullable: true })
  @MaxLength(300)
  differentReason?: string;

  @Field(() => String, { nullable: true })
  @MaxLength(100)
  idempotencyKey?: string;
}
