import { Field, ID, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import type { Month } from '../../../../shared/local-date';
import type { Money } from '../../../../shared/money';
import { MonthGoalState } from '../../../../shared/vocabulary/planning';
import { BaseEntity } from '../../../core/base-entity';
import {
  BigColumn,
  CodeColumn,
  FlagColumn,
  InstantColumn,
  MoneyColumn,
  MonthColumn,
  RefColumn,
  TextColumn,
  Unique,
} from '../../../core/columns';
import { GraphQLInstant, GraphQLMoney, GraphQLMonth, GraphQLQuantity } from '../../../core/scalars';
import { User } from '../../identity';

@ObjectType({
  description:
    "A rep's goals of a month (月目标): volume, key products, collections; summed up at its end (VIS-1, VIS-10).",
})
@Entity('month_goal')
@Unique('uq_month_goal', ['repId', 'month'])
@Index('idx_month_goal_month', ['month', 'state'])
export class MonthGoal extends BaseEntity {
  @Field(() => ID)
  @RefColumn(() => User, 'fk_month_goal_rep')
  repId!: string;

  @Field(() => GraphQLMonth)
  @MonthColumn()
  month!: Month;

  @Field(() => MonthGoalState)
  @CodeColumn()
  state!: MonthGoalState;

  @Field(() => GraphQLQuantity, { description: 'To be delivered, in the units of the contracts.' })
  @BigColumn()
  volumeMilli!: number;

  @Field(() => GraphQLMoney, { description: 'Money to be received.' })
  @MoneyColumn()
  collections!: Money;

  @Field(() => String, { nullable: true, description: 'Products to push.' })
  @TextColumn(300, { nullable: true })
  keyProducts!: string | null;

  @Field(() => String, { nullable: true })
  @TextColumn(500, { nullable: true })
  note!: string | null;

  @Field(() => Boolean, { description: 'Handed in after the last working day of the month before.' })
  @FlagColumn()
  late!: boolean;

  @Field(() => String, { nullable: true, description: 'Why the manager returned it.' })
  @TextColumn(500, { nullable: true })
  returnReason!: string | null;

  @RefColumn(() => User, 'fk_month_goal_confirmed_by', { nullable: true })
  confirmedById!: string | null;

  @Field(() => GraphQLInstant, { nullable: true })
  @InstantColumn({ nullable: true })
  confirmedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'What came of the month, in words (VIS-10).' })
  @TextColumn(1000, { nullable: true })
  summary!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What was not finished and why; the next goals show it.',
  })
  @TextColumn(1000, { nullable: true })
  unfinished!: string | null;

  @Field(() => GraphQLInstant, { nullable: true })
  @InstantColumn({ nullable: true })
  summedUpAt!: Date | null;
}
