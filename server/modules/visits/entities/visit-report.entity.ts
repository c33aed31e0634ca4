import { Field, ID, ObjectType } from 'type-graphql';
import { Entity } from 'typeorm';
import type { LocalDate } from '../../../../shared/local-date';
import type { Money } from '../../../../shared/money';
import { StockSignal } from '../../../../shared/vocabulary/visits';
import { BaseEntity } from '../../../core/base-entity';
import {
  BigColumn,
  CodeColumn,
  DayColumn,
  FlagColumn,
  IdColumn,
  MoneyColumn,
  RefColumn,
  TextColumn,
  Unique,
} from '../../../core/columns';
import { GraphQLLocalDate, GraphQLMoney, GraphQLQuantity } from '../../../core/scalars';
import { PlannedVisit } from './planned-visit.entity';

@ObjectType({ description: 'What happened at a visit (拜访记录), due within one working day (VIS-6).' })
@Entity('visit_report')
@Unique('uq_visit_report_visit', ['visitId'])
export class VisitReport extends BaseEntity {
  @Field(() => ID)
  @RefColumn(() => PlannedVisit, 'fk_visit_report_visit')
  visitId!: string;

  @Field(() => String)
  @TextColumn(200)
  metWhom!: string;

  @Field(() => String)
  @TextColumn(2000)
  outcome!: string;

  @Field(() => Boolean)
  @FlagColumn()
  goalReached!: boolean;

  @Field(() => GraphQLMoney, { nullable: true, description: 'Money the customer promised.' })
  @MoneyColumn({ nullable: true })
  promisedAmount!: Money | null;

  @Field(() => GraphQLLocalDate, { nullable: true })
  @DayColumn({ nullable: true })
  promisedOn!: LocalDate | null;

  @Field(() => String, { nullable: true, description: 'Competitors seen, their prices and promotions.' })
  @TextColumn(500, { nullable: true })
  competitors!: string | null;

  @Field(() => String)
  @TextColumn(300)
  nextStep!: string;

  @Field(() => GraphQLLocalDate)
  @DayColumn()
  nextStepOn!: LocalDate;

  @Field(() => Boolean, { description: 'Handed in later than the policy allows.' })
  @FlagColumn()
  late!: boolean;

  @Field(() => String, { nullable: true, description: 'What was ordered.' })
  @TextColumn(100, { nullable: true })
  orderProduct!: string | null;

  @Field(() => GraphQLQuantity, { nullable: true })
  @BigColumn({ nullable: true })
  orderQuantityMilli!: number | null;

  @Field(() => GraphQLMoney, {
    nullable: true,
    description: 'Money taken along or shown as paid; finance posts the receipt.',
  })
  @MoneyColumn({ nullable: true })
  receivedAmount!: Money | null;

  @Field(() => GraphQLQuantity, {
    nullable: true,
    description: 'Our goods in stock there.',
  })
  @BigColumn({ nullable: true })
  ownStockMilli!: number | null;

  @Field(() => GraphQLQuantity, {
    nullable: true,
    description: 'What they sell of it a month.',
  })
  @BigColumn({ nullable: true })
  usualSalesMilli!: number | null;

  @Field(() => StockSignal, {
    nullable: true,
    description: 'Stock against usual sales, by the policy of the day.',
  })
  @CodeColumn({ nullable: true })
  stockSignal!: StockSignal | null;

  @Field(() => ID, { nullable: true, description: "The complaint it opened in the customer's archive." })
  @IdColumn({ nullable: true })
  feedbackId!: string | null;
}
