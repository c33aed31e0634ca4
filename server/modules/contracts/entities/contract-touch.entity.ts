import { Entity } from 'typeorm';
import { BaseEntity } from '../../../core/base-entity';
import { IntColumn, RefColumn, Unique } from '../../../core/columns';
import { Contract } from './contract.entity';

/**
 * A contract whose money facts changed since commissions were last posted for it. Every fact that can change a
 * commission touches its contract in its own transaction; a commission run computes touched contracts only.
 */
@Entity('contract_touch')
@Unique('uq_contract_touch_contract', ['contractId'])
export class ContractTouch extends BaseEntity {
  @RefColumn(() => Contract, 'fk_contract_touch_contract')
  contractId!: string;

  /** Rises with each fact: a run clears the row only if nothing came in meanwhile. */
  @IntColumn()
  touches!: number;
}
