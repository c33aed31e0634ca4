import { Max, MaxLength, Min } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { LocalDate } from '../../../../shared/local-date';
import type { Money } from '../../../../shared/money';
import { ReviewDepartment, Verdict } from '../../../../shared/vocabulary/contracts';
import { CreditApplicationState, CreditLevel, CreditRating } from '../../../../shared/vocabulary/credit';
import { NotBlank } from '../../../core/check-input';
import { GraphQLLocalDate, GraphQLMoney } from '../../../core/scalars';

@InputType({ description: 'Narrows the list of customers against their limits.' })
export class CreditWatchFilter {
  @Field(() => [ID], { nullable: true, description: 'Ids of customers.' })
  ids?: string[];

  @Field(() => String, { nullable: true, description: "Part of the customer's name." })
  q?: string;

  @Field(() => [CreditLevel], { nullable: true })
  levels?: CreditLevel[];

  @Field(() => CreditRating, { nullable: true })
  rating?: CreditRating;

  @Field(() => ID, { nullable: true, description: 'Who owns the customer.' })
  ownerId?: string;
}

@InputType({ description: 'Narrows the list of applications for credit.' })
export class CreditApplicationFilter {
  @Field(() => [ID], { nullable: true })
  ids?: string[];

  @Field(() => String, { nullable: true, description: "Part of the customer's name." })
  q?: string;

  @Field(() => [CreditApplicationState], { nullable: true })
  states?: CreditApplicationState[];

  @Field(() => ID, { nullable: true })
  accountId?: string;

  @Field(() => Boolean, { nullable: true, description: 'The reader applied for it.' })
  mine?: boolean;
}

@InputType({ description: 'Rates the credit of a customer (信用评级, CRE-1).' })
export class SetCreditRatingInput {
  @Field(() => ID)
  accountId!: string;

  @Field(() => CreditRating)
  rating!: CreditRating;

  @Field(() => CreditRating, {
    nullable: true,
    description: 'Grade by the authorities or an agency, where it is known.',
  })
  officialGrade?: CreditRating | null;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'First day; today where left out.' })
  validFrom?: LocalDate | null;

  @Field(() => String)
  @NotBlank()
  @MaxLength(500)
  reason!: string;

  @Field(() => String, { nullable: true, description: 'One key per attempt.' })
  @MaxLength(100)
  idempotencyKey?: string | null;
}

@InputType({ description: 'Asks for an own limit or longer days for a customer (授信申请, CRE-3).' })
export class ApplyForCreditInput {
  @Field(() => ID)
  accountId!: string;

  @Field(() => GraphQLMoney, { description: 'The limit asked for; above zero.' })
  @Min(1)
  amount!: Money;

  @Field(() => Int, { description: 'Days to pay asked for, 0 to 365.' })
  @Min(0)
  @Max(365)
  termDays!: number;

  @Field(() => GraphQLLocalDate, { description: 'Last day of the limit, after today.' })
  untilOn!: LocalDate;

  @Field(() => String)
  @NotBlank()
  @MaxLength(1000)
  reason!: string;

  @Field(() => String, { nullable: true, description: 'One key per attempt.' })
  @MaxLength(100)
  idempotencyKey?: string | null;
}

@InputType({ description: 'Asks for something else; voids the verdicts (CRE-3).' })
export class ChangeCreditApplicationInput {
  @Field(() => ID)
  id!: string;

  @Field(() => Int, { description: 'The version that the caller looked at.' })
  version!: number;

  @Field(() => GraphQLMoney, { description: 'The limit asked for; above zero.' })
  @Min(1)
  amount!: Money;

  @Field(() => Int, { description: 'Days to pay asked for, 0 to 365.' })
  @Min(0)
  @Max(365)
  termDays!: number;

  @Field(() => GraphQLLocalDate, { description: 'Last day of the limit, after today.' })
  untilOn!: LocalDate;

  @Field(() => String, { description: 'Why it changes.' })
  @NotBlank()
  @MaxLength(500)
  reason!: string;
}

@InputType({ description: 'Takes an application for credit back.' })
export class WithdrawCreditApplicationInput {
  @Field(() => ID)
  id!: string;

  @Field(() => Int, { description: 'The version that the caller looked at.' })
  version!: number;

  @Field(() => String)
  @NotBlank()
  @MaxLength(500)
  reason!: string;
}

@InputType({ description: "A department's verdict on an application for credit (会审意见)." })
export class GiveCreditVerdictInput {
  @Field(() => ID)
  applicationId!: string;

  @Field(() => Int, { description: 'The round the author looked at: refused when it changed since.' })
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

@InputType({ description: "The VP's yes or no to an application for credit." })
export class DecideCreditApplicationInput {
  @Field(() => ID)
  id!: string;

  @Field(() => Int, { description: 'The version that the caller looked at.' })
  version!: number;

  @Field(() => Boolean)
  approved!: boolean;

  @Field(() => String)
  @NotBlank()
  @MaxLength(500)
  reason!: string;
}

@InputType({ description: "Ends a customer's own limit before its last day." })
export class EndCreditLimitInput {
  @Field(() => ID, { description: 'The approved application.' })
  id!: string;

  @Field(() => Int, { description: 'The version that the caller looked at.' })
  version!: number;

  @Field(() => String)
  @NotBlank()
  @MaxLength(500)
  reason!: string;
}

@InputType({ description: 'Leave to go over the limit (超限放行, CRE-5).' })
export class GrantCreditOverrideInput {
  @Field(() => ID)
  accountId!: string;

  @Field(() => GraphQLMoney, { description: 'Up to which exposure; above the limit.' })
  @Min(1)
  amount!: Money;

  @Field(() => GraphQLLocalDate, { description: 'Last day, after today.' })
  untilOn!: LocalDate;

  @Field(() => String)
  @NotBlank()
  @MaxLength(500)
  reason!: string;

  @Field(() => String, { nullable: true, description: 'One key per attempt.' })
  @MaxLength(100)
  idempotencyKey?: string | null;
}

@InputType({ description: 'Takes an override back.' })
export class WithdrawCreditOverrideInput {
  @Field(() => ID)
  id!: string;

  @Field(() => Int, { description: 'The version that the caller looked at.' })
  version!: number;

  @Field(() => String)
  @NotBlank()
  @MaxLength(500)
  reason!: string;
}
