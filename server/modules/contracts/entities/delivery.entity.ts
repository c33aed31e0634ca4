import { Field, ID, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import type { LocalDate } from '../../../../shared/local-date';
import type { Money } from '../../../../shared/money';
import { BaseEntity } from '../../../core/base-entity';
import { BigColumn, DayColumn, MoneyColumn, RefColumn, TextColumn, Unique } from '../../../core/columns';
import { GraphQLLocalDate, GraphQLMoney, GraphQLQuantity } from '../../../core/scalars';
import { ContractLine } from './contract-line.entity';
import { Contract } from './contract.entity';

@ObjectType({
  description:
    'Goods delivered under a contract (供货单). Append-only: a mistake is corrected by one reversal.',
})
@Entity('delivery')
@Unique('uq_delivery_number', ['number'])
@Unique('uq_delivery_reversal', ['reversalOfId'])
@Unique('uq_delivery_settles', ['settlesId'])
@Index('idx_delivery_contract', ['contractId', 'deliveredOn'])
@Index('idx_delivery_line', ['lineId'])
export class Delivery extends BaseEntity {
  @Field(() => String)
  @TextColumn(40)
  number!: string;

  @Field(() => ID)
  @RefColumn(() => Contract, 'fk_delivery_contract')
  contractId!: string;

  @Field(() => ID)
  @RefColumn(() => ContractLine, 'fk_delivery_line')
  lineId!: string;

  @Field(() => GraphQLLocalDate, { description: 'Day it counts for.' })
  @DayColumn()
  deliveredOn!: LocalDate;

  @Field(() => GraphQLQuantity, {
    description: 'Negative on a reversal and where less was accepted than delivered.',
  })
  @BigColumn()
  quantityMilli!: number;

  @Field(() => GraphQLMoney, { description: 'Quantity × price, with the sign of the quantity.' })
  @MoneyColumn()
  amount!: Money;

  @Field(() => String, { description: 'Who signed the delivery note for the customer (CON-1).' })
  @TextColumn(80)
  signedBy!: string;

  @Field(() => ID, { nullable: true, description: 'The delivery that this one takes back.' })
  @RefColumn(() => Delivery, 'fk_delivery_reversal_of', { nullable: true })
  reversalOfId!: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The delivery whose quantity difference (量差) this row settles (CON-5).',
  })
  @RefColumn(() => Delivery, 'fk_delivery_settles', { nullable: true })
  settlesId!: string | null;
}
