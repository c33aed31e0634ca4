import { ArrayMaxSize, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { LocalDate } from '../../../../shared/local-date';
import type { Money } from '../../../../shared/money';
import { CustomerAge } from '../../../../shared/vocabulary/accounts';
import {
  ContractState,
  PaymentTrigger,
  ReviewDepartment,
  Verdict,
} from '../../../../shared/vocabulary/contracts';
import { DelinquencyClass } from '../../../../shared/vocabulary/receivables';
import { NotBlank } from '../../../core/check-input';
import { GraphQLLocalDate, GraphQLMoney, GraphQLQuantity } from '../../../core/scalars';

@InputType({ description: 'Narrows the list of contracts.' })
export class ContractFilter {
  @Field(() => [ID], { nullable: true })
  ids?: string[];

  @Field(() => String, {
    nullable: true,
    description: "Part of the number, the project or the customer's name.",
  })
  q?: string;

  @Field(() => [ContractState], { nullable: true })
  states?: ContractState[];

  @Field(() => ID, { nullable: true })
  accountId?: string;

  @Field(() => ID, { nullable: true })
  leadId?: string;

  @Field(() => ID, { nullable: true, description: 'Primary rep today.' })
  primaryRepId?: string;

  @Field(() => DelinquencyClass, { nullable: true })
  delinquencyClass?: DelinquencyClass;

  @Field(() => CustomerAge, { nullable: true })
  customerAge?: CustomerAge;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Those with a price below its floor that waits for the VP (CRE-4).',
  })
  priceAsked?: boolean;

  @Field(() => GraphQLLocalDate, { nullable: true })
  signedFrom?: LocalDate;

  @Field(() => GraphQLLocalDate, { nullable: true })
  signedTo?: LocalDate;
}

@InputType({ description: 'A product line with price and volume (CON-4).' })
export class ContractLineInput {
  @Field(() => String)
  @NotBlank()
  @MaxLength(120)
  product!: string;

  @Field(() => GraphQLQuantity, { description: 'Above zero.' })
  @Min(1)
  quantityMilli!: number;

  @Field(() => GraphQLMoney, { description: 'Price per whole unit, not negative.' })
  @Min(0)
  unitPrice!: Money;

  @Field(() => Boolean, { nullable: true, description: 'A service, not goods.' })
  service?: boolean | null;
}

@InputType({ description: 'A part of each delivery and what it falls due after (CON-4).' })
export class PaymentTermInput {
  @Field(() => PaymentTrigger)
  dueAfter!: PaymentTrigger;

  @Field(() => Int, { description: 'Share in 1/10,000; all terms together 10,000.' })
  @Min(1)
  @Max(10_000)
  shareBp!: number;

  @Field(() => Int)
  @Min(0)
  @Max(3650)
  days!: number;
}

@InputType({ description: 'A contract application (合同申报单).' })
export class ApplyForContractInput {
  @Field(() => ID, {
    nullable: true,
    description: 'The lead it comes from. Reps must name their own (LEAD-1); managers may apply without.',
  })
  leadId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The customer, where the lead does not name it yet.' })
  accountId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Primary rep of an application without lead; default is the applicant.',
  })
  primaryRepId?: string | null;

  @Field(() => String)
  @NotBlank()
  @MaxLength(200)
  projectName!: string;

  @Field(() => String, { description: 'Unit of the quantities: m³, t, piece.' })
  @NotBlank()
  @MaxLength(10)
  unit!: string;

  @Field(() => Int, { description: 'Days from delivery to due; 0 is cash on delivery.' })
  @Min(0)
  @Max(3650)
  paymentTermDays!: number;

  @Field(() => [ContractLineInput])
  @ValidateNested({ each: true })
  @ArrayMaxSize(200)
  lines!: ContractLineInput[];

  @Field(() => [PaymentTermInput], {
    nullable: true,
    description:
      'Parts of the payment by milestones, together 100 %; none: everything is due by paymentTermDays. A part whose milestone is not recorded is due by them too.',
  })
  @ValidateNested({ each: true })
  @ArrayMaxSize(10)
  paymentTerms?: PaymentTermInput[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'One key per attempt: a repeated request has one effect.',
  })
  @MaxLength(100)
  idempotencyKey?: string | null;
}

@InputType({
  description:
    'Other terms of an application that is not signed yet; fields left out stay. From the joint review on it voids the verdicts (CRE-3).',
})
export class UpdateContractTermsInput {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => String, { nullable: true })
  @MaxLength(200)
  projectName?: string | null;

  @Field(() => Int, { nullable: true })
  @Min(0)
  @Max(3650)
  paymentTermDays?: number | null;

  @Field(() => [ContractLineInput], { nullable: true, description: 'All lines anew.' })
  @ValidateNested({ each: true })
  @ArrayMaxSize(200)
  lines?: ContractLineInput[] | null;

  @Field(() => [PaymentTermInput], { nullable: true, description: 'All payment terms anew; empty: none.' })
  @ValidateNested({ each: true })
  @ArrayMaxSize(10)
  paymentTerms?: PaymentTermInput[] | null;
}

@InputType({ description: 'Hands a draft in to the sales manager.' })
export class SubmitContractInput {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;
}

@InputType({ description: "A superior's yes or no to an application." })
export class DecideContractInput {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => Boolean)
  approved!: boolean;

  @Field(() => String)
  @NotBlank()
  @MaxLength(500)
  reason!: string;

  @Field(() => Boolean, {
    nullable: true,
    description:
      "The VP agrees to terms beyond the customer's tier (TIER-4): needed where Contract.beyondTier names any.",
  })
  beyondTier?: boolean;
}

@InputType({ description: "The VP's word on prices below their floor (CRE-4)." })
export class DecideFloorPriceInput {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => Boolean, { description: 'No ends the application.' })
  granted!: boolean;

  @Field(() => String)
  @NotBlank()
  @MaxLength(500)
  reason!: string;
}

@InputType({ description: "A department's verdict in the joint review (会审意见)." })
export class GiveVerdictInput {
  @Field(() => ID)
  contractId!: string;

  @Field(() => Int, { description: 'The round the author looked at: refused when the terms changed since.' })
  round!: number;

  @Field(() => ReviewDepartment)
  department!: ReviewDepartment;

  @Field(() => Verdict)
  verdict!: Verdict;

  @Field(() => String)
  @NotBlank()
  @MaxLength(500)
  reason!: string;
}

@InputType({ description: 'Records that an approved contract was signed and sealed.' })
export class SignContractInput {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => GraphQLLocalDate, { description: 'Day of the signature: from the decision to today.' })
  signedOn!: LocalDate;

  @Field(() => String, { nullable: true, description: 'One key per attempt.' })
  @MaxLength(100)
  idempotencyKey?: string | null;
}

@InputType({ description: 'An assistant (协助人) and their share of the commission.' })
export class ContractAssistantInput {
  @Field(() => ID)
  repId!: string;

  @Field(() => Int, { description: 'Basis points: 500 to 1000 each, 2000 together (policy).' })
  shareBp!: number;
}

@InputType({ description: 'Who earns on a contract from a day on (COM-9).' })
export class ChangeContractPartiesInput {
  @Field(() => ID)
  contractId!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => ID)
  primaryRepId!: string;

  @Field(() => [ContractAssistantInput])
  @ValidateNested({ each: true })
  @ArrayMaxSize(10)
  assistants!: ContractAssistantInput[];

  @Field(() => GraphQLLocalDate, { description: 'First day of the new parties.' })
  from!: LocalDate;

  @Field(() => String)
  @NotBlank()
  @MaxLength(500)
  reason!: string;

  @Field(() => String, { nullable: true, description: 'One key per attempt.' })
  @MaxLength(100)
  idempotencyKey?: string | null;
}
