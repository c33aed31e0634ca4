import { MaxLength } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { Money } from '../../../../shared/money';
import { AdvanceState } from '../../../../shared/vocabulary/commissions';
import { NotBlank } from '../../../core/check-input';
import { GraphQLMoney } from '../../../core/scalars';

@InputType({ description: 'Narrows the list of advances on commission.' })
export class AdvanceFilter {
  @Field(() => [ID], { nullable: true })
  ids?: string[];

  @Field(() => AdvanceState, { nullable: true })
  state?: AdvanceState;

  @Field(() => ID, { nullable: true })
  repId?: string;

  @Field(() => ID, { nullable: true })
  contractId?: string;
}

@InputType({
  description: 'Asks for an advance on the commission of a project with the collections office (REC-7).',
})
export class AskAdvanceInput {
  @Field(() => ID)
  contractId!: string;

  @Field(() => GraphQLMoney, { description: 'In yuan, at most what may be drawn.' })
  amount!: Money;

  @Field(() => String, { description: 'At most 500 characters.' })
  @NotBlank()
  @MaxLength(500)
  reason!: string;

  @Field(() => String, { nullable: true, description: 'The same key asks once.' })
  @MaxLength(80)
  idempotencyKey?: string | null;
}

@InputType({ description: 'Decision on an advance (REC-7).' })
export class DecideAdvanceInput {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => Boolean, { description: 'True pays it: the entry is posted at once.' })
  approved!: boolean;

  @Field(() => String, { description: 'At most 500 characters.' })
  @NotBlank()
  @MaxLength(500)
  decision!: string;
}

@InputType({ description: 'Takes a waiting request for an advance back.' })
export class WithdrawAdvanceInput {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;
}
