import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import type { LocalDate } from '../../../../shared/local-date';
import type { Money } from '../../../../shared/money';
import { BaseEntity } from '../../../core/base-entity';
import { DayColumn, IntColumn, MoneyColumn, RefColumn, TextColumn, Unique } from '../../../core/columns';
import { GraphQLLocalDate, GraphQLMoney } from '../../../core/scalars';
import { User } from '../../identity';

@ObjectType({
  description: 'A bank statement as it was imported (银行流水), with what became of its lines (BANK-1).',
})
@Entity('bank_statement')
@Unique('uq_bank_statement_number', ['number'])
@Index('idx_bank_statement_imported', ['importedOn'])
export class BankStatement extends BaseEntity {
  @Field(() => String)
  @TextColumn(40)
  number!: string;

  @Field(() => String)
  @TextColumn(120)
  fileName!: string;

  /** SHA-256 of the file. */
  @TextColumn(64)
  fileDigest!: string;

  @Field(() => String, { nullable: true, description: 'Our own account, where the file names it.' })
  @TextColumn(40, { nullable: true })
  ownAccount!: string | null;

  @Field(() => ID)
  @RefColumn(() => User, 'fk_bank_statement_imported_by')
  importedById!: string;

  @Field(() => GraphQLLocalDate)
  @DayColumn()
  importedOn!: LocalDate;

  @Field(() => GraphQLLocalDate)
  @DayColumn()
  firstOn!: LocalDate;

  @Field(() => GraphQLLocalDate)
  @DayColumn()
  lastOn!: LocalDate;

  @Field(() => Int, { description: 'Lines with money in that were taken.' })
  @IntColumn()
  lines!: number;

  @Field(() => GraphQLMoney, { description: 'Sum of the lines that were taken.' })
  @MoneyColumn()
  amount!: Money;

  @Field(() => Int, { description: 'Lines that were there already, from this or another file.' })
  @IntColumn()
  duplicates!: number;

  @Field(() => Int, { description: 'Lines with money out: not taken.' })
  @IntColumn()
  outgoing!: number;

  @Field(() => Int, { description: 'Lines that could not be read: not taken.' })
  @IntColumn()
  refused!: number;

  @Field(() => GraphQLMoney, { nullable: true, description: "Null where the file's balances are not whole." })
  @MoneyColumn({ nullable: true })
  opening!: Money | null;

  @Field(() => GraphQLMoney, { nullable: true })
  @MoneyColumn({ nullable: true })
  closing!: Money | null;

  @Field(() => GraphQLMoney, {
    nullable: true,
    description: 'Closing balance less opening balance less all lines of the file: zero where it is whole.',
  })
  @MoneyColumn({ nullable: true })
  difference!: Money | null;
}
