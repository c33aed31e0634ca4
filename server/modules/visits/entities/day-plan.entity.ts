import { Field, ID, ObjectType } from 'type-graphql';
import { Entity } from 'typeorm';
import type { LocalDate } from '../../../../shared/local-date';
import { BaseEntity } from '../../../core/base-entity';
import { DayColumn, FlagColumn, InstantColumn, RefColumn, Unique } from '../../../core/columns';
import { GraphQLInstant, GraphQLLocalDate } from '../../../core/scalars';
import { User } from '../../identity';

@ObjectType({
  description:
    "A rep's plan of one day (日计划): order and times of the visits of the week plan, made the day before (VIS-1).",
})
@Entity('day_plan')
@Unique('uq_day_plan', ['repId', 'day'])
export class DayPlan extends BaseEntity {
  @Field(() => ID)
  @RefColumn(() => User, 'fk_day_plan_rep')
  repId!: string;

  @Field(() => GraphQLLocalDate)
  @DayColumn()
  day!: LocalDate;

  @Field(() => GraphQLInstant)
  @InstantColumn()
  setAt!: Date;

  @Field(() => Boolean, { description: "Made after the policy's hour of the day before." })
  @FlagColumn()
  late!: boolean;
}
