import { Field, Int, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import { PaymentTrigger } from '../../../../shared/vocabulary/contracts';
import { BaseEntity } from '../../../core/base-entity';
import { CodeColumn, IntColumn, RefColumn } from '../../../core/columns';
import { Contract } from './contract.entity';

@ObjectType({
  description:
    'A part of what is delivered under a contract, and what it falls due after (付款条件, CON-4). Fixed once signed.',
})
@Entity('contract_payment_term')
@Index('idx_contract_payment_term_contract', ['contractId', 'place'])
export class ContractPaymentTerm extends BaseEntity {
  @RefColumn(() => Contract, 'fk_contract_payment_term_contract')
  contractId!: string;

  /** Order in which they were agreed. */
  @IntColumn()
  place!: number;

  @Field(() => PaymentTrigger)
  @CodeColumn()
  dueAfter!: PaymentTrigger;

  @Field(() => Int, { description: 'Share of each delivery in 1/10,000; all terms together 10,000.' })
  @IntColumn()
  shareBp!: number;

  @Field(() => Int, { description: 'Days from what it waits for to due.' })
  @IntColumn()
  days!: number;
}
