import { Field, Int, ObjectType } from 'type-graphql';
import { Entity } from 'typeorm';
import { ReviewDepartment, Verdict } from '../../../../shared/vocabulary/contracts';
import { BaseEntity } from '../../../core/base-entity';
import { CodeColumn, IntColumn, RefColumn, TextColumn, Unique } from '../../../core/columns';
import { User } from '../../identity';
import { ContractAmendment } from './contract-amendment.entity';

@ObjectType({ description: 'What a department said of an amendment in a round of its joint review (CRE-3).' })
@Entity('amendment_verdict')
@Unique('uq_amendment_verdict_round', ['amendmentId', 'round', 'department'])
export class AmendmentVerdict extends BaseEntity {
  @RefColumn(() => ContractAmendment, 'fk_amendment_verdict_amendment')
  amendmentId!: string;

  @Field(() => Int)
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

  @RefColumn(() => User, 'fk_amendment_verdict_given_by')
  givenById!: string;
}
