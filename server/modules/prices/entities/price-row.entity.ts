import { Field, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import type { Money } from '../../../../shared/money';
import { AccountTier } from '../../../../shared/vocabulary/accounts';
import { BaseEntity } from '../../../core/base-entity';
import { CodeColumn, MoneyColumn, RefColumn, TextColumn } from '../../../core/columns';
import { GraphQLMoney } from '../../../core/scalars';
import { PriceList } from './price-list.entity';

@ObjectType({
  description: 'What a product should cost and the least it may, for all customers or one tier (CRE-4).',
})
@Entity('price_row')
@Index('idx_price_row_list', ['priceListId', 'product'])
export class PriceRow extends BaseEntity {
  @RefColumn(() => PriceList, 'fk_price_row_list')
  priceListId!: string;

  @Field(() => String)
  @TextColumn(120)
  product!: string;

  @Field(() => String, { description: 'Unit that the prices are for: m³, t, piece.' })
  @TextColumn(10)
  unit!: string;

  @Field(() => AccountTier, {
    nullable: true,
    description: 'Only for customers of this tier; null: for all others.',
  })
  @CodeColumn({ nullable: true })
  tier!: AccountTier | null;

  @Field(() => GraphQLMoney, { description: 'Guide price (指导价) per whole unit.' })
  @MoneyColumn()
  guidePrice!: Money;

  @Field(() => GraphQLMoney, { description: 'Floor (底价): below it only the VP grants a price.' })
  @MoneyColumn()
  floorPrice!: Money;
}
