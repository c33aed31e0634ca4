import { Field, ID, ObjectType } from 'type-graphql';
import { Entity } from 'typeorm';
import type { LocalDate, Month } from '../../../../shared/local-date';
import { CollectionTaskState } from '../../../../shared/vocabulary/collections';
import { BaseEntity } from '../../../core/base-entity';
import { CodeColumn, DayColumn, MonthColumn, RefColumn, Unique } from '../../../core/columns';
import { GraphQLLocalDate, GraphQLMonth } from '../../../core/scalars';
import { User } from '../../identity';

@ObjectType({
  description:
    "A month's collection task (收款任务书): drafted, signed off by marketing and finance, then issued to the reps (TASK-1).",
})
@Entity('collection_task')
@Unique('uq_collection_task_month', ['month'])
export class CollectionTask extends BaseEntity {
  @Field(() => GraphQLMonth)
  @MonthColumn()
  month!: Month;

  @Field(() => CollectionTaskState)
  @CodeColumn()
  state!: CollectionTaskState;

  @Field(() => GraphQLLocalDate, { description: 'Day of the figures in the draft.' })
  @DayColumn()
  draftedOn!: LocalDate;

  @Field(() => GraphQLLocalDate, { description: 'Last day to issue it.' })
  @DayColumn()
  issueBy!: LocalDate;

  @Field(() => ID, { nullable: true })
  @RefColumn(() => User, 'fk_collection_task_marketing_by', { nullable: true })
  marketingById!: string | null;

  @Field(() => GraphQLLocalDate, { nullable: true })
  @DayColumn({ nullable: true })
  marketingOn!: LocalDate | null;

  @Field(() => ID, { nullable: true })
  @RefColumn(() => User, 'fk_collection_task_finance_by', { nullable: true })
  financeById!: string | null;

  @Field(() => GraphQLLocalDate, { nullable: true })
  @DayColumn({ nullable: true })
  financeOn!: LocalDate | null;

  @Field(() => GraphQLLocalDate, { nullable: true })
  @DayColumn({ nullable: true })
  issuedOn!: LocalDate | null;

  /** Day the departments and the director heard that it is late. */
  @DayColumn({ nullable: true })
  lateToldOn!: LocalDate | null;
}
