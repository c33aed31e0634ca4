import { Field, ID, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import type { LocalDate } from '../../../../shared/local-date';
import type { Money } from '../../../../shared/money';
import { ConfirmationState } from '../../../../shared/vocabulary/ledger';
import { BaseEntity } from '../../../core/base-entity';
import { CodeColumn, DayColumn, MoneyColumn, RefColumn, TextColumn, Unique } from '../../../core/columns';
import { GraphQLLocalDate, GraphQLMoney } from '../../../core/scalars';
import { Account } from '../../accounts';
import { User } from '../../identity';

@ObjectType({
  description:
    'A statement of balance as of a day that the customer confirms in writing (对账函), filed with the day it came back (REC-10).',
})
@Entity('balance_confirmation')
@Unique('uq_balance_confirmation_number', ['number'])
@Unique('uq_balance_confirmation_day', ['accountId', 'asOf'])
@Index('idx_balance_confirmation_state', ['state', 'asOf'])
export class BalanceConfirmation extends BaseEntity {
  @Field(() => String)
  @TextColumn(40)
  number!: string;

  @Field(() => ID)
  @RefColumn(() => Account, 'fk_balance_confirmation_account')
  accountId!: string;

  @Field(() => GraphQLLocalDate, { description: 'Day of the balance.' })
  @DayColumn()
  asOf!: LocalDate;

  @Field(() => GraphQLMoney, { description: 'Sum of its items: what was open on the day.' })
  @MoneyColumn()
  openAmount!: Money;

  @Field(() => GraphQLMoney, { description: 'Money received and not yet allocated on the day.' })
  @MoneyColumn()
  unallocated!: Money;

  @Field(() => ConfirmationState)
  @CodeColumn()
  state!: ConfirmationState;

  @Field(() => ID)
  @RefColumn(() => User, 'fk_balance_confirmation_prepared_by')
  preparedById!: string;

  @Field(() => GraphQLLocalDate, { nullable: true })
  @DayColumn({ nullable: true })
  sentOn!: LocalDate | null;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Day on which it came back.' })
  @DayColumn({ nullable: true })
  returnedOn!: LocalDate | null;

  @Field(() => ID, { nullable: true })
  @RefColumn(() => User, 'fk_balance_confirmation_filed_by', { nullable: true })
  filedById!: string | null;

  @Field(() => GraphQLMoney, { nullable: true, description: 'What the customer confirms to owe.' })
  @MoneyColumn({ nullable: true })
  confirmedAmount!: Money | null;

  @Field(() => String, { nullable: true, description: 'Why it differs.' })
  @TextColumn(500, { nullable: true })
  reason!: string | null;
}
