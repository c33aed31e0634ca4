import { Entity } from 'typeorm';
import { BaseEntity } from '../../../core/base-entity';
import { RefColumn, Unique } from '../../../core/columns';
import { Contract } from '../../contracts';
import { CommissionPlan } from './commission-plan.entity';

/** The plan version a contract is paid by, fixed when its commission is first computed: later versions never move it. */
@Entity('contract_plan')
@Unique('uq_contract_plan_contract', ['contractId'])
export class ContractPlan extends BaseEntity {
  @RefColumn(() => Contract, 'fk_contract_plan_contract')
  contractId!: string;

  @RefColumn(() => CommissionPlan, 'fk_contract_plan_plan')
  planId!: string;
}
