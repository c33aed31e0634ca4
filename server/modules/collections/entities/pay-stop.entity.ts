import { Field, ID, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import type { LocalDate } from '../../../../shared/local-date';
import { PayStopState } from '../../../../shared/vocabulary/collections';
import { BaseEntity } from '../../../core/base-entity';
import { CodeColumn, DayColumn, IdColumn, RefColumn, TextColumn, Unique } from '../../../core/columns';
import { GraphQLLocalDate } from '../../../core/scalars';
import { User } from '../../identity';

@ObjectType({
  description:
    'Proposal to stop base pay and bonus of the rep of a class B project (停发底薪奖金): it stops nothing until confirmed, and full recovery lifts it (REC-7, COM-14).',
})
@Entity('pay_stop')
@Unique('uq_pay_stop_running', ['runningRepId'])
@Index('idx_pay_stop_rep', ['repId', 'proposedOn'])
@Index('idx_pay_stop_state', ['state', 'proposedOn'])
export class PayStop extends BaseEntity {
  @Field(() => ID)
  @RefColumn(() => User, 'fk_pay_stop_rep')
  repId!: string;

  /** The rep until it is lifted: one proposal at a time, also after a refusal. */
  @IdColumn({ nullable: true })
  runningRepId!: string | null;

  @Field(() => PayStopState)
  @CodeColumn()
  state!: PayStopState;

  @Field(() => GraphQLLocalDate)
  @DayColumn()
  proposedOn!: LocalDate;

  @Field(() => ID, { nullable: true })
  @RefColumn(() => User, 'fk_pay_stop_decided_by', { nullable: true })
  decidedById!: string | null;

  @Field(() => GraphQLLocalDate, { nullable: true })
  @DayColumn({ nullable: true })
  decidedOn!: LocalDate | null;

  @Field(() => String, { nullable: true, description: 'What was said with the decision.' })
  @TextColumn(500, { nullable: true })
  reason!: string | null;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'Day the last project of the rep was collected.',
  })
  @DayColumn({ nullable: true })
  liftedOn!: LocalDate | null;
}
