import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import type { LocalDate } from '../../../../shared/local-date';
import { AccountTier } from '../../../../shared/vocabulary/accounts';
import { BaseEntity } from '../../../core/base-entity';
import { CodeColumn, DayColumn, IdColumn, IntColumn, RefColumn, TextColumn } from '../../../core/columns';
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

  @Field(() => Int, {
    nullable: true,
    description: 'Score of the review behind it in hundredths of a point; null without a review.',
  })
  @IntColumn({ nullable: true })
  score!: number | null;

  @Field(() => ID, { nullable: true, description: 'The review it was accepted with.' })
  @IdColumn({ nullable: true })
  reviewId!: string | null;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: "Last day of the director's own decision, where it had an end.",
  })
  @DayColumn({ nullable: true })
  overrideUntil!: LocalDate | null;
}
