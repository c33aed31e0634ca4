import { Field, ID, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import type { LocalDate } from '../../../../shared/local-date';
import { TerritoryRole } from '../../../../shared/vocabulary/territories';
import { BaseEntity } from '../../../core/base-entity';
import { CodeColumn, DayColumn, IntColumn, RefColumn, Unique } from '../../../core/columns';
import { GraphQLLocalDate } from '../../../core/scalars';
import { User } from '../../identity';
import { Territory } from './territory.entity';

@ObjectType({ description: 'A person in a territory, from one day until before another (TER-1).' })
@Entity('territory_member')
@Unique('uq_territory_member_open', ['territoryId', 'userId', 'openKey'])
@Index('idx_territory_member_user', ['userId'])
export class TerritoryMember extends BaseEntity {
  @Field(() => ID)
  @RefColumn(() => Territory, 'fk_territory_member_territory')
  territoryId!: string;

  @Field(() => ID)
  @RefColumn(() => User, 'fk_territory_member_user')
  userId!: string;

  @Field(() => TerritoryRole)
  @CodeColumn()
  role!: TerritoryRole;

  @Field(() => GraphQLLocalDate)
  @DayColumn()
  validFrom!: LocalDate;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'First day they no longer are a member.' })
  @DayColumn({ nullable: true })
  validTo!: LocalDate | null;

  /** 1 while the membership has no end, null after: one open membership per person and territory. */
  @IntColumn({ nullable: true })
  openKey!: number | null;
}
