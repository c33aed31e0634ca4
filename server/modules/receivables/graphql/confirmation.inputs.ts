import { ArrayMaxSize, MaxLength } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { LocalDate } from '../../../../shared/local-date';
import type { Money } from '../../../../shared/money';
import { ConfirmationState } from '../../../../shared/vocabulary/ledger';
import { GraphQLLocalDate, GraphQLMoney } from '../../../core/scalars';

@InputType({ description: 'Narrows the list of confirmations of the balance.' })
export class ConfirmationFilter {
  @Field(() => [ID], { nullable: true })
  ids?: string[];

  @Field(() => String, { nullable: true, description: "Part of the number or the customer's name." })
  q?: string;

  @Field(() => ID, { nullable: true })
  accountId?: string;

  @Field(() => ConfirmationState, { nullable: true })
  state?: ConfirmationState;
}

@InputType({ description: "A customer's balance to be confirmed in writing (对账函, REC-10)." })
export class PrepareConfirmationInput {
  @Field(() => ID)
  accountId!: string;

  @Field(() => GraphQLLocalDate, { description: 'Day of the balance, not after today.' })
  asOf!: LocalDate;
}

@InputType({ description: 'Records that a confirmation went out.' })
export class SendConfirmationInput {
  @Field(() => ID)
  id!: string;

  @Field(() => Int, { description: 'The version the screen shows.' })
  version!: number;

  @Field(() => GraphQLLocalDate, { description: 'From the day of the balance to today.' })
  on!: LocalDate;
}

@InputType({ description: 'What came back from the customer (REC-10).' })
export class FileConfirmationInput {
  @Field(() => ID)
  id!: string;

  @Field(() => Int, { description: 'The version the screen shows.' })
  version!: number;

  @Field(() => Boolean, { description: 'The customer agrees with the balance.' })
  agreed!: boolean;

  @Field(() => GraphQLLocalDate, { description: 'Day on which it came back: from the sending to today.' })
  on!: LocalDate;

  @Field(() => GraphQLMoney, { nullable: true, description: 'Where it differs: what the customer confirms.' })
  confirmedAmount?: Money | null;

  @Field(() => String, { nullable: true, description: 'Where it differs: why.' })
  @MaxLength(500)
  reason?: string | null;

  @Field(() => [ID], { nullable: true, description: 'Scans of the stamped page: files taken in before.' })
  @ArrayMaxSize(10)
  fileIds?: string[] | null;
}
