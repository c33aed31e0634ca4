import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import type { LocalDate } from '../../../../shared/local-date';
import type { Money } from '../../../../shared/money';
import { BankAsideCause, BankLineState } from '../../../../shared/vocabulary/banking';
import { BaseEntity } from '../../../core/base-entity';
import {
  CodeColumn,
  DayColumn,
  IntColumn,
  MoneyColumn,
  RefColumn,
  TextColumn,
  Unique,
} from '../../../core/columns';
import { GraphQLLocalDate, GraphQLMoney } from '../../../core/scalars';
import { User } from '../../identity';
import { BankStatement } from './bank-statement.entity';

@ObjectType({
  description: 'Money that came in by the bank statement; it waits until a person says whose it is (BANK-3).',
})
@Entity('bank_line')
@Unique('uq_bank_line_digest', ['digest'])
@Index('idx_bank_line_statement', ['statementId', 'lineNo'])
@Index('idx_bank_line_state', ['state', 'paidOn'])
@Index('idx_bank_line_payer', ['payerKey'])
export class BankLine extends BaseEntity {
  @Field(() => ID)
  @RefColumn(() => BankStatement, 'fk_bank_line_statement')
  statementId!: string;

  @Field(() => Int, { description: 'Row of the file, as a spreadsheet counts.' })
  @IntColumn()
  lineNo!: number;

  @Field(() => GraphQLLocalDate)
  @DayColumn()
  paidOn!: LocalDate;

  @Field(() => GraphQLMoney)
  @MoneyColumn()
  amount!: Money;

  @Field(() => String, { description: 'The payer as the bank names it.' })
  @TextColumn(200)
  payer!: string;

  @TextColumn(60, { nullable: true })
  payerAccount!: string | null;

  /** The payer's account as bare characters: by it customers are learned. */
  @TextColumn(40, { nullable: true })
  payerKey!: string | null;

  @Field(() => String, { description: 'What the payer wrote (摘要、附言、用途).' })
  @TextColumn(500)
  text!: string;

  @Field(() => String, { nullable: true, description: "The bank's number of the payment (流水号)." })
  @TextColumn(100, { nullable: true })
  reference!: string | null;

  @Field(() => GraphQLMoney, { nullable: true, description: 'Balance of our account after it.' })
  @MoneyColumn({ nullable: true })
  balance!: Money | null;

  /** Tells it from every other line (see lineDigests). */
  @TextColumn(64)
  digest!: string;

  @Field(() => BankLineState)
  @CodeColumn()
  state!: BankLineState;

  @Field(() => GraphQLMoney, { description: 'How much of it stands as receipts: a guarded copy.' })
  @MoneyColumn()
  posted!: Money;

  @Field(() => BankAsideCause, { nullable: true, description: 'Why it is no payment of a customer.' })
  @CodeColumn({ nullable: true })
  asideCause!: BankAsideCause | null;

  @Field(() => String, { nullable: true })
  @TextColumn(300, { nullable: true })
  asideNote!: string | null;

  @Field(() => ID, { nullable: true, description: 'Who dealt with it last.' })
  @RefColumn(() => User, 'fk_bank_line_decided_by', { nullable: true })
  decidedById!: string | null;

  @Field(() => GraphQLLocalDate, { nullable: true })
  @DayColumn({ nullable: true })
  decidedOn!: LocalDate | null;
}
