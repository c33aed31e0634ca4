import { Field, ID, ObjectType } from 'type-graphql';
import { Entity } from 'typeorm';
import type { LocalDate } from '../../../../shared/local-date';
import type { Money } from '../../../../shared/money';
import { BaseEntity } from '../../../core/base-entity';
import { DayColumn, FlagColumn, MoneyColumn, RefColumn, TextColumn, Unique } from '../../../core/columns';
import { GraphQLLocalDate, GraphQLMoney } from '../../../core/scalars';
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
}
