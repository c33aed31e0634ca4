import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import { DeliveryState } from '../../../../shared/vocabulary/notifications';
import { BaseEntity } from '../../../core/base-entity';
import {
  CodeColumn,
  IdColumn,
  InstantColumn,
  IntColumn,
  LongTextColumn,
  RefColumn,
  TextColumn,
} from '../../../core/columns';
import { GraphQLInstant } from '../../../core/scalars';
import { NoticeRobot } from './notice-robot.entity';

@ObjectType({
  description: 'A message that leaves the portal: mail to a person or a line for a group robot (AUD-3).',
})
@Entity('notice_delivery')
@Index('idx_notice_delivery_due', ['state', 'dueAt'])
@Index('idx_notice_delivery_robot', ['robotId', 'sentAt'])
export class NoticeDelivery extends BaseEntity {
  @IdColumn({ nullable: true })
  userId!: string | null;

  @Field(() => ID, { nullable: true })
  @RefColumn(() => NoticeRobot, 'fk_notice_delivery_robot', { nullable: true })
  robotId!: string | null;

  @Field(() => String, { nullable: true, description: 'Mail address.' })
  @TextColumn(254, { nullable: true })
  address!: string | null;

  @Field(() => String)
  @TextColumn(200)
  title!: string;

  @Field(() => String)
  @LongTextColumn()
  body!: string;

  @Field(() => DeliveryState)
  @CodeColumn()
  state!: DeliveryState;

  @Field(() => Int)
  @IntColumn()
  attempts!: number;

  @Field(() => GraphQLInstant, { description: 'When it is sent, or tried again.' })
  @InstantColumn()
  dueAt!: Date;

  @Field(() => GraphQLInstant, { nullable: true })
  @InstantColumn({ nullable: true })
  sentAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Why the last attempt failed.' })
  @TextColumn(300, { nullable: true })
  lastError!: string | null;
}
