import { MaxLength } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { Month } from '../../../../shared/local-date';
import type { Money } from '../../../../shared/money';
import { CollectionTaskPart, CollectionTaskState } from '../../../../shared/vocabulary/collections';
import { NotBlank } from '../../../core/check-input';
import { GraphQLMoney, GraphQLMonth } from '../../../core/scalars';

@InputType({ description: 'Narrows the list of monthly collection tasks.' })
export class CollectionTaskFilter {
  @Field(() => [ID], { nullable: true })
  ids?: string[];

  @Field(() => GraphQLMonth, { nullable: true })
  month?: Month;

  @Field(() => CollectionTaskState, { nullable: true })
  state?: CollectionTaskState;

  @Field(() => Boolean, {
    nullable: true,
    description: "Only drafts that the reader's department has not signed off.",
  })
  toSign?: boolean;
}

@InputType({ description: 'Narrows the lines of collection tasks.' })
export class CollectionTaskLineFilter {
  @Field(() => [ID], { nullable: true })
  ids?: string[];

  @Field(() => ID, { nullable: true })
  taskId?: string;

  @Field(() => ID, { nullable: true })
  repId?: string;

  @Field(() => ID, { nullable: true })
  contractId?: string;

  @Field(() => String, { nullable: true, description: 'Part of contract number, project or customer.' })
  q?: string;
}

@InputType({ description: 'Drafts the collection task of a month (TASK-1).' })
export class DraftCollectionTaskInput {
  @Field(() => GraphQLMonth, { description: 'This month or the next.' })
  month!: Month;
}

@InputType({ description: 'Signs a collection task off for a department (TASK-1).' })
export class SignCollectionTaskInput {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => CollectionTaskPart)
  part!: CollectionTaskPart;
}

@InputType({ description: 'A new amount for a line of a collection task, with its reason (TASK-3).' })
export class AdjustCollectionTaskInput {
  @Field(() => ID)
  lineId!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => GraphQLMoney, { description: 'What is to be collected now; zero or above.' })
  amount!: Money;

  @Field(() => String, { description: 'At most 500 characters.' })
  @NotBlank()
  @MaxLength(500)
  reason!: string;
}
