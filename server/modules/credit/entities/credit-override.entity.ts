import { Field, ID, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import type { LocalDate } from '../../../../shared/local-date';
import type { Money } from '../../../../shared/money';
import { BaseEntity } from '../../../core/base-entity';
import { DayColumn, MoneyColumn, RefColumn, TextColumn } from '../../../core/columns';
import { GraphQLLocalDate, GraphQLMoney } from '../../../core/scalars';
import { Account } from '../../accounts';
import { User } from '../../identity';

@ObjectType({
  description:
    'Leave to go over the limit (超限放行): by whom, why, until when and up to which exposure (CRE-5). Each use of it is recorded.',
})
@Entity('credit_override')
@Index('idx_credit_override_account', ['accountId', 'untilOn'])
export class CreditOverride extends BaseEntity {
  @Field(() => ID)
  @RefColumn(() => Account, 'fk_credit_override_account')
  accountId!: string;

  @Field(() => GraphQLMoney, { description: 'Up to which exposure (放行至).' })
  @MoneyColumn()
  amount!: Money;

  @Field(() => GraphQLLocalDate)
  @DayColumn()
  grantedOn!: LocalDate;

  @Field(() => GraphQLLocalDate, { description: 'Last day.' })
  @DayColumn()
  untilOn!: LocalDate;

  @Field(() => String)
  @TextColumn(500)
  reason!: string;

  @RefColumn(() => User, 'fk_credit_override_granted_by')
  grantedById!: string;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'Day it was taken back; null while it stands.',
  })
  @DayColumn({ nullable: true })
  withdrawnOn!: LocalDate | null;

  @Field(() => String, { nullable: true })
  @TextColumn(500, { nullable: true })
  withdrawnReason!: string | null;

  /** Day people heard that it is about to end; for the end it had then. */
  @DayColumn({ nullable: true })
  endingToldOn!: LocalDate | null;

  /** Day people heard that it ended while the customer was beyond the limit. */
  @DayColumn({ nullable: true })
  endedToldOn!: LocalDate | null;
}
