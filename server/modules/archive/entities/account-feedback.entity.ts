import { Field, ID, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import type { LocalDate } from '../../../../shared/local-date';
import { FeedbackKind, FeedbackState } from '../../../../shared/vocabulary/archive';
import { BaseEntity } from '../../../core/base-entity';
import { CodeColumn, DayColumn, IdColumn, RefColumn, TextColumn } from '../../../core/columns';
import { GraphQLLocalDate } from '../../../core/scalars';
import { Account } from '../../accounts';
import { User } from '../../identity';

@ObjectType({
  description:
    'A complaint or other feedback of a customer (投诉/反馈), from receipt to confirmation by the customer (ARC-1).',
})
@Entity('account_feedback')
@Index('idx_account_feedback_account', ['accountId', 'receivedOn'])
@Index('idx_account_feedback_state', ['state', 'dueOn'])
export class AccountFeedback extends BaseEntity {
  @Field(() => ID)
  @RefColumn(() => Account, 'fk_account_feedback_account')
  accountId!: string;

  @Field(() => FeedbackKind, { description: 'What it is about.' })
  @CodeColumn()
  kind!: FeedbackKind;

  @Field(() => FeedbackState, { description: 'How far it is.' })
  @CodeColumn()
  state!: FeedbackState;

  @Field(() => GraphQLLocalDate, { description: 'Day it came in.' })
  @DayColumn()
  receivedOn!: LocalDate;

  @Field(() => String, { description: 'What the customer said.' })
  @TextColumn(1000)
  content!: string;

  @Field(() => ID, { description: 'Who answers it.' })
  @RefColumn(() => User, 'fk_account_feedback_handler')
  handlerId!: string;

  @Field(() => GraphQLLocalDate, { description: 'Day the answer is due.' })
  @DayColumn()
  dueOn!: LocalDate;

  @Field(() => String, { nullable: true, description: 'What was done and answered.' })
  @TextColumn(1000, { nullable: true })
  answer!: string | null;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Day of the answer.' })
  @DayColumn({ nullable: true })
  answeredOn!: LocalDate | null;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Day the customer confirmed it.' })
  @DayColumn({ nullable: true })
  confirmedOn!: LocalDate | null;

  /** The contract it is about, as the service module checked it: contracts are a higher module. */
  @IdColumn({ nullable: true })
  contractId!: string | null;

  /** The delivery of that contract it is about. */
  @IdColumn({ nullable: true })
  deliveryId!: string | null;
}
