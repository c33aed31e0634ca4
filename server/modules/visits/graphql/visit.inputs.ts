import { MaxLength, Min, ValidateIf } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { LocalDate } from '../../../../shared/local-date';
import type { Money } from '../../../../shared/money';
import {
  ReasonCode,
  VisitPurpose,
  VisitSlot,
  VisitState,
  WeekPlanState,
} from '../../../../shared/vocabulary/visits';
import { NotBlank } from '../../../core/check-input';
import { GraphQLLocalDate, GraphQLMoney } from '../../../core/scalars';

@InputType({ description: 'Narrows week plans.' })
export class WeekPlanFilter {
  @Field(() => [ID], { nullable: true })
  ids?: string[];

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Monday of the week.' })
  weekStart?: LocalDate;

  @Field(() => ID, { nullable: true })
  repId?: string;

  @Field(() => WeekPlanState, { nullable: true })
  state?: WeekPlanState;
}

@InputType({ description: 'Narrows planned visits.' })
export class PlannedVisitFilter {
  @Field(() => [ID], { nullable: true })
  ids?: string[];

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Monday of the week.' })
  weekStart?: LocalDate;

  @Field(() => GraphQLLocalDate, { nullable: true })
  visitOn?: LocalDate;

  @Field(() => ID, { nullable: true })
  repId?: string;

  @Field(() => ID, { nullable: true })
  accountId?: string;

  @Field(() => ID, { nullable: true })
  leadId?: string;

  @Field(() => VisitState, { nullable: true })
  state?: VisitState;

  @Field(() => Boolean, { nullable: true, description: 'Past visits that still lack their report.' })
  unreported?: boolean;
}

@InputType({ description: 'A visit: whom (account or lead, one of them), when, what for (VIS-2).' })
export class VisitInput {
  @Field(() => ID, { nullable: true })
  accountId?: string | null;

  @Field(() => ID, { nullable: true })
  leadId?: string | null;

  @Field(() => GraphQLLocalDate)
  visitOn!: LocalDate;

  @Field(() => VisitSlot)
  slot!: VisitSlot;

  @Field(() => VisitPurpose)
  purpose!: VisitPurpose;

  @Field(() => String)
  @NotBlank()
  @MaxLength(300)
  goal!: string;

  @Field(() => String, { nullable: true })
  @MaxLength(200)
  place?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Colleague of a joint visit; no conflict once both name each other.',
  })
  jointWithId?: string | null;

  @Field(() => ReasonCode, { nullable: true, description: 'Needed once the week is frozen.' })
  changeReason?: ReasonCode | null;
}

@InputType({ description: "A changed visit of one's own draft." })
export class UpdateVisitInput extends VisitInput {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;
}

@InputType({ description: 'A visit as it is being typed.' })
export class VisitDraftInput {
  @Field(() => ID, { nullable: true, description: 'Of the stored visit when it is being changed.' })
  id?: string | null;

  @Field(() => ID, { nullable: true })
  accountId?: string | null;

  @Field(() => ID, { nullable: true })
  leadId?: string | null;

  @Field(() => GraphQLLocalDate)
  visitOn!: LocalDate;

  @Field(() => VisitSlot)
  slot!: VisitSlot;

  @Field(() => ID, { nullable: true })
  jointWithId?: string | null;
}

@InputType({ description: 'What happened at a visit (VIS-6).' })
export class ReportVisitInput {
  @Field(() => ID)
  visitId!: string;

  @Field(() => String)
  @NotBlank()
  @MaxLength(200)
  metWhom!: string;

  @Field(() => String, { description: 'Outcome against the goal.' })
  @NotBlank()
  @MaxLength(2000)
  outcome!: string;

  @Field(() => Boolean)
  goalReached!: boolean;

  @Field(() => GraphQLMoney, { nullable: true })
  @ValidateIf((input: ReportVisitInput) => input.promisedAmount !== null)
  @Min(0)
  promisedAmount?: Money | null;

  @Field(() => GraphQLLocalDate, { nullable: true })
  promisedOn?: LocalDate | null;

  @Field(() => String, { nullable: true })
  @MaxLength(500)
  competitors?: string | null;

  @Field(() => String)
  @NotBlank()
  @MaxLength(300)
  nextStep!: string;

  @Field(() => GraphQLLocalDate)
  nextStepOn!: LocalDate;
}
