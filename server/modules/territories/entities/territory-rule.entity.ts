import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import type { LocalDate } from '../../../../shared/local-date';
import type { ConditionGroup } from '../../../../shared/territory-rule';
import { CustomerType, SizeBand } from '../../../../shared/vocabulary/accounts';
import { BaseEntity } from '../../../core/base-entity';
import { DayColumn, IdColumn, IntColumn, JsonColumn, RefColumn } from '../../../core/columns';
import { GraphQLLocalDate } from '../../../core/scalars';
import { User } from '../../identity';
import { TerritoryModel } from './territory-model.entity';
import { Territory } from './territory.entity';

@ObjectType('ConditionGroup', {
  description:
    'One way to match a rule (条件组): every condition given must hold; of a list one is enough (TER-1).',
})
export class ConditionGroupType implements ConditionGroup {
  @Field(() => [String], { description: 'Beginnings of division codes; empty: any region.' })
  regionPrefixes!: string[];

  @Field(() => [CustomerType], { description: 'Customer types; empty: any type.' })
  customerTypes!: CustomerType[];

  @Field(() => [String], { description: 'Beginnings of industry codes (GB/T 4754); empty: any industry.' })
  industries!: string[];

  @Field(() => [SizeBand], { description: 'Size bands; empty: any size.' })
  sizeBands!: SizeBand[];

  @Field(() => [String], {
    description:
      'Codes of named accounts (指定客户): such a group stands above the others; empty: none named.',
  })
  accountCodes!: string[];
}

@ObjectType({
  description:
    'Which accounts belong to a territory and who gets them (区域规则): an OR of groups of conditions (TER-1). Once its version was in force it never changes; a change is a new rule in a new version (TER-9).',
})
@Entity('territory_rule')
@Index('idx_territory_rule_territory', ['territoryId'])
@Index('idx_territory_rule_owner', ['ownerId'])
@Index('idx_territory_rule_model', ['modelId'])
@Index('idx_territory_rule_lineage', ['lineageId'])
export class TerritoryRule extends BaseEntity {
  @Field(() => ID, { description: 'The version that the rule was written in.' })
  @RefColumn(() => TerritoryModel, 'fk_territory_rule_model')
  modelId!: string;

  @Field(() => ID, { description: 'The same through all versions of the rule.' })
  @IdColumn()
  lineageId!: string;

  @Field(() => ID)
  @RefColumn(() => Territory, 'fk_territory_rule_territory')
  territoryId!: string;

  @Field(() => ID, { description: 'The rep who gets the matching accounts.' })
  @RefColumn(() => User, 'fk_territory_rule_owner')
  ownerId!: string;

  @Field(() => [ConditionGroupType], { description: 'It matches what any of the groups matches.' })
  @JsonColumn()
  conditionGroups!: ConditionGroup[];

  @Field(() => Int, { description: 'Rank among the rules, 1 is the strongest.' })
  @IntColumn()
  rank!: number;

  @Field(() => GraphQLLocalDate)
  @DayColumn()
  validFrom!: LocalDate;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'First day it no longer holds.' })
  @DayColumn({ nullable: true })
  validTo!: LocalDate | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Number of the first version that has it; null while it only stands in a draft.',
  })
  @IntColumn({ nullable: true })
  bornIn!: number | null;

  @Field(() => Int, { nullable: true, description: 'Number of the first version without it.' })
  @IntColumn({ nullable: true })
  endedIn!: number | null;
}
