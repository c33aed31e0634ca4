import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import type { LocalDate } from '../../../../shared/local-date';
import { AccountTier } from '../../../../shared/vocabulary/accounts';
import { DelinquencyClass } from '../../../../shared/vocabulary/receivables';
import { TierBecause, TierSignal } from '../../../../shared/vocabulary/tiers';
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
import { Account } from '../../accounts';
import { TierReview } from './tier-review.entity';
import type { ScorePart } from '../rules/score-customers';

@ObjectType({
  description: 'What a tier review proposes for one customer (评审建议), and what was decided (TIER-3).',
})
@Entity('tier_review_item')
@Unique('uq_tier_review_item', ['reviewId', 'accountId'])
@Index('idx_tier_review_item_account', ['accountId'])
export class TierReviewItem extends BaseEntity {
  @Field(() => ID)
  @RefColumn(() => TierReview, 'fk_tier_review_item_review')
  reviewId!: string;

  @Field(() => ID)
  @RefColumn(() => Account, 'fk_tier_review_item_account')
  accountId!: string;

  @Field(() => Int, { description: 'Place among the customers, 1 is the best; equal scores share it.' })
  @IntColumn()
  placeNo!: number;

  @Field(() => Int, { description: 'Score in hundredths of a point, 0 to 10,000.' })
  @IntColumn()
  score!: number;

  /** How the score came about; shown by the resolver in the reader's language. */
  @JsonColumn()
  scoreParts!: ScorePart[];

  @Field(() => [TierSignal], { description: 'What by itself makes it a candidate for strategic.' })
  @JsonColumn()
  signals!: TierSignal[];

  @Field(() => DelinquencyClass, { nullable: true, description: 'Worst class of its debts (REC-2).' })
  @CodeColumn({ nullable: true })
  debtClass!: DelinquencyClass | null;

  @Field(() => AccountTier, { description: 'Tier when the review was opened.' })
  @CodeColumn()
  oldTier!: AccountTier;

  @Field(() => AccountTier, { description: 'Tier that the review proposes.' })
  @CodeColumn()
  proposedTier!: AccountTier;

  @Field(() => AccountTier, { description: 'Tier that accepting gives it: the proposal unless overridden.' })
  @CodeColumn()
  finalTier!: AccountTier;

  @Field(() => TierBecause)
  @CodeColumn()
  because!: TierBecause;

  @Field(() => Boolean, { description: 'Had the same score as others at a boundary: all of them went up.' })
  @FlagColumn()
  tied!: boolean;

  @Field(() => String, { nullable: true, description: 'Why the director decided otherwise.' })
  @TextColumn(300, { nullable: true })
  overrideReason!: string | null;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: "Last day of the director's decision; null: until the director changes it.",
  })
  @DayColumn({ nullable: true })
  overrideUntil!: LocalDate | null;

  @IdColumn({ nullable: true })
  overriddenById!: string | null;
}
