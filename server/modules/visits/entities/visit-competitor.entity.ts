import { Field, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import type { Money } from '../../../../shared/money';
import { BaseEntity } from '../../../core/base-entity';
import { MoneyColumn, RefColumn, TextColumn } from '../../../core/columns';
import { GraphQLMoney } from '../../../core/scalars';
import { VisitReport } from './visit-report.entity';

@ObjectType({ description: 'What a competitor did at the customer: price, promotion, stock (VIS-6).' })
@Entity('visit_competitor')
@Index('idx_visit_competitor_report', ['reportId'])
export class VisitCompetitor extends BaseEntity {
  @RefColumn(() => VisitReport, 'fk_visit_competitor_report')
  reportId!: string;

  @Field(() => String)
  @TextColumn(100)
  name!: string;

  @Field(() => String, { nullable: true })
  @TextColumn(100, { nullable: true })
  product!: string | null;

  @Field(() => GraphQLMoney, { nullable: true, description: 'Per unit.' })
  @MoneyColumn({ nullable: true })
  price!: Money | null;

  @Field(() => String, { nullable: true })
  @TextColumn(300, { nullable: true })
  promotion!: string | null;

  @Field(() => String, { nullable: true })
  @TextColumn(100, { nullable: true })
  stock!: string | null;
}
