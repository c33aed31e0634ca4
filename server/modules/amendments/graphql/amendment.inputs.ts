import { ArrayMaxSize, ArrayMinSize, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { LocalDate } from '../../../../shared/local-date';
import type { Money } from '../../../../shared/money';
import { AmendmentState } from '../../../../shared/vocabulary/amendments';
import { ReviewDepartment, Verdict } from '../../../../shared/vocabulary/contracts';
import { NotBlank } from '../../../core/check-input';
import { GraphQLLocalDate, GraphQLMoney, GraphQLQuantity } from '../../../core/scalars';

@InputType({ description: 'Narrows the amendments.' })
export class AmendmentFilter {
  @Field(() => [ID], { nullable: true })
  ids?: string[];

  @Field(() => String, { nullable: true, description: 'Part of contract, project or customer.' })
  q?: string;

  @Field(() => [AmendmentState], { nullable: true })
  states?: AmendmentState[];

  @Field(() => ID, { nullable: true })
  contractId?: string;
}

@InputType({ description: 'A line as it shall be.' })
export class AmendedLineInput {
  @Field(() => ID, { nullable: true, description: 'The line of the contract; none: a further one.' })
  lineId?: string | null;

  @Field(() => String)
  @NotBlank()
  @MaxLength(120)
  product!: string;

  @Field(() => GraphQLQuantity, { description: 'Not below what was delivered.' })
  @Min(1)
  quantityMilli!: number;

  @Field(() => GraphQLMoney)
  @Min(0)
  unitPrice!: Money;

  @Field(() => Boolean, { nullable: true })
  service?: boolean | null;
}

@InputType({ description: 'The terms as they shall be: every line of the contract, and further ones.' })
export class AmendedTermsInput {
  @Field(() => Int)
  @Min(0)
  @Max(3650)
  paymentTermDays!: number;

  @Field(() => [AmendedLineInput])
  @ValidateNested({ each: true })
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  lines!: AmendedLineInput[];
}

@InputType({ description: 'Other terms of a signed contract.' })
export class ProposeAmendmentInput extends AmendedTermsInput {
  @Field(() => ID)
  contractId!: string;

  @Field(() => String)
  @NotBlank()
  @MaxLength(500)
  reason!: string;

  @Field(() => String, { nullable: true, description: 'One key per attempt.' })
  @MaxLength(100)
  idempotencyKey?: string | null;
}

@InputType({ description: 'Other terms of an amendment under way.' })
export class ChangeAmendmentInput extends AmendedTermsInput {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;
}

@InputType({ description: 'Takes an amendment back.' })
export class WithdrawAmendmentInput {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => String)
  @NotBlank()
  @MaxLength(500)
  reason!: string;
}

@InputType({ description: "A superior's yes or no to an amendment." })
export class DecideAmendmentInput {
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
    description: 'The VP lets a price below its floor pass (CRE-4): needed where the amendment has one.',
  })
  belowFloor?: boolean;
}

@InputType({ description: "A department's verdict on an amendment." })
export class GiveAmendmentVerdictInput {
  @Field(() => ID)
  amendmentId!: string;

  @Field(() => Int, { description: 'The round the author looked at.' })
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

@InputType({ description: 'Records that the supplement was signed.' })
export class SignAmendmentInput {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => GraphQLLocalDate, { description: 'From the decision to today.' })
  signedOn!: LocalDate;
}
