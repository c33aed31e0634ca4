import { Field, ID, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import type { LocalDate } from '../../../../shared/local-date';
import type { Money } from '../../../../shared/money';
import { AllowanceRank, FareClass, TripState } from '../../../../shared/vocabulary/trips';
import { BaseEntity } from '../../../core/base-entity';
import { CodeColumn, DayColumn, FlagColumn, MoneyColumn, RefColumn, TextColumn } from '../../../core/columns';
import { GraphQLLocalDate, GraphQLMoney } from '../../../core/scalars';
import { User } from '../../identity';

@ObjectType({ description: 'A business trip (出差): planned, approved, made, reported (TRIP-1…4).' })
@Entity('trip')
@Index('idx_trip_rep', ['repId', 'startOn'])
@Index('idx_trip_state', ['state', 'startOn'])
export class Trip extends BaseEntity {
  @Field(() => ID)
  @RefColumn(() => User, 'fk_trip_rep')
  repId!: string;

  @Field(() => TripState)
  @CodeColumn()
  state!: TripState;

  @Field(() => String)
  @TextColumn(300)
  route!: string;

  @Field(() => GraphQLLocalDate)
  @DayColumn()
  startOn!: LocalDate;

  @Field(() => GraphQLLocalDate)
  @DayColumn()
  endOn!: LocalDate;

  @Field(() => FareClass)
  @CodeColumn()
  fareClass!: FareClass;

  @Field(() => GraphQLMoney, { description: 'Fares as planned.' })
  @MoneyColumn()
  fareBudget!: Money;

  @Field(() => AllowanceRank)
  @CodeColumn()
  rank!: AllowanceRank;

  @Field(() => GraphQLMoney, {
    description: 'Daily allowance of the rank for all days; nothing above is paid (TRIP-3).',
  })
  @MoneyColumn()
  allowance!: Money;

  @Field(() => GraphQLLocalDate, { nullable: true })
  @DayColumn({ nullable: true })
  submittedOn!: LocalDate | null;

  @Field(() => Boolean, { description: 'The flight was expressly approved.' })
  @FlagColumn()
  flightApproved!: boolean;

  @Field(() => String, { nullable: true, description: 'What the approver wrote.' })
  @TextColumn(300, { nullable: true })
  decisionReason!: string | null;

  @Field(() => ID, { nullable: true })
  @RefColumn(() => User, 'fk_trip_decided_by', { nullable: true })
  decidedById!: string | null;

  @Field(() => GraphQLLocalDate, { nullable: true })
  @DayColumn({ nullable: true })
  reportedOn!: LocalDate | null;

  @Field(() => String, { nullable: true })
  @TextColumn(2000, { nullable: true })
  report!: string | null;
}
