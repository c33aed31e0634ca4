import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Entity } from 'typeorm';
import type { LocalDate } from '../../../../shared/local-date';
import { ComplaintStepKind } from '../../../../shared/vocabulary/service';
import { BaseEntity } from '../../../core/base-entity';
import {
  CodeColumn,
  DayColumn,
  FlagColumn,
  IntColumn,
  RefColumn,
  TextColumn,
  Unique,
} from '../../../core/columns';
import { GraphQLLocalDate } from '../../../core/scalars';
import { AccountFeedback } from '../../archive';
import { User } from '../../identity';

@ObjectType({
  description:
    'A step taken with a complaint (投诉处理步骤): who, when, what was said. Append-only; a customer who is not satisfied begins another round (SVC-1).',
})
@Entity('complaint_step')
@Unique('uq_complaint_step', ['feedbackId', 'round', 'step'])
export class ComplaintStep extends BaseEntity {
  @Field(() => ID, { description: 'The complaint.' })
  @RefColumn(() => AccountFeedback, 'fk_complaint_step_feedback')
  feedbackId!: string;

  @Field(() => Int, { description: '1, and one more each time the customer was not satisfied.' })
  @IntColumn()
  round!: number;

  @Field(() => ComplaintStepKind, { description: 'Which of the five steps.' })
  @CodeColumn()
  step!: ComplaintStepKind;

  @Field(() => String, { description: 'What was said or done.' })
  @TextColumn(1000)
  said!: string;

  @Field(() => GraphQLLocalDate, { description: 'Day it was taken.' })
  @DayColumn()
  takenOn!: LocalDate;

  @Field(() => ID, { description: 'Who took it.' })
  @RefColumn(() => User, 'fk_complaint_step_taken_by')
  takenById!: string;

  @Field(() => Boolean, {
    nullable: true,
    description: 'On verification: the customer is satisfied; null on the other steps.',
  })
  @FlagColumn({ nullable: true })
  satisfied!: boolean | null;
}
