import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Entity } from 'typeorm';
import type { LocalDate } from '../../../../shared/local-date';
import { TierReviewState } from '../../../../shared/vocabulary/tiers';
import { BaseEntity } from '../../../core/base-entity';
import {
  CodeColumn,
  DayColumn,
  IntColumn,
  JsonColumn,
  RefColumn,
  TextColumn,
  Unique,
} from '../../../core/columns';
import { GraphQLLocalDate } from '../../../core/scalars';
import { User } from '../../identity';
import type { TiersPolicy } from '../policy';

@ObjectType({
  description:
    'A review of the tiers of all active customers (级别评审): a proposal until the director accepts it (TIER-2, TIER-3).',
})
@Entity('tier_review')
@Unique('uq_tier_review_open', ['openKey'])
export class TierReview extends BaseEntity {
  @Field(() => TierReviewState)
  @CodeColumn()
  state!: TierReviewState;

  @Field(() => GraphQLLocalDate, { description: 'Day whose facts were scored.' })
  @DayColumn()
  asOf!: LocalDate;

  @Field(() => Int, { description: 'Active customers that were scored.' })
  @IntColumn()
  customers!: number;

  @Field(() => Int, { description: 'Customers without a running contract or recent delivery: not scored.' })
  @IntColumn()
  inactive!: number;

  @Field(() => Int, { description: 'Seats of the strategic tier by the shares (TIER-1).' })
  @IntColumn()
  strategicTarget!: number;

  @Field(() => Int, { description: 'Seats of the important tier by the shares (TIER-1).' })
  @IntColumn()
  importantTarget!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Score in hundredths of a point that parts strategic from important.',
  })
  @IntColumn({ nullable: true })
  strategicFrom!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Score in hundredths of a point that parts important from general.',
  })
  @IntColumn({ nullable: true })
  importantFrom!: number | null;

  /** The numbers it was scored by. */
  @JsonColumn()
  policy!: TiersPolicy;

  @Field(() => ID)
  @RefColumn(() => User, 'fk_tier_review_opened_by')
  openedById!: string;

  @Field(() => ID, { nullable: true })
  @RefColumn(() => User, 'fk_tier_review_decided_by', { nullable: true })
  decidedById!: string | null;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Day it was accepted or cancelled.' })
  @DayColumn({ nullable: true })
  decidedOn!: LocalDate | null;

  @Field(() => String, { nullable: true, description: 'What the director wrote when deciding.' })
  @TextColumn(300, { nullable: true })
  reason!: string | null;

  /** 1 while open, null after: its unique key lets one in. */
  @IntColumn({ nullable: true })
  openKey!: number | null;
}
