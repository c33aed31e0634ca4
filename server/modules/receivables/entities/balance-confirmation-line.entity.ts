import { Field, ID, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import type { LocalDate } from '../../../../shared/local-date';
import type { Money } from '../../../../shared/money';
import { BaseEntity } from '../../../core/base-entity';
import { DayColumn, MoneyColumn, RefColumn } from '../../../core/columns';
import { GraphQLLocalDate, GraphQLMoney } from '../../../core/scalars';
import { BalanceConfirmation } from './balance-confirmation.entity';
import { Receivable } from './receivable.entity';

@ObjectType({ description: 'An item as it stood in a confirmation of the balance (REC-10).' })
@Entity('balance_confirmation_line')
@Index('idx_balance_confirmation_line_confirmation', ['confirmationId'])
@Index('idx_balance_confirmation_line_receivable', ['receivableId'])
export class BalanceConfirmationLine extends BaseEntity {
  @Field(() => ID)
  @RefColumn(() => BalanceConfirmation, 'fk_balance_confirmation_line_confirmation')
  confirmationId!: string;

  @Field(() => ID)
  @RefColumn(() => Receivable, 'fk_balance_confirmation_line_receivable')
  receivableId!: string;

  @Field(() => GraphQLMoney, { description: 'Open on the day of the balance.' })
  @MoneyColumn()
  amount!: Money;

  @Field(() => GraphQLLocalDate)
  @DayColumn()
  dueOn!: LocalDate;
}
