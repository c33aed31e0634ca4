import { ArrayMaxSize, MaxLength } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { OutsideKind, OutsideState } from '../../../../shared/vocabulary/leads';

@InputType({ description: 'Which requests to work outside (TER-6).' })
export class OutsideRequestFilter {
  @Field(() => [ID], { nullable: true })
  @ArrayMaxSize(200)
  ids?: string[];

  @Field(() => String, { nullable: true, description: 'Part of the customer.' })
  @MaxLength(200)
  q?: string;

  @Field(() => OutsideState, { nullable: true })
  state?: OutsideState;

  @Field(() => OutsideKind, { nullable: true })
  kind?: OutsideKind;

  @Field(() => ID, { nullable: true })
  repId?: string;

  @Field(() => ID, { nullable: true })
  territoryId?: string;
}

@InputType({ description: 'The answer to a request to work outside (TER-6).' })
export class DecideOutsideRequestInput {
  @Field(() => ID)
  id!: string;

  @Field(() => Int, { description: 'Version the reader saw.' })
  version!: number;

  @Field(() => Boolean, { description: 'True consents, false refuses.' })
  grant!: boolean;

  @Field(() => String, { nullable: true, description: 'Needed to refuse.' })
  @MaxLength(300)
  reason?: string;
}
