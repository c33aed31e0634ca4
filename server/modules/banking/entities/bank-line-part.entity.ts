import { Field, ID, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import { BaseEntity } from '../../../core/base-entity';
import { FlagColumn, RefColumn, Unique } from '../../../core/columns';
import { Receipt } from '../../receivables';
import { BankLine } from './bank-line.entity';

@ObjectType({
  description: 'A receipt that a bank line was posted as: one for each customer (BANK-3).',
})
@Entity('bank_line_part')
@Unique('uq_bank_line_part_receipt', ['receiptId'])
@Index('idx_bank_line_part_line', ['lineId'])
export class BankLinePart extends BaseEntity {
  @Field(() => ID)
  @RefColumn(() => BankLine, 'fk_bank_line_part_line')
  lineId!: string;

  @Field(() => ID)
  @RefColumn(() => Receipt, 'fk_bank_line_part_receipt')
  receiptId!: string;

  /** Whether the payer's bank account is proof of the customer, as long as the receipt stands; false once forgotten. */
  @FlagColumn()
  teaches!: boolean;
}
