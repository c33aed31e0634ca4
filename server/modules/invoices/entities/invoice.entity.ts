import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import type { LocalDate } from '../../../../shared/local-date';
import type { Money } from '../../../../shared/money';
import { InvoiceState } from '../../../../shared/vocabulary/invoices';
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
import { Contract } from '../../contracts';
import { User } from '../../identity';

@ObjectType({
  description:
    'An invoice (发票) on a contract, for what was billed on it. It owes nothing by itself: that do the items of the ledger (CON-3).',
})
@Entity('invoice')
@Unique('uq_invoice_number', ['number'])
@Index('idx_invoice_contract', ['contractId', 'issuedOn'])
@Index('idx_invoice_issued', ['issuedOn'])
export class Invoice extends BaseEntity {
  @Field(() => String, { description: 'Number of the tax invoice.' })
  @TextColumn(40)
  number!: string;

  @Field(() => ID)
  @RefColumn(() => Contract, 'fk_invoice_contract')
  contractId!: string;

  @Field(() => InvoiceState)
  @CodeColumn()
  state!: InvoiceState;

  @Field(() => GraphQLMoney)
  @MoneyColumn()
  amount!: Money;

  @Field(() => GraphQLLocalDate)
  @DayColumn()
  issuedOn!: LocalDate;

  @Field(() => ID)
  @RefColumn(() => User, 'fk_invoice_issued_by')
  issuedById!: string;

  @Field(() => Int, {
    description: 'Share of what was billed that was collected then, in 1/10,000, rounded down.',
  })
  @IntColumn()
  collectedBp!: number;

  @Field(() => String, {
    nullable: true,
    description: 'Why it was issued before enough was collected; null where enough was.',
  })
  @TextColumn(500, { nullable: true })
  exceptionReason!: string | null;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Day of the red letter.' })
  @DayColumn({ nullable: true })
  cancelledOn!: LocalDate | null;

  @Field(() => ID, { nullable: true })
  @RefColumn(() => User, 'fk_invoice_cancelled_by', { nullable: true })
  cancelledById!: string | null;

  @Field(() => String, { nullable: true })
  @TextColumn(500, { nullable: true })
  cancelReason!: string | null;

  @Field(() => String, { nullable: true, description: 'Number of the red letter.' })
  @TextColumn(40, { nullable: true })
  redLetterNumber!: string | null;
}
