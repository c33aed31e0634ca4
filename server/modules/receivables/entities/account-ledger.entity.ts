import { Entity } from 'typeorm';
import { BaseEntity } from '../../../core/base-entity';
import { IntColumn, RefColumn, Unique } from '../../../core/columns';
import { Account } from '../../accounts';

/**
 * One row per customer with money: every money event of the customer writes it first, so that events of one customer
 * happen one after the other on every engine, and letters, stops and settlements see each other.
 */
@Entity('account_ledger')
@Unique('uq_account_ledger_account', ['accountId'])
export class AccountLedger extends BaseEntity {
  @RefColumn(() => Account, 'fk_account_ledger_account')
  accountId!: string;

  @IntColumn()
  events!: number;
}
