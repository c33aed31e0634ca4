import { Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { LocalDate } from '../../../../shared/local-date';
import { AccountTier } from '../../../../shared/vocabulary/accounts';
import { FeedbackKind, FeedbackState } from '../../../../shared/vocabulary/archive';
import {
  CallBackOccasion,
  CallBackOutcome,
  CallBackState,
  ComplaintStepKind,
} from '../../../../shared/vocabulary/service';
import { NotBlank } from '../../../core/check-input';
import { GraphQLLocalDate } from '../../../core/scalars';

@InputType({ description: 'Narrows the list of complaints and feedback.' })
export class ComplaintFilter {
  @Field(() => [ID], { nullable: true, description: 'These entries only.' })
  ids?: string[];

  @Field(() => String, { nullable: true, description: "Part of the customer's name or of what was said." })
  q?: string;

  @Field(() => FeedbackKind, { nullable: true, description: 'What it is about.' })
  kind?: FeedbackKind;

  @Field(() => FeedbackState, { nullable: true, description: 'How far it is.' })
  state?: FeedbackState;

  @Field(() => Boolean, { nullable: true, description: 'true: not yet confirmed by the customer.' })
  open?: boolean;

  @Field(() => Boolean, { nullable: true, description: 'The answer or its verification is overdue.' })
  overdue?: boolean;

  @Field(() => Boolean, { nullable: true, description: 'The reader handles it.' })
  mine?: boolean;

  @Field(() => ID, { nullable: true, description: 'Who handles it.' })
  handlerId?: string;

  @Field(() => ID, { nullable: true, description: 'The customer.' })
  accountId?: string;

  @Field(() => ID, { nullable: true, description: 'The contract it is about.' })
  contractId?: string;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Came in on this day or later.' })
  receivedFrom?: LocalDate;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Came in on this day or before.' })
  receivedTo?: LocalDate;
}

@InputType({ description: 'A complaint or other feedback of a customer, with what it is about (SVC-1).' })
export class OpenComplaintInput {
  @Field(() => ID, { description: 'The customer.' })
  accountId!: string;

  @Field(() => FeedbackKind, { description: 'What it is about.' })
  kind!: FeedbackKind;

  @Field(() => String, { description: 'What the customer said.' })
  @NotBlank()
  @MaxLength(1000)
  content!: string;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Day it came in; today unless told.' })
  receivedOn?: LocalDate | null;

  @Field(() => ID, { nullable: true, description: 'Who handles it; the caller unless told.' })
  handlerId?: string | null;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: "Day the answer is due; the policy's days unless told.",
  })
  dueOn?: LocalDate | null;

  @Field(() => ID, { nullable: true, description: 'The contract of the customer that it is about.' })
  contractId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The delivery that it is about; its contract follows.' })
  deliveryId?: string | null;

  @Field(() => String, { nullable: true, description: 'The same key again has no second effect.' })
  @MaxLength(100)
  idempotencyKey?: string | null;
}

@InputType({ description: 'The next of the five steps of a complaint (SVC-1).' })
export class TakeComplaintStepInput {
  @Field(() => ID, { description: 'The complaint.' })
  id!: string;

  @Field(() => Int, { description: 'Version that the caller looked at.' })
  version!: number;

  @Field(() => ComplaintStepKind, { description: 'The step that is taken: the next one.' })
  step!: ComplaintStepKind;

  @Field(() => String, { description: 'What was said or done; on ANSWER the answer to the customer.' })
  @NotBlank()
  @MaxLength(1000)
  said!: string;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Needed on VERIFY: true closes the complaint, false opens it again.',
  })
  satisfied?: boolean | null;
}

@InputType({ description: 'Narrows the list of call-backs owed.' })
export class CallBackDutyFilter {
  @Field(() => String, { nullable: true, description: "Part of the customer's name." })
  @MaxLength(200)
  q?: string;

  @Field(() => ID, { nullable: true, description: 'The customer.' })
  accountId?: string;

  @Field(() => AccountTier, { nullable: true, description: 'Tier of the customer.' })
  tier?: AccountTier;

  @Field(() => ID, { nullable: true, description: 'Whose customers.' })
  repId?: string;

  @Field(() => Boolean, { nullable: true, description: "true: the reader's own customers only." })
  mine?: boolean;

  @Field(() => CallBackState, { nullable: true, description: 'How it stands.' })
  state?: CallBackState;

  @Field(() => Boolean, { nullable: true, description: 'true: due or overdue only.' })
  open?: boolean;

  @Field(() => CallBackOccasion, { nullable: true, description: 'Why it is owed.' })
  occasion?: CallBackOccasion;
}

@InputType({ description: 'Narrows the list of call-backs made.' })
export class CallBackFilter {
  @Field(() => String, { nullable: true, description: "Part of the customer's name or of what was said." })
  q?: string;

  @Field(() => ID, { nullable: true, description: 'The customer.' })
  accountId?: string;

  @Field(() => CallBackOutcome, { nullable: true, description: 'What came of it.' })
  outcome?: CallBackOutcome;

  @Field(() => CallBackOccasion, { nullable: true, description: 'Why it was owed.' })
  occasion?: CallBackOccasion;

  @Field(() => ID, { nullable: true, description: 'Who called.' })
  calledById?: string;

  @Field(() => Boolean, { nullable: true, description: 'The reader called.' })
  mine?: boolean;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Called on this day or later.' })
  calledFrom?: LocalDate;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Called on this day or before.' })
  calledTo?: LocalDate;
}

@InputType({ description: 'The complaint that a call-back brought.' })
export class CallBackComplaintInput {
  @Field(() => FeedbackKind, { description: 'What it is about.' })
  kind!: FeedbackKind;

  @Field(() => String, { description: 'What the customer complained of.' })
  @NotBlank()
  @MaxLength(1000)
  content!: string;

  @Field(() => ID, { nullable: true, description: 'The contract of the customer that it is about.' })
  contractId?: string | null;
}

@InputType({ description: 'A call-back to a customer: what came of it and what they said (SVC-2).' })
export class RecordCallBackInput {
  @Field(() => ID, { description: 'The customer.' })
  accountId!: string;

  @Field(() => CallBackOutcome, { description: 'Only a customer who was spoken to counts as called back.' })
  outcome!: CallBackOutcome;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Day of the call; today unless told.' })
  calledOn?: LocalDate | null;

  @Field(() => String, { nullable: true, description: 'What the customer said; needed when spoken to.' })
  @MaxLength(1000)
  said?: string | null;

  @Field(() => Int, { nullable: true, description: 'Satisfaction, 0 … 100.' })
  @Min(0)
  @Max(100)
  score?: number | null;

  @Field(() => ID, { nullable: true, description: 'The contact who was spoken to.' })
  contactId?: string | null;

  @Field(() => CallBackComplaintInput, { nullable: true, description: 'A complaint that it brought.' })
  @ValidateNested()
  complaint?: CallBackComplaintInput | null;

  @Field(() => String, { nullable: true, description: 'The same key again has no second effect.' })
  @MaxLength(100)
  idempotencyKey?: string | null;
}
