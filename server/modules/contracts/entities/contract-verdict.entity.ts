import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Entity } from 'typeorm';
import { ReviewDepartment, Verdict } from '../../../../shared/vocabulary/contracts';
import { BaseEntity } from '../../../core/base-entity';
import { CodeColumn, IntColumn, RefColumn, TextColumn, Unique } from '../../../core/columns';
import { User } from '../../identity';
import { Contract } from './contract.entity';

@ObjectType({
  description:
    'What a department said in a round of the joint review (会审意见, CRE-3). Verdicts of earlier rounds are void but kept.',
})
@Entity('contract_verdict')
@Unique('uq_contract_verdict_round', ['contractId', 'round', 'department'])
export class ContractVerdict extends BaseEntity {
  @RefColumn(() => Contract, 'fk_contract_verdict_contract')
  contractId!: string;

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

  @Field(() => ID)
  @RefColumn(() => User, 'fk_contract_verdict_given_by')
  givenById!: string;
}
