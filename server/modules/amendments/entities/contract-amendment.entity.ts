import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import type { LocalDate } from '../../../../shared/local-date';
import { AmendmentState } from '../../../../shared/vocabulary/amendments';
import { BaseEntity } from '../../../core/base-entity';
import {
  CodeColumn,
  DayColumn,
  FlagColumn,
  IdColumn,
  IntColumn,
  JsonColumn,
  RefColumn,
  TextColumn,
  Unique,
} from '../../../core/columns';
import { GraphQLLocalDate } from '../../../core/scalars';
import { Contract } from '../../contracts';
import { User } from '../../identity';
import type { AmendedTerms } from '../rules/amended-terms';

@ObjectType({
  description:
    'A numbered amendment of a signed contract (合同变更): what it changes, and its way through the same approval as the contract (CON-4, CRE-3).',
})
@Entity('contract_amendment')
@Unique('uq_contract_amendment_no', ['contractId', 'no'])
@Unique('uq_contract_amendment_open', ['openContractId'])
@Index('idx_contract_amendment_state', ['state'])
export class ContractAmendment extends BaseEntity {
  @Field(() => ID)
  @RefColumn(() => Contract, 'fk_contract_amendment_contract')
  contractId!: string;

  @Field(() => Int, { description: 'Number of the version: the signed contract is version 1.' })
  @IntColumn()
  no!: number;

  /** The contract while the amendment is under way: there is at most one. */
  @IdColumn({ nullable: true })
  openContractId!: string | null;

  @Field(() => AmendmentState)
  @CodeColumn()
  state!: AmendmentState;

  @Field(() => Int, { description: 'Round of the joint review: other terms void the verdicts.' })
  @IntColumn()
  round!: number;

  /** The terms before and after: what was agreed then stays readable whatever comes later. */
  @JsonColumn()
  termsBefore!: AmendedTerms;

  @JsonColumn()
  termsAfter!: AmendedTerms;

  @Field(() => Boolean, { description: 'A price is below its floor: only the VP decides about it (CRE-4).' })
  @FlagColumn()
  belowFloor!: boolean;

  @Field(() => String)
  @TextColumn(500)
  reason!: string;

  @RefColumn(() => User, 'fk_contract_amendment_proposed_by')
  proposedById!: string;

  @Field(() => GraphQLLocalDate, { nullable: true })
  @DayColumn({ nullable: true })
  decidedOn!: LocalDate | null;

  @Field(() => String, { nullable: true, description: 'Reason of the last decision.' })
  @TextColumn(500, { nullable: true })
  decisionReason!: string | null;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'When the supplement was signed: in force from then.',
  })
  @DayColumn({ nullable: true })
  signedOn!: LocalDate | null;
}
