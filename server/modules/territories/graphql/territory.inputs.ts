import { Max, MaxLength, Min } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { LocalDate } from '../../../../shared/local-date';
import { CustomerType } from '../../../../shared/vocabulary/accounts';
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

@InputType({ description: 'A rule to add, or with id and version to change. At least one condition.' })
export class SaveTerritoryRuleInput {
  @Field(() => ID, { nullable: true })
  id?: string;

  @Field(() => Int, { nullable: true })
  version?: number;

  @Field(() => ID)
  territoryId!: string;

  @Field(() => ID, { description: 'The rep who gets the matching accounts.' })
  ownerId!: string;

  @Field(() => [String], { nullable: true, description: 'Beginnings of division codes, "42" or "4201".' })
  @NotBlank({ each: true })
  @MaxLength(20, { each: true })
  regionPrefixes?: string[];

  @Field(() => [CustomerType], { nullable: true })
  customerTypes?: CustomerType[];

  @Field(() => [String], { nullable: true, description: 'Codes of named accounts (指定客户).' })
  @NotBlank({ each: true })
  @MaxLength(30, { each: true })
  accountCodes?: string[];

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
