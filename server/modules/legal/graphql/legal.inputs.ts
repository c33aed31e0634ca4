import { ArrayMaxSize, ArrayMinSize, MaxLength } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { LocalDate } from '../../../../shared/local-date';
import type { Money } from '../../../../shared/money';
import { LegalOutcome, LegalPaper, LegalStage } from '../../../../shared/vocabulary/legal';
import { NotBlank } from '../../../core/check-input';
import { GraphQLLocalDate, GraphQLMoney } from '../../../core/scalars';

@InputType({ description: 'Narrows the list of legal cases.' })
export class LegalCaseFilter {
  @Field(() => [ID], { nullable: true })
  ids?: string[];

  @Field(() => String, { nullable: true, description: 'Part of number, contract, project or customer.' })
  q?: string;

  @Field(() => [LegalStage], { nullable: true })
  stages?: LegalStage[];

  @Field(() => LegalOutcome, { nullable: true })
  outcome?: LegalOutcome;

  @Field(() => Boolean, { nullable: true, description: 'True: still pursued; false: ended.' })
  running?: boolean;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: running without any step, or without a new one for the days of the policy.',
  })
  idle?: boolean;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: running, and the limitation ends within the days of the policy, or has ended.',
  })
  limitationNear?: boolean;

  @Field(() => ID, { nullable: true })
  contractId?: string;

  @Field(() => ID, { nullable: true })
  accountId?: string;
}

@InputType({
  description: 'Hands the debt of a contract over to legal affairs before it is class C (REC-5).',
})
export class OpenLegalCaseInput {
  @Field(() => ID)
  contractId!: string;

  @Field(() => String, { description: 'Why now. At most 500 characters.' })
  @NotBlank()
  @MaxLength(500)
  reason!: string;

  @Field(() => String, { nullable: true, description: 'The same key opens once.' })
  @MaxLength(80)
  idempotencyKey?: string | null;
}

@InputType({ description: 'An act on a legal case with its reason.' })
export class LegalReasonInput {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => String, { description: 'At most 500 characters.' })
  @NotBlank()
  @MaxLength(500)
  reason!: string;
}

@InputType({ description: 'The next step of a legal case (REC-5).' })
export class RecordLegalStepInput {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => LegalStage)
  stage!: LegalStage;

  @Field(() => GraphQLLocalDate, { description: 'Not before the step before it, not in the future.' })
  steppedOn!: LocalDate;

  @Field(() => GraphQLMoney, {
    nullable: true,
    description: "In yuan. Needed but for a lawyer's letter: claimed, agreed, awarded, to be enforced.",
  })
  amount?: Money | null;

  @Field(() => String, { nullable: true, description: "Number of the letter or the court's docket." })
  @MaxLength(120)
  reference?: string | null;

  @Field(() => String, { description: 'At most 1,000 characters.' })
  @NotBlank()
  @MaxLength(1000)
  note!: string;

  @Field(() => [ID], { nullable: true, description: 'Papers, at most 10.' })
  @ArrayMaxSize(10)
  fileIds?: string[] | null;
}

@InputType({ description: 'A paper for the evidence of a case (REC-5).' })
export class FileLegalPaperInput {
  @Field(() => ID)
  id!: string;

  @Field(() => LegalPaper)
  kind!: LegalPaper;

  @Field(() => ID, { nullable: true, description: 'The delivery whose signed note it is.' })
  deliveryId?: string | null;

  @Field(() => String, { description: 'At most 200 characters.' })
  @NotBlank()
  @MaxLength(200)
  title!: string;

  @Field(() => GraphQLLocalDate, { description: 'Day of the paper.' })
  datedOn!: LocalDate;

  @Field(() => [ID], { description: 'One file at least, at most 10.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(10)
  fileIds!: string[];
}
