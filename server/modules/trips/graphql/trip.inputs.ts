import { ArrayMaxSize, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { LocalDate } from '../../../../shared/local-date';
import type { Money } from '../../../../shared/money';
import { FareClass, TripState } from '../../../../shared/vocabulary/trips';
import { NotBlank } from '../../../core/check-input';
import { GraphQLLocalDate, GraphQLMoney } from '../../../core/scalars';

@InputType({ description: 'Narrows the list of trips.' })
export class TripFilter {
  @Field(() => [ID], { nullable: true })
  ids?: string[];

  @Field(() => ID, { nullable: true })
  repId?: string;

  @Field(() => TripState, { nullable: true })
  state?: TripState;

  @Field(() => Boolean, { nullable: true })
  mine?: boolean;
}

@InputType({ description: 'A customer of a trip (TRIP-1).' })
export class TripStopInput {
  @Field(() => GraphQLLocalDate)
  visitOn!: LocalDate;

  @Field(() => ID, { nullable: true })
  accountId?: string;

  @Field(() => ID, { nullable: true })
  leadId?: string;

  @Field(() => String, { description: 'What the customer is worth, and what for.' })
  @NotBlank()
  @MaxLength(300)
  worth!: string;

  @Field(() => Int, { description: 'Hours of travel from the stop before.' })
  @Min(0)
  @Max(48)
  travelHours!: number;

  @Field(() => String, { nullable: true, description: 'Who confirmed for the customer.' })
  @MaxLength(80)
  confirmedBy?: string;
}

@InputType({ description: 'A trip as it is planned (TRIP-1).' })
export class PlanTripInput {
  @Field(() => String)
  @NotBlank()
  @MaxLength(300)
  route!: string;

  @Field(() => GraphQLLocalDate)
  startOn!: LocalDate;

  @Field(() => GraphQLLocalDate)
  endOn!: LocalDate;

  @Field(() => FareClass)
  fareClass!: FareClass;

  @Field(() => GraphQLMoney)
  @Min(0)
  fareBudget!: Money;

  @Field(() => [TripStopInput])
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  stops!: TripStopInput[];

  @Field(() => String, { nullable: true })
  @MaxLength(100)
  idempotencyKey?: string;
}

@InputType({ description: 'A trip to hand in.' })
export class SubmitTripInput {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;
}

@InputType({ description: "The approver's decision on a trip (TRIP-2)." })
export class DecideTripInput {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => Boolean)
  approved!: boolean;

  @Field(() => Boolean, { nullable: true, description: 'The flight is expressly approved (TRIP-3).' })
  flightApproved?: boolean;

  @Field(() => String, { nullable: true, description: 'Needed to turn down and for exceptions (TRIP-4).' })
  @MaxLength(300)
  reason?: string;
}

@InputType({ description: 'A trip that is called off.' })
export class CancelTripInput {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => String)
  @NotBlank()
  @MaxLength(300)
  reason!: string;
}

@InputType({ description: 'What a trip brought (TRIP-4).' })
export class ReportTripInput {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => String)
  @NotBlank()
  @MaxLength(2000)
  report!: string;
}
