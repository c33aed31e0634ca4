import { Field, ID, ObjectType } from 'type-graphql';
import { Entity } from 'typeorm';
import { BaseEntity } from '../../../core/base-entity';
import { RefColumn, TextColumn, Unique } from '../../../core/columns';
import { User } from '../../identity';
import { Territory } from './territory.entity';

@ObjectType({
  description:
    "Where a person's master file says they work (档案所属区域). Memberships are the truth; where the two disagree a report says so (TER-7).",
})
@Entity('home_territory')
@Unique('uq_home_territory_user', ['userId'])
export class HomeTerritory extends BaseEntity {
  @Field(() => ID)
  @RefColumn(() => User, 'fk_home_territory_user')
  userId!: string;

  @Field(() => ID)
  @RefColumn(() => Territory, 'fk_home_territory_territory')
  territoryId!: string;

  @Field(() => String, { description: 'Where the statement comes from.' })
  @TextColumn(100)
  origin!: string;
}
