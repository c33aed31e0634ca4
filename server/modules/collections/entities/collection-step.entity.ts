import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Entity } from 'typeorm';
import type { LocalDate } from '../../../../shared/local-date';
import type { Money } from '../../../../shared/money';
import { CollectionMeans } from '../../../../shared/vocabulary/collections';
import { BaseEntity } from '../../../core/base-entity';
import {
  CodeColumn,
  DayColumn,
  IntColumn,
  MoneyColumn,
  RefColumn,
  TextColumn,
  Unique,
} from '../../../core/columns';
import { GraphQLLocalDate, GraphQLMoney } from '../../../core/scalars';
import { CollectionPlan } from './collection-plan.entity';

@ObjectType({ description: 'A dated step of a collection plan: how much, by when, by what means (REC-3).' })
@Entity('collection_step')
@Unique('uq_collection_step', ['planId', 'round', 'position'])
export class CollectionStep extends BaseEntity {
  @Field(() => ID)
  @RefColumn(() => CollectionPlan, 'fk_collection_step_plan')
  planId!: string;

  @IntColumn()
  round!: number;

  @Field(() => Int, { description: 'Place in the plan, from 1.' })
  @IntColumn()
  position!: number;

  @Field(() => GraphQLLocalDate)
  @DayColumn()
  dueOn!: LocalDate;

  @Field(() => GraphQLMoney)
  @MoneyColumn()
  amount!: Money;

  @Field(() => CollectionMeans)
  @CodeColumn()
  means!: CollectionMeans;

  @Field(() => String, { nullable: true, description: 'What is done for it: whom to see, what was agreed.' })
  @TextColumn(300, { nullable: true })
  note!: string | null;

  @DayColumn({ nullable: true })
  managerToldOn!: LocalDate | null;

  @DayColumn({ nullable: true })
  directorToldOn!: LocalDate | null;
}
