import { Entity, Index } from 'typeorm';
import { BaseEntity } from '../../../core/base-entity';
import { IdColumn, JsonColumn, RefColumn, TextColumn } from '../../../core/columns';
import { AccountMerge } from './account-merge.entity';

/** One record that a merge moved from the one account to the other, so that exactly it goes back. */
@Entity('account_merge_row')
@Index('idx_account_merge_row_merge', ['mergeId', 'ofTable'])
export class AccountMergeRow extends BaseEntity {
  @RefColumn(() => AccountMerge, 'fk_account_merge_row_merge')
  mergeId!: string;

  @TextColumn(60)
  ofTable!: string;

  @IdColumn()
  rowId!: string;

  /** Columns besides the account that had to change, as they were; null where the account alone changed. */
  @JsonColumn({ nullable: true })
  valuesBefore!: Record<string, unknown> | null;
}
