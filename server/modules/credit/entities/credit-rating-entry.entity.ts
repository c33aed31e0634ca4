import { Field, ID, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import type { LocalDate } from '../../../../shared/local-date';
import { CreditRating } from '../../../../shared/vocabulary/credit';
import { BaseEntity } from '../../../core/base-entity';
import { CodeColumn, DayColumn, JsonColumn, RefColumn, TextColumn } from '../../../core/columns';
import { GraphQLLocalDate } from '../../../core/scalars';
import { Account } from '../../accounts';
import { User } from '../../identity';
import type { RatingFacts } from '../rules/propose-rating';

@ObjectType({
  description:
    'A credit rating of a customer (信用评级) from a day on. Append-only: the latest that has begun is the one in force (CRE-1).',
})
@Entity('credit_rating_entry')
@Index('idx_credit_rating_account', ['accountId', 'validFrom'])
export class CreditRatingEntry extends BaseEntity {
  @RefColumn(() => Account, 'fk_credit_rating_account')
  accountId!: string;

  @Field(() => CreditRating)
  @CodeColumn()
  rating!: CreditRating;

  @Field(() => GraphQLLocalDate, { description: 'First day it is in force.' })
  @DayColumn()
  validFrom!: LocalDate;

  @Field(() => CreditRating, {
    nullable: true,
    description: 'Grade by the authorities or an agency (官方信用等级); null where unknown.',
  })
  @CodeColumn({ nullable: true })
  officialGrade!: CreditRating | null;

  @Field(() => CreditRating, { description: 'What the facts of that day spoke for.' })
  @CodeColumn()
  proposed!: CreditRating;

  /** The facts of that day, as the proposal saw them. */
  @JsonColumn()
  facts!: RatingFacts;

  @Field(() => String, { description: 'Why finance set it so.' })
  @TextColumn(500)
  reason!: string;

  @Field(() => ID)
  @RefColumn(() => User, 'fk_credit_rating_set_by')
  setById!: string;
}
