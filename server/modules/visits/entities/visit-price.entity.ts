import { Field, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import type { Money } from '../../../../shared/money';
import { BaseEntity } from '../../../core/base-entity';
import { MoneyColumn, RefColumn, TextColumn } from '../../../core/columns';
import { GraphQLMoney } from '../../../core/scalars';
import { VisitReport } from './visit-report.entity';

@ObjectType({ description: 'A price of ours found at the customer beside its guide price (指导价, VIS-6).' })
@Entity('visit_price')
@Index('idx_visit_price_report', ['reportId'])
export class VisitPrice extends BaseEntity {
  @RefColumn(() => VisitReport, 'fk_visit_price_report')
  reportId!: string;

  @Field(() => String)
  @TextColumn(100)
  product!: string;

  @Field(() => GraphQLMoney, { description: 'Guide price per unit.' })
  @MoneyColumn()
  guidePrice!: Money;

  @Field(() => GraphQLMoney, { description: 'Price found per unit.' })
  @MoneyColumn()
  price!: Money;
}
