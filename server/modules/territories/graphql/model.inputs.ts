import { ArrayMaxSize, MaxLength } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { TerritoryModelState } from '../../../../shared/vocabulary/territories';
import { NotBlank } from '../../../core/check-input';

@InputType({ description: 'Narrows the list of versions of the territory rules.' })
export class ModelFilter {
  @Field(() => [ID], { nullable: true })
  ids?: string[];

  @Field(() => [TerritoryModelState], { nullable: true, description: 'Only versions in these states.' })
  @ArrayMaxSize(10)
  states?: TerritoryModelState[];

  @Field(() => Boolean, { nullable: true, description: 'true: direct changes only; false: drawn ones only.' })
  isAmendment?: boolean;

  @Field(() => String, { nullable: true, description: 'Part of the name.' })
  q?: string;
}

@InputType({ description: 'A draft of the territory rules to begin (区域方案草案, TER-3).' })
export class CreateTerritoryModelInput {
  @Field(() => String)
  @NotBlank()
  @MaxLength(80)
  name!: string;

  @Field(() => String, { nullable: true, description: 'What it is for, in words.' })
  @MaxLength(500)
  note?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Begin without rules instead of with a copy of those in force.',
  })
  empty?: boolean;
}

@InputType({ description: 'What changes about a draft; fields left out stay as they are.' })
export class UpdateTerritoryModelInput {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => String, { nullable: true })
  @MaxLength(80)
  name?: string;

  @Field(() => String, { nullable: true })
  @MaxLength(500)
  note?: string | null;
}

@InputType({ description: 'A draft to give up.' })
export class WithdrawTerritoryModelInput {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => String)
  @NotBlank()
  @MaxLength(300)
  reason!: string;
}

@InputType({ description: "Where a person's master file says they work (TER-7)." })
export class SetHomeTerritoryInput {
  @Field(() => ID)
  userId!: string;

  @Field(() => ID)
  territoryId!: string;

  @Field(() => String, { description: 'Where the statement comes from.' })
  @NotBlank()
  @MaxLength(100)
  origin!: string;
}
