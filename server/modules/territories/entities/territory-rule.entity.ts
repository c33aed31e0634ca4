import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import type { LocalDate } from '../../../../shared/local-date';
import { CustomerType } from '../../../../shared/vocabulary/accounts';
import { BaseEntity } from '../../../core/base-entity';
import { DayColumn, IntColumn, JsonColumn, RefColumn } from '../../../core/columns';
import { GraphQLLocalDate } from '../../../core/scalars';
import { User } from '../../identity';
import { Territory } from './territory.entity';

@ObjectType({
  description:
    'Which accounts belong to a territory and who gets them (区域规则). Every condition that is given must hold; a list holds when one of it does (TER-1).',
})
@Entity('territory_rule')
@Index('idx_territory_rule_territory', ['territoryId'])
@Index('idx_territory_rule_owner', ['ownerId'])
export class TerritoryRule extends BaseEntity {
  @Field(() => ID)
  @RefColumn(() => Territory, 'fk_territory_rule_territory')
  territoryId!: string;

  @Field(() => ID, { description: 'The rep who gets the matching accounts.' })
  @RefColumn(() => User, 'fk_territory_rule_owner')
  ownerId!: string;

  @Field(() => [String], { description: 'Beginnings of division codes; empty: any region.' })
  @JsonColumn()
  regionPrefixes!: string[];

  @Field(() => [CustomerType], { description: 'Customer types; empty: any type.' })
  @JsonColumn()
  customerTypes!: CustomerType[];

  @Field(() => [String], {
    description:
      'Codes of named accounts (指定客户): such a rule stands above the others; empty: none named.',
  })
  @JsonColumn()
  accountCodes!: string[];

  @Field(() => Int, { description: 'Rank among the rules, 1 is the strongest.' })
  @IntColumn()
  rank!: number;

  @Field(() => GraphQLLocalDate)
  @DayColumn()
  validFrom!: LocalDate;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'First day it no longer holds.' })
  @DayColumn({ nullable: true })
  validTo!: LocalDate | null;
}
