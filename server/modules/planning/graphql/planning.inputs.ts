import { ArrayMaxSize, MaxLength, Min, ValidateNested } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { LocalDate, Month } from '../../../../shared/local-date';
import type { Money } from '../../../../shared/money';
import { MonthGoalState } from '../../../../shared/vocabulary/planning';
import { VisitSlot } from '../../../../shared/vocabulary/visits';
import { NotBlank } from '../../../core/check-input';
import { GraphQLLocalDate, GraphQLMoney, GraphQLMonth, GraphQLQuantity } from '../../../core/scalars';

@InputType({ description: 'A proposal that is taken, on its day or another.' })
export class TakenProposalInput {
  @Field(() => String, { description: 'Of the proposal.' })
  @NotBlank()
  @MaxLength(60)
  subject!: string;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Left out: as proposed.' })
  visitOn?: LocalDate | null;

  @Field(() => VisitSlot, { nullable: true })
  slot?: VisitSlot | null;
}

@InputType({ description: "Proposals taken into one's own draft (VIS-0)." })
export class TakeProposalsInput {
  @Field(() => GraphQLLocalDate, { description: 'Monday of the week.' })
  weekStart!: LocalDate;

  @Field(() => [TakenProposalInput])
  @ArrayMaxSize(40)
  @ValidateNested({ each: true })
  items!: TakenProposalInput[];
}

@InputType({ description: 'A proposal left for a week (VIS-0).' })
export class LeaveProposalInput {
  @Field(() => GraphQLLocalDate, { description: 'Monday of the week.' })
  weekStart!: LocalDate;

  @Field(() => String)
  @NotBlank()
  @MaxLength(60)
  subject!: string;
}

@InputType({ description: 'Narrows month goals.' })
export class MonthGoalFilter {
  @Field(() => [ID], { nullable: true })
  ids?: string[];

  @Field(() => GraphQLMonth, { nullable: true })
  month?: Month;

  @Field(() => ID, { nullable: true })
  repId?: string;

  @Field(() => MonthGoalState, { nullable: true })
  state?: MonthGoalState;
}

@InputType({ description: "One's goals of a month (VIS-1)." })
export class SetMonthGoalInput {
  @Field(() => GraphQLMonth)
  month!: Month;

  @Field(() => Int, { nullable: true, description: 'Of the goals that are changed; left out for new ones.' })
  version?: number | null;

  @Field(() => GraphQLQuantity, { description: 'To be delivered.' })
  @Min(0)
  volumeMilli!: number;

  @Field(() => GraphQLMoney, { description: 'To be received.' })
  @Min(0)
  collections!: Money;

  @Field(() => String, { nullable: true })
  @MaxLength(300)
  keyProducts?: string | null;

  @Field(() => String, { nullable: true })
  @MaxLength(500)
  note?: string | null;
}

@InputType({ description: 'What came of a month (VIS-10).' })
export class SumUpMonthInput {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => String)
  @NotBlank()
  @MaxLength(1000)
  summary!: string;

  @Field(() => String, { nullable: true, description: 'What was not finished and why.' })
  @MaxLength(1000)
  unfinished?: string | null;
}
