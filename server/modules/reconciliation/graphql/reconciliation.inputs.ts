import { ArrayMaxSize, ArrayMinSize, MaxLength, ValidateNested } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { Month } from '../../../../shared/local-date';
import { ReconciliationSide, ReconciliationState } from '../../../../shared/vocabulary/reconciliation';
import { GraphQLMonth } from '../../../core/scalars';

@InputType({ description: 'Narrows the months.' })
export class ReconciliationFilter {
  @Field(() => [ID], { nullable: true })
  ids?: string[];

  @Field(() => [ReconciliationState], { nullable: true })
  states?: ReconciliationState[];
}

@InputType({ description: 'Narrows the lines.' })
export class ReconciliationLineFilter {
  @Field(() => [ID], { nullable: true })
  ids?: string[];

  @Field(() => ID, { nullable: true })
  reconciliationId?: string;

  @Field(() => ID, { nullable: true })
  contractId?: string;

  @Field(() => String, { nullable: true, description: 'Part of contract, project or customer.' })
  q?: string;

  @Field(() => Boolean, { nullable: true, description: 'Disputed by either side.' })
  differing?: boolean;

  @Field(() => Boolean, { nullable: true, description: 'Agreed by both.' })
  agreed?: boolean;

  @Field(() => ReconciliationSide, {
    nullable: true,
    description: 'Lines of open months that this side has not looked at.',
  })
  waitingFor?: ReconciliationSide;
}

@InputType({ description: 'Lays out a month that is over.' })
export class OpenReconciliationInput {
  @Field(() => GraphQLMonth)
  month!: Month;
}

@InputType({ description: 'A month as the caller saw it.' })
export class RefreshReconciliationInput {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;
}

@InputType({ description: 'A line as the caller saw it.' })
export class ReconciliationLineInput {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;
}

@InputType({ description: 'What a side says of lines.' })
export class MarkReconciliationLinesInput {
  @Field(() => [ReconciliationLineInput])
  @ValidateNested({ each: true })
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  lines!: ReconciliationLineInput[];

  @Field(() => ReconciliationSide)
  side!: ReconciliationSide;

  @Field(() => Boolean, { description: 'No: the note says what differs.' })
  agreed!: boolean;

  @Field(() => String, { nullable: true })
  @MaxLength(500)
  note?: string | null;
}
