import { Field, ID, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import type { Money } from '../../../../shared/money';
import { ReconciliationMark } from '../../../../shared/vocabulary/reconciliation';
import { BaseEntity } from '../../../core/base-entity';
import { CodeColumn, MoneyColumn, RefColumn, TextColumn, Unique } from '../../../core/columns';
import { GraphQLMoney } from '../../../core/scalars';
import { Contract } from '../../contracts';
import { User } from '../../identity';
import { Reconciliation } from './reconciliation.entity';

@ObjectType({ description: "A contract at the month's end, and what each side says of it (CON-7)." })
@Entity('reconciliation_line')
@Unique('uq_reconciliation_line', ['reconciliationId', 'contractId'])
@Index('idx_reconciliation_line_contract', ['contractId'])
export class ReconciliationLine extends BaseEntity {
  @Field(() => ID)
  @RefColumn(() => Reconciliation, 'fk_reconciliation_line_of')
  reconciliationId!: string;

  @Field(() => ID)
  @RefColumn(() => Contract, 'fk_reconciliation_line_contract')
  contractId!: string;

  @Field(() => GraphQLMoney)
  @MoneyColumn()
  contractAmount!: Money;

  @Field(() => GraphQLMoney, { description: "Value delivered up to the month's end." })
  @MoneyColumn()
  delivered!: Money;

  @Field(() => GraphQLMoney)
  @MoneyColumn()
  billed!: Money;

  @Field(() => GraphQLMoney)
  @MoneyColumn()
  collected!: Money;

  @Field(() => GraphQLMoney, { description: 'Credit notes and write-offs, less recoveries.' })
  @MoneyColumn()
  adjusted!: Money;

  @Field(() => GraphQLMoney, { description: "Open at the month's end." })
  @MoneyColumn()
  open!: Money;

  @Field(() => ReconciliationMark)
  @CodeColumn()
  salesMark!: ReconciliationMark;

  @Field(() => String, { nullable: true })
  @TextColumn(500, { nullable: true })
  salesNote!: string | null;

  @RefColumn(() => User, 'fk_reconciliation_line_sales', { nullable: true })
  salesById!: string | null;

  @Field(() => ReconciliationMark)
  @CodeColumn()
  financeMark!: ReconciliationMark;

  @Field(() => String, { nullable: true })
  @TextColumn(500, { nullable: true })
  financeNote!: string | null;

  @RefColumn(() => User, 'fk_reconciliation_line_finance', { nullable: true })
  financeById!: string | null;
}
