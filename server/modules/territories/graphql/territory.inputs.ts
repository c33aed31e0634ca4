import { ArrayMaxSize, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { LocalDate } from '../../../../shared/local-date';
import { CustomerType, SizeBand } from '../../../../shared/vocabulary/accounts';
import { TerritoryRole } from '../../../../shared/vocabulary/territories';
import { NotBlank } from '../../../core/check-input';
import { GraphQLLocalDate } from '../../../core/scalars';

@InputType({ description: 'Narrows the list of territories.' })
export class TerritoryFilter {
  @Field(() => [ID], { nullable: true })
  ids?: string[];

  @Field(() => String, { nullable: true, description: 'Part of the code or name.' })
  q?: string;

  @Field(() => ID, { nullable: true })
  parentId?: string;

  @Field(() => ID, { nullable: true })
  managerId?: string;
}

@InputType({ description: 'A territory to add.' })
export class CreateTerritoryInput {
  @Field(() => String)
  @NotBlank()
  @MaxLength(40)
  code!: string;

  @Field(() => String)
  @NotBlank()
  @MaxLength(80)
  name!: string;

  @Field(() => ID, { nullable: true })
  parentId?: string | null;

  @Field(() => ID, { nullable: true })
  managerId?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Priority before the ranks of rules, 1 is the strongest; 100 unless told.',
  })
  @Min(1)
  @Max(100_000)
  rank?: number;

  @Field(() => Boolean, { nullable: true, description: 'Makes it the catch-all; there can be only one.' })
  isCatchAll?: boolean;
}

@InputType({ description: 'What changes about a territory; fields left out stay as they are.' })
export class UpdateTerritoryInput {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => String, { nullable: true })
  @MaxLength(80)
  name?: string;

  @Field(() => ID, { nullable: true, description: 'New parent; null makes it a root.' })
  parentId?: string | null;

  @Field(() => ID, { nullable: true })
  managerId?: string | null;

  @Field(() => Int, { nullable: true })
  @Min(1)
  @Max(100_000)
  rank?: number;
}

@InputType({
  description:
    'One way to match a rule (条件组): every condition given must hold; of a list one is enough (TER-1). At least one condition.',
})
export class ConditionGroupInput {
  @Field(() => [String], { nullable: true, description: 'Beginnings of division codes, "42" or "4201".' })
  @ArrayMaxSize(300)
  @NotBlank({ each: true })
  @MaxLength(20, { each: true })
  regionPrefixes?: string[];

  @Field(() => [CustomerType], { nullable: true })
  @ArrayMaxSize(20)
  customerTypes?: CustomerType[];

  @Field(() => [String], {
    nullable: true,
    description: 'Beginnings of industry codes (GB/T 4754), "E" or "E47".',
  })
  @ArrayMaxSize(100)
  @NotBlank({ each: true })
  @MaxLength(40, { each: true })
  industries?: string[];

  @Field(() => [SizeBand], { nullable: true, description: 'Sizes of the firm.' })
  @ArrayMaxSize(10)
  sizeBands?: SizeBand[];

  @Field(() => [String], { nullable: true, description: 'Codes of named accounts (指定客户).' })
  @ArrayMaxSize(1000)
  @NotBlank({ each: true })
  @MaxLength(30, { each: true })
  accountCodes?: string[];
}

@InputType({
  description:
    'A rule to add, or with id and version to change. In a draft by modelId; without one in the rules in force, which makes their next version (TER-9).',
})
export class SaveTerritoryRuleInput extends ConditionGroupInput {
  @Field(() => ID, { nullable: true })
  id?: string;

  @Field(() => Int, { nullable: true })
  version?: number;

  @Field(() => ID, {
    nullable: true,
    description: 'The draft to add it to; left out: the rules in force. A rule to change stays where it is.',
  })
  modelId?: string;

  @Field(() => ID)
  territoryId!: string;

  @Field(() => ID, { description: 'The rep who gets the matching accounts.' })
  ownerId!: string;

  @Field(() => [ConditionGroupInput], {
    nullable: true,
    description: 'The groups, any of which matches; left out: one group of the conditions given beside it.',
  })
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  groups?: ConditionGroupInput[];

  @Field(() => Int, { nullable: true, description: '1 is the strongest; 100 unless told.' })
  @Min(1)
  @Max(100_000)
  rank?: number;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'First day; today unless told.' })
  validFrom?: LocalDate;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'First day it no longer holds.' })
  validTo?: LocalDate | null;
}

@InputType({ description: 'The rule to retire.' })
export class DeleteTerritoryRuleInput {
  @Field(() => ID)
  id!: string;

  @Field(() => Int, { nullable: true })
  version?: number;
}

@InputType({ description: 'A dated membership; naming a running one again with validTo ends it.' })
export class SetTerritoryMemberInput {
  @Field(() => ID)
  territoryId!: string;

  @Field(() => ID)
  userId!: string;

  @Field(() => TerritoryRole)
  role!: TerritoryRole;

  @Field(() => GraphQLLocalDate)
  validFrom!: LocalDate;

  @Field(() => GraphQLLocalDate, { nullable: true })
  validTo?: LocalDate | null;
}
