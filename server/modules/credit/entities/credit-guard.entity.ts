import { Entity } from 'typeorm';
import { BaseEntity } from '../../../core/base-entity';
import { IntColumn, RefColumn, Unique } from '../../../core/columns';
import { Account } from '../../accounts';

/**
 * One row per customer whose credit was asked about: every act that may use credit writes it first, on paper or with
 * goods, so that two of them never pass on the same free amount (CRE-5).
 */
@Entity('credit_guard')
@Unique('uq_credit_guard_account', ['accountId'])
export class CreditGuard extends BaseEntity {
  @RefColumn(() => Account, 'fk_credit_guard_account')
  accountId!: string;

  @IntColumn()
  events!: number;
}
