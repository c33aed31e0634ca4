import { Field, ID, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import type { LocalDate } from '../../../../shared/local-date';
import type { Money } from '../../../../shared/money';
import { CustomerAge } from '../../../../shared/vocabulary/accounts';
import { ServiceClass } from '../../../../shared/vocabulary/archive';
import { BaseEntity } from '../../../core/base-entity';
import { CodeColumn, DayColumn, MoneyColumn, RefColumn, Unique } from '../../../core/columns';
import { GraphQLLocalDate, GraphQLMoney } from '../../../core/scalars';
import { Account } from './account.entity';

/** Derived from contracts and deliveries by the review of customers; kept for lists, rebuilt from nothing at any time. */
@ObjectType({
  description: 'What the last review says of a customer: service class, dormant, new or old (ARC-4, ARC-5).',
})
@Entity('account_standing')
@Unique('uq_account_standing_account', ['accountId'])
@Index('idx_account_standing_class', ['serviceClass'])
@Index('idx_account_standing_dormant', ['dormantSince'])
export class AccountStanding extends BaseEntity {
  @Field(() => ID)
  @RefColumn(() => Account, 'fk_account_standing_account')
  accountId!: string;

  @Field(() => ServiceClass, { description: 'Class of service by the value of a year (服务类别, ARC-4).' })
  @CodeColumn()
  serviceClass!: ServiceClass;

  @Field(() => GraphQLMoney, { description: 'Delivered in the 12 months before the review, in yuan.' })
  @MoneyColumn()
  yearAmount!: Money;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'Day of the last order: contract signed or goods delivered; null: never.',
  })
  @DayColumn({ nullable: true })
  lastOrderOn!: LocalDate | null;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Day the first contract was signed.' })
  @DayColumn({ nullable: true })
  firstSignedOn!: LocalDate | null;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'Since when dormant (休眠): no order in the days of the policy; null: active (ARC-5).',
  })
  @DayColumn({ nullable: true })
  dormantSince!: LocalDate | null;

  @Field(() => CustomerAge, { description: 'New or old customer on the day of the review (ARC-5).' })
  @CodeColumn()
  customerAge!: CustomerAge;

  @Field(() => GraphQLLocalDate, { description: 'Day of the review.' })
  @DayColumn()
  reviewedOn!: LocalDate;
}
