import { Field, ID, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import type { Money } from '../../../../shared/money';
import { BaseEntity } from '../../../core/base-entity';
import { MoneyColumn, RefColumn, Unique } from '../../../core/columns';
import { GraphQLMoney } from '../../../core/scalars';
import { Contract } from '../../contracts';
import { User } from '../../identity';
import { CollectionTask } from './collection-task.entity';

@ObjectType({ description: "What a rep is to collect on a contract in a task's month (TASK-1)." })
@Entity('collection_task_line')
@Unique('uq_collection_task_line', ['taskId', 'contractId'])
@Index('idx_collection_task_line_rep', ['repId', 'taskId'])
@Index('idx_collection_task_line_contract', ['contractId'])
export class CollectionTaskLine extends BaseEntity {
  @Field(() => ID)
  @RefColumn(() => CollectionTask, 'fk_collection_task_line_task')
  taskId!: string;

  @Field(() => ID)
  @RefColumn(() => Contract, 'fk_collection_task_line_contract')
  contractId!: string;

  @Field(() => ID, { description: 'Responsible rep when it was drafted.' })
  @RefColumn(() => User, 'fk_collection_task_line_rep')
  repId!: string;

  @Field(() => GraphQLMoney, { description: 'Due by terms in the month, as drafted.' })
  @MoneyColumn()
  dueAmount!: Money;

  @Field(() => GraphQLMoney, { description: 'Overdue before the month begins, as drafted.' })
  @MoneyColumn()
  overdueAmount!: Money;

  @Field(() => GraphQLMoney, { description: 'The task: due and overdue, with the adjustments since.' })
  @MoneyColumn()
  amount!: Money;
}
