import { Field, ID, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import type { LocalDate } from '../../../../shared/local-date';
import type { Money } from '../../../../shared/money';
import { BaseEntity } from '../../../core/base-entity';
import { DayColumn, FlagColumn, MoneyColumn, RefColumn, TextColumn } from '../../../core/columns';
import { GraphQLLocalDate, GraphQLMoney } from '../../../core/scalars';
import { User } from '../../identity';
import { CollectionTaskLine } from './collection-task-line.entity';

@ObjectType({
  description: 'An adjustment of a collection task by finance, with its reason (TASK-3). Append-only.',
})
@Entity('collection_task_change')
@Index('idx_collection_task_change_line', ['lineId', 'changedOn'])
export class CollectionTaskChange extends BaseEntity {
  @Field(() => ID)
  @RefColumn(() => CollectionTaskLine, 'fk_collection_task_change_line')
  lineId!: string;

  @Field(() => GraphQLMoney)
  @MoneyColumn()
  fromAmount!: Money;

  @Field(() => GraphQLMoney)
  @MoneyColumn()
  toAmount!: Money;

  @Field(() => String)
  @TextColumn(500)
  reason!: string;

  @Field(() => Boolean, { description: 'Made after the task was issued.' })
  @FlagColumn()
  afterIssue!: boolean;

  @Field(() => ID)
  @RefColumn(() => User, 'fk_collection_task_change_by')
  changedById!: string;

  @Field(() => GraphQLLocalDate)
  @DayColumn()
  changedOn!: LocalDate;
}
