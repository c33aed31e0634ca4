import { MaxLength, Min } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { LocalDate } from '../../../../shared/local-date';
import type { Money } from '../../../../shared/money';
import { AccountTier } from '../../../../shared/vocabulary/accounts';
import { IntentLevel, LeadSource, LossReason } from '../../../../shared/vocabulary/leads';
import { LossFinding, LossState, LossSubject } from '../../../../shared/vocabulary/losses';
import { NotBlank } from '../../../core/check-input';
import { GraphQLLocalDate, GraphQLMoney } from '../../../core/scalars';

@InputType({ description: 'Narrows the list of losses.' })
export class LossFilter {
  @Field(() => [ID], { nullable: true })
  ids?: string[];

  @Field(() => String, { nullable: true, description: 'Part of customer or site.' })
  q?: string;

  @Field(() => LossSubject, { nullable: true })
  subjectType?: LossSubject;

  @Field(() => ID, { nullable: true })
  subjectId?: string;

  @Field(() => ID, { nullable: true })
  accountId?: string;

  @Field(() => LossState, { nullable: true })
  state?: LossState;

  @Field(() => LossReason, { nullable: true })
  reason?: LossReason;

  @Field(() => String, { nullable: true, description: 'Exactly as it was filed.' })
  competitor?: string;

  @Field(() => AccountTier, { nullable: true })
  tier?: AccountTier;

  @Field(() => IntentLevel, { nullable: true })
  level?: IntentLevel;

  @Field(() => LeadSource, { nullable: true })
  source?: LeadSource;

  @Field(() => LossFinding, { nullable: true })
  finding?: LossFinding;

  @Field(() => ID, { nullable: true })
  repId?: string;

  @Field(() => Boolean, { nullable: true, description: 'The reader is responsible.' })
  mine?: boolean;

  @Field(() => Boolean, { nullable: true, description: 'Not filed in time.' })
  overdue?: boolean;

  @Field(() => Boolean, { nullable: true, description: 'Evidence is still taken (LOSS-2).' })
  openToEvidence?: boolean;

  @Field(() => GraphQLLocalDate, { nullable: true })
  lostFrom?: LocalDate;

  @Field(() => GraphQLLocalDate, { nullable: true })
  lostTo?: LocalDate;
}

@InputType({ description: 'Narrows the list of losses open to evidence.' })
export class OpenLossFilterInput {
  @Field(() => String, { nullable: true, description: 'Part of customer or site.' })
  q?: string;
}

@InputType({ description: 'A customer that went to somebody else (LOSS-1).' })
export class LoseAccountInput {
  @Field(() => ID)
  accountId!: string;

  @Field(() => LossReason)
  reason!: LossReason;

  @Field(() => String)
  @NotBlank()
  @MaxLength(300)
  note!: string;

  @Field(() => GraphQLMoney, { nullable: true, description: 'Yearly amount that is lost, as far as known.' })
  @Min(0)
  amount?: Money;

  @Field(() => String, { nullable: true })
  @MaxLength(100)
  idempotencyKey?: string;
}

@InputType({ description: 'What the responsible rep files about a loss (LOSS-1).' })
export class FileLossInput {
  @Field(() => ID)
  id!: string;

  @Field(() => Int, { description: 'The version that the caller looked at.' })
  version!: number;

  @Field(() => LossReason, { description: 'Main reason.' })
  reason!: LossReason;

  @Field(() => String, { description: 'Where the customer went; "nobody" where the project ended.' })
  @NotBlank()
  @MaxLength(100)
  competitor!: string;

  @Field(() => GraphQLMoney)
  @Min(0)
  amount!: Money;

  @Field(() => String, { description: 'What is done otherwise next time.' })
  @NotBlank()
  @MaxLength(1000)
  lesson!: string;
}

@InputType({ description: 'Evidence on a loss, in confidence (LOSS-2).' })
export class GiveLossEvidenceInput {
  @Field(() => ID)
  lossId!: string;

  @Field(() => String)
  @NotBlank()
  @MaxLength(2000)
  statement!: string;

  @Field(() => ID, { nullable: true, description: 'Whom it accuses, if anybody.' })
  accusedId?: string;

  @Field(() => String, { nullable: true })
  @MaxLength(100)
  idempotencyKey?: string;
}

@InputType({ description: 'What a superior found about a loss (LOSS-2).' })
export class CloseLossInput {
  @Field(() => ID)
  id!: string;

  @Field(() => Int, { description: 'The version that the caller looked at.' })
  version!: number;

  @Field(() => LossFinding)
  finding!: LossFinding;

  @Field(() => String, { description: "Why; read by the rep's superiors only." })
  @NotBlank()
  @MaxLength(1000)
  note!: string;
}
