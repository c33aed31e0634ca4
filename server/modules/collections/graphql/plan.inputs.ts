import { ArrayMaxSize, ArrayMinSize, MaxLength, ValidateNested } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { LocalDate } from '../../../../shared/local-date';
import type { Money } from '../../../../shared/money';
import { CollectionMeans, CollectionPlanState } from '../../../../shared/vocabulary/collections';
import { DelinquencyClass } from '../../../../shared/vocabulary/receivables';
import { NotBlank } from '../../../core/check-input';
import { GraphQLLocalDate, GraphQLMoney } from '../../../core/scalars';

@InputType({ description: 'Narrows the list of collection plans.' })
export class CollectionPlanFilter {
  @Field(() => [ID], { nullable: true })
  ids?: string[];

  @Field(() => String, { nullable: true, description: 'Part of contract number, project or customer.' })
  q?: string;

  @Field(() => [CollectionPlanState], { nullable: true })
  states?: CollectionPlanState[];

  @Field(() => ID, { nullable: true })
  contractId?: string;

  @Field(() => ID, { nullable: true, description: 'Responsible rep.' })
  repId?: string;

  @Field(() => Boolean, { nullable: true, description: 'Only plans that are owed and past their day.' })
  overdue?: boolean;

  @Field(() => Boolean, { nullable: true, description: 'Only plans whose amount finance has not confirmed.' })
  unconfirmed?: boolean;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Only plans with a step that money did not meet in time.',
  })
  stepOverdue?: boolean;
}

@InputType({ description: 'Narrows the board of class A, B and C debts.' })
export class DebtBoardFilter {
  @Field(() => [ID], { nullable: true, description: 'Ids of contracts.' })
  ids?: string[];

  @Field(() => String, { nullable: true, description: 'Part of contract number, project or customer.' })
  q?: string;

  @Field(() => DelinquencyClass, { nullable: true })
  delinquencyClass?: DelinquencyClass;

  @Field(() => ID, { nullable: true, description: 'Responsible rep.' })
  repId?: string;

  @Field(() => ID, { nullable: true, description: "The responsible rep's unit or one above it." })
  unitId?: string;
}

@InputType({ description: 'A dated step of a collection plan.' })
export class CollectionStepInput {
  @Field(() => GraphQLLocalDate, { description: 'Today at the earliest; not before the step ahead of it.' })
  dueOn!: LocalDate;

  @Field(() => GraphQLMoney, { description: 'Above zero.' })
  amount!: Money;

  @Field(() => CollectionMeans)
  means!: CollectionMeans;

  @Field(() => String, { nullable: true, description: 'What is done for it. At most 300 characters.' })
  @MaxLength(300)
  note?: string | null;
}

@InputType({ description: 'The written plan of the responsible rep (REC-3).' })
export class HandInCollectionPlanInput {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => [CollectionStepInput], {
    description: 'In the order of their days, 1 to 24; together the confirmed amount.',
  })
  @ArrayMinSize(1)
  @ArrayMaxSize(24)
  @ValidateNested({ each: true })
  steps!: CollectionStepInput[];
}

@InputType({ description: 'What finance confirms of a class A debt (REC-3).' })
export class ConfirmDebtInput {
  @Field(() => ID, { description: 'The plan.' })
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => GraphQLMoney, { description: 'Above zero, at most what is open on the contract.' })
  amount!: Money;
}

@InputType({ description: 'Returns a collection plan to be written anew (REC-3).' })
export class ReturnCollectionPlanInput {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => String, { description: 'At most 500 characters.' })
  @NotBlank()
  @MaxLength(500)
  reason!: string;
}

@InputType({ description: "The rep's report on a settled debt (REC-3)." })
export class ReportSettlementInput {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => String, { description: 'How it was settled. At most 1,000 characters.' })
  @NotBlank()
  @MaxLength(1000)
  report!: string;
}
