import { MaxLength } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { PayStopState } from '../../../../shared/vocabulary/collections';
import { NotBlank } from '../../../core/check-input';

@InputType({ description: 'Narrows the list of projects with the collections office.' })
export class CollectionsCaseFilter {
  @Field(() => [ID], { nullable: true })
  ids?: string[];

  @Field(() => String, { nullable: true, description: 'Part of contract number, project or customer.' })
  q?: string;

  @Field(() => Boolean, { nullable: true, description: 'True: still to be collected; false: collected.' })
  running?: boolean;

  @Field(() => ID, { nullable: true, description: 'The rep who follows it.' })
  repId?: string;

  @Field(() => ID, { nullable: true })
  contractId?: string;
}

@InputType({ description: 'Narrows the list of proposals to stop pay.' })
export class PayStopFilter {
  @Field(() => [ID], { nullable: true })
  ids?: string[];

  @Field(() => PayStopState, { nullable: true })
  state?: PayStopState;

  @Field(() => ID, { nullable: true })
  repId?: string;
}

@InputType({ description: 'Decision on the proposal to stop base pay and bonus (REC-7).' })
export class DecidePayStopInput {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => Boolean, { description: 'True stops base pay and bonus until all is collected.' })
  approved!: boolean;

  @Field(() => String, { description: 'At most 500 characters.' })
  @NotBlank()
  @MaxLength(500)
  reason!: string;
}

@InputType({ description: 'Marks an item as not attributable, or takes the mark back (COM-15).' })
export class MarkDebtInput {
  @Field(() => ID)
  receivableId!: string;

  @Field(() => String, { description: 'At most 500 characters.' })
  @NotBlank()
  @MaxLength(500)
  reason!: string;
}
