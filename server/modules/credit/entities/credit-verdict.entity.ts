import { Field, Int, ObjectType } from 'type-graphql';
import { Entity } from 'typeorm';
import { ReviewDepartment, Verdict } from '../../../../shared/vocabulary/contracts';
import { BaseEntity } from '../../../core/base-entity';
import { CodeColumn, IntColumn, RefColumn, TextColumn, Unique } from '../../../core/columns';
import { User } from '../../identity';
import { CreditApplication } from './credit-application.entity';

@ObjectType({
  description:
    'What a department said on an application for credit (会审意见, CRE-3). Verdicts of earlier rounds are void but kept.',
})
@Entity('credit_verdict')
@Unique('uq_credit_verdict_round', ['applicationId', 'round', 'department'])
export class CreditVerdict extends BaseEntity {
  @RefColumn(() => CreditApplication, 'fk_credit_verdict_application')
  applicationId!: string;

  @Field(() => Int, { description: 'Round in which it was said.' })
  @IntColumn()
  round!: number;

  @Field(() => ReviewDepartment)
  @CodeColumn()
  department!: ReviewDepartment;

  @Field(() => Verdict)
  @CodeColumn()
  verdict!: Verdict;

  @Field(() => String)
  @TextColumn(500)
  reason!: string;

  @RefColumn(() => User, 'fk_credit_verdict_given_by')
  givenById!: string;
}
