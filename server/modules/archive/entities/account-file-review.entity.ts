import { Field, ID, ObjectType } from 'type-graphql';
import { Entity } from 'typeorm';
import type { LocalDate } from '../../../../shared/local-date';
import { BaseEntity } from '../../../core/base-entity';
import { DayColumn, RefColumn, TextColumn, Unique } from '../../../core/columns';
import { GraphQLLocalDate } from '../../../core/scalars';
import { Account } from '../../accounts';
import { User } from '../../identity';

@ObjectType({ description: "A monthly review of a strategic customer's file (战略客户档案检查, TIER-7)." })
@Entity('account_file_review')
@Unique('uq_account_file_review_day', ['accountId', 'reviewedOn'])
export class AccountFileReview extends BaseEntity {
  @Field(() => ID)
  @RefColumn(() => Account, 'fk_account_file_review_account')
  accountId!: string;

  @Field(() => GraphQLLocalDate, { description: 'Day of the review.' })
  @DayColumn()
  reviewedOn!: LocalDate;

  @Field(() => ID, { description: 'Who reviewed it.' })
  @RefColumn(() => User, 'fk_account_file_review_reviewed_by')
  reviewedById!: string;

  @Field(() => String, { description: 'What was found and decided.' })
  @TextColumn(500)
  note!: string;
}
