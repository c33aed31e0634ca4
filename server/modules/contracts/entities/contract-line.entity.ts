import { Field, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import type { Money } from '../../../../shared/money';
import { BaseEntity } from '../../../core/base-entity';
import { BigColumn, FlagColumn, MoneyColumn, RefColumn, TextColumn } from '../../../core/columns';
import { GraphQLMoney, GraphQLQuantity } from '../../../core/scalars';
import { Contract } from './contract.entity';

@ObjectType({ description: 'A product line of a contract with price and volume (CON-4).' })
@Entity('contract_line')
@Index('idx_contract_line_contract', ['contractId'])
export class ContractLine extends BaseEntity {
  @RefColumn(() => Contract, 'fk_contract_line_contract')
  contractId!: string;

  @Field(() => String)
  @TextColumn(120)
  product!: string;

  @Field(() => GraphQLQuantity)
  @BigColumn()
  quantityMilli!: number;

  @Field(() => GraphQLMoney, { description: 'Price per whole unit.' })
  @MoneyColumn()
  unitPrice!: Money;

  @Field(() => Boolean, {
    description: 'A service (接续, installation): none is dispatched before the first payment (CON-3).',
  })
  @FlagColumn()
  service!: boolean;
}
