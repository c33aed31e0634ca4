import { Field, ID, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import { BaseEntity } from '../../../core/base-entity';
import {
  CodeColumn,
  IdColumn,
  InstantColumn,
  JsonColumn,
  RefColumn,
  TextColumn,
} from '../../../core/columns';
import { GraphQLInstant } from '../../../core/scalars';
import { User } from '../../identity';

@ObjectType({ description: 'A notice to one person (通知), with the record it is about (AUD-3).' })
@Entity('notification')
@Index('idx_notification_user', ['userId', 'createdAt'])
export class Notification extends BaseEntity {
  @RefColumn(() => User, 'fk_notification_user')
  userId!: string;

  @Field(() => String)
  @CodeColumn()
  kind!: string;

  @Field(() => String)
  @TextColumn(40)
  subjectType!: string;

  @Field(() => ID)
  @IdColumn()
  subjectId!: string;

  @JsonColumn()
  params!: Record<string, string | number>;

  /** Whose notice this is a copy of: it reached a stand-in (ORG-3). */
  @IdColumn({ nullable: true })
  inNameOfId!: string | null;

  @Field(() => GraphQLInstant, { nullable: true })
  @InstantColumn({ nullable: true })
  readAt!: Date | null;
}
