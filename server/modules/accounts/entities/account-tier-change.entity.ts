import { Field, ID, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import type { LocalDate } from '../../../../shared/local-date';
import { AccountTier } from '../../../../shared/vocabulary/accounts';
import { BaseEntity } from '../../../core/base-entity';
import { CodeColumn, DayColumn, IdColumn, RefColumn, TextColumn } from '../../../core/columns';
import { GraphQLLocalDate } from '../../../core/scalars';
import { Account } from './account.entity';

@ObjectType({ description: "One change of an account's tier (级别变更): from, to, who, why (TIER-3)." })
@Entity('account_tier_change')
@Index('idx_account_tier_change_account', ['accountId', 'changedOn'])
export class AccountTierChange extends BaseEntity {
  @Field(() => ID)
  @RefColumn(() => Account, 'fk_account_tier_change_account')
  accountId!: string;

  @Field(() => AccountTier)
  @CodeColumn()
  fromTier!: AccountTier;

  @Field(() => AccountTier)
  @CodeColumn()
  toTier!: AccountTier;

  @Field(() => GraphQLLocalDate)
  @DayColumn()
  changedOn!: LocalDate;

  @Field(() => String)
  @TextColumn(300)
  reason!: string;

  @Field(() => ID, { nullable: true })
  @IdColumn({ nullable: true })
  changedById!: string | null;
}
