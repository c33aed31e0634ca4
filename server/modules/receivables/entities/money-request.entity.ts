import { Field, ID, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import type { LocalDate } from '../../../../shared/local-date';
import type { Money } from '../../../../shared/money';
import { MoneyRequestKind, MoneyRequestState } from '../../../../shared/vocabulary/ledger';
import { BaseEntity } from '../../../core/base-entity';
import {
  CodeColumn,
  DayColumn,
  IdColumn,
  MoneyColumn,
  RefColumn,
  TextColumn,
  Unique,
} from '../../../core/columns';
import { GraphQLLocalDate, GraphQLMoney } from '../../../core/scalars';
import { Account } from '../../accounts';
import { User } from '../../identity';
import { Receipt } from './receipt.entity';
import { Receivable } from './receivable.entity';

@ObjectType({
  description:
    'A write-off or refund that finance asks for and a second person decides (核销/退款申请, REC-1, REC-8). Nothing is booked before the approval.',
})
@Entity('money_request')
@Unique('uq_money_request_waiting', ['waitingForId'])
@Index('idx_money_request_state', ['state', 'askedOn'])
@Index('idx_money_request_account', ['accountId', 'askedOn'])
@Index('idx_money_request_receivable', ['receivableId'])
@Index('idx_money_request_receipt', ['receiptId'])
export class MoneyRequest extends BaseEntity {
  @Field(() => MoneyRequestKind)
  @CodeColumn()
  kind!: MoneyRequestKind;

  @Field(() => ID)
  @RefColumn(() => Account, 'fk_money_request_account')
  accountId!: string;

  @Field(() => ID, { nullable: true, description: 'The item of a write-off.' })
  @RefColumn(() => Receivable, 'fk_money_request_receivable', { nullable: true })
  receivableId!: string | null;

  @Field(() => ID, { nullable: true, description: 'The receipt of a refund.' })
  @RefColumn(() => Receipt, 'fk_money_request_receipt', { nullable: true })
  receiptId!: string | null;

  /** The item or receipt while the request waits, else null: one waiting request for each. */
  @IdColumn({ nullable: true })
  waitingForId!: string | null;

  @Field(() => GraphQLMoney)
  @MoneyColumn()
  amount!: Money;

  @Field(() => String)
  @TextColumn(500)
  reason!: string;

  @Field(() => ID)
  @RefColumn(() => User, 'fk_money_request_asked_by')
  askedById!: string;

  @Field(() => GraphQLLocalDate)
  @DayColumn()
  askedOn!: LocalDate;

  @Field(() => MoneyRequestState)
  @CodeColumn()
  state!: MoneyRequestState;

  @Field(() => ID, { nullable: true })
  @RefColumn(() => User, 'fk_money_request_decided_by', { nullable: true })
  decidedById!: string | null;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Day of the decision, and of the booking.' })
  @DayColumn({ nullable: true })
  decidedOn!: LocalDate | null;

  @Field(() => String, { nullable: true })
  @TextColumn(500, { nullable: true })
  decision!: string | null;
}
