import { Field, ID, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import type { LocalDate } from '../../../../shared/local-date';
import { CallBackOccasion, CallBackOutcome } from '../../../../shared/vocabulary/service';
import { BaseEntity } from '../../../core/base-entity';
import { CodeColumn, DayColumn, RefColumn, TextColumn } from '../../../core/columns';
import { GraphQLLocalDate } from '../../../core/scalars';
import { Account } from '../../accounts';
import { AccountFeedback, AccountSatisfaction } from '../../archive';
import { User } from '../../identity';

@ObjectType({ description: 'A call-back made to a customer (回访). Append-only (SVC-2).' })
@Entity('call_back')
@Index('idx_call_back_account', ['accountId', 'outcome', 'calledOn'])
@Index('idx_call_back_called_by', ['calledById', 'calledOn'])
export class CallBack extends BaseEntity {
  @Field(() => ID, { description: 'The customer.' })
  @RefColumn(() => Account, 'fk_call_back_account')
  accountId!: string;

  @Field(() => CallBackOccasion, { description: 'Why it was owed on that day.' })
  @CodeColumn()
  occasion!: CallBackOccasion;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Day it was due; null where none was owed.' })
  @DayColumn({ nullable: true })
  dueOn!: LocalDate | null;

  @Field(() => GraphQLLocalDate, { description: 'Day of the call.' })
  @DayColumn()
  calledOn!: LocalDate;

  @Field(() => ID, { description: 'Who called.' })
  @RefColumn(() => User, 'fk_call_back_called_by')
  calledById!: string;

  @Field(() => CallBackOutcome, { description: 'Only a customer who was spoken to counts as called back.' })
  @CodeColumn()
  outcome!: CallBackOutcome;

  @Field(() => String, { description: 'What the customer said.' })
  @TextColumn(1000)
  said!: string;

  @Field(() => ID, { nullable: true, description: 'The satisfaction that was asked with it.' })
  @RefColumn(() => AccountSatisfaction, 'fk_call_back_satisfaction', { nullable: true })
  satisfactionId!: string | null;

  @Field(() => ID, { nullable: true, description: 'The complaint that it brought.' })
  @RefColumn(() => AccountFeedback, 'fk_call_back_feedback', { nullable: true })
  feedbackId!: string | null;
}
