import { Field, ID, ObjectType } from 'type-graphql';
import { Entity } from 'typeorm';
import type { LocalDate } from '../../../../shared/local-date';
import { WeekPlanState } from '../../../../shared/vocabulary/visits';
import { BaseEntity } from '../../../core/base-entity';
import {
  CodeColumn,
  DayColumn,
  FlagColumn,
  IdColumn,
  InstantColumn,
  RefColumn,
  TextColumn,
  Unique,
} from '../../../core/columns';
import { GraphQLInstant, GraphQLLocalDate } from '../../../core/scalars';
import { User } from '../../identity';

@ObjectType({
  description: "A rep's plan of visits for one ISO week (周拜访计划), from draft to reviewed (VIS-4).",
})
@Entity('week_plan')
@Unique('uq_week_plan', ['repId', 'weekStart'])
export class WeekPlan extends BaseEntity {
  @Field(() => ID)
  @RefColumn(() => User, 'fk_week_plan_rep')
  repId!: string;

  @Field(() => GraphQLLocalDate, { description: 'Monday of the week.' })
  @DayColumn()
  weekStart!: LocalDate;

  @Field(() => WeekPlanState)
  @CodeColumn()
  state!: WeekPlanState;

  @Field(() => GraphQLInstant, { nullable: true })
  @InstantColumn({ nullable: true })
  submittedAt!: Date | null;

  @Field(() => Boolean, {
    description: 'Handed in after the deadline (Friday 18:00 before the week by default, VIS-1).',
  })
  @FlagColumn()
  late!: boolean;

  @Field(() => String, { nullable: true, description: 'Why the manager returned it.' })
  @TextColumn(500, { nullable: true })
  returnReason!: string | null;

  @Field(() => ID, { nullable: true })
  @IdColumn({ nullable: true })
  frozenById!: string | null;

  @Field(() => GraphQLInstant, { nullable: true })
  @InstantColumn({ nullable: true })
  frozenAt!: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'Summary of the week before, handed in with the plan: what was reached (VIS-1).',
  })
  @TextColumn(1000, { nullable: true })
  summaryResult!: string | null;

  @Field(() => String, { nullable: true, description: 'Problems of the week before.' })
  @TextColumn(1000, { nullable: true })
  summaryProblems!: string | null;

  @Field(() => String, { nullable: true, description: 'Support asked for.' })
  @TextColumn(1000, { nullable: true })
  summarySupport!: string | null;
}
