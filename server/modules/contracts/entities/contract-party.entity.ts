import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import type { LocalDate } from '../../../../shared/local-date';
import { RepPart } from '../../../../shared/vocabulary/commissions';
import { BaseEntity } from '../../../core/base-entity';
import { CodeColumn, DayColumn, IntColumn, RefColumn, TextColumn } from '../../../core/columns';
import { GraphQLLocalDate } from '../../../core/scalars';
import { User } from '../../identity';
import { Contract } from './contract.entity';

/**
 * Who earns on a contract from which day on: the snapshot at signing, changed only by hand-over or ruling (COM-9).
 * On every day from signing a contract has exactly one primary.
 */
@ObjectType({ description: "A rep's part in a contract over [validFrom, validTo) (COM-9)." })
@Entity('contract_party')
@Index('idx_contract_party_contract', ['contractId'])
@Index('idx_contract_party_rep', ['repId'])
export class ContractParty extends BaseEntity {
  @RefColumn(() => Contract, 'fk_contract_party_contract')
  contractId!: string;

  @Field(() => ID)
  @RefColumn(() => User, 'fk_contract_party_rep')
  repId!: string;

  @Field(() => RepPart)
  @CodeColumn()
  part!: RepPart;

  @Field(() => Int, {
    description:
      "An assistant's share of the commission in basis points; 0 for the primary, who takes the rest.",
  })
  @IntColumn()
  shareBp!: number;

  @Field(() => GraphQLLocalDate)
  @DayColumn()
  validFrom!: LocalDate;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'First day on which it no longer holds.' })
  @DayColumn({ nullable: true })
  validTo!: LocalDate | null;

  @Field(() => String, { description: 'What caused it: signing, ruling, hand-over, import.' })
  @TextColumn(100)
  cause!: string;
}
