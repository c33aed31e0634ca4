import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import type { LocalDate } from '../../../../shared/local-date';
import { BaseEntity } from '../../../core/base-entity';
import { DayColumn, IntColumn, RefColumn, TextColumn } from '../../../core/columns';
import { GraphQLLocalDate } from '../../../core/scalars';
import { Account } from '../../accounts';
import { Lead } from '../../leads';
import { Trip } from './trip.entity';

@ObjectType({ description: 'A customer of a trip, with what they are worth the way (TRIP-1).' })
@Entity('trip_stop')
@Index('idx_trip_stop_trip', ['tripId', 'visitOn'])
@Index('idx_trip_stop_account', ['accountId'])
@Index('idx_trip_stop_lead', ['leadId'])
export class TripStop extends BaseEntity {
  @RefColumn(() => Trip, 'fk_trip_stop_trip')
  tripId!: string;

  @Field(() => GraphQLLocalDate)
  @DayColumn()
  visitOn!: LocalDate;

  @Field(() => ID, { nullable: true })
  @RefColumn(() => Account, 'fk_trip_stop_account', { nullable: true })
  accountId!: string | null;

  @Field(() => ID, { nullable: true })
  @RefColumn(() => Lead, 'fk_trip_stop_lead', { nullable: true })
  leadId!: string | null;

  @Field(() => String)
  @TextColumn(200)
  customerName!: string;

  @Field(() => String, { description: 'What the customer is worth, and what for.' })
  @TextColumn(300)
  worth!: string;

  @Field(() => Int, { description: 'Hours of travel from the stop before.' })
  @IntColumn()
  travelHours!: number;

  @Field(() => String, { nullable: true, description: 'Who confirmed for the customer (TRIP-4).' })
  @TextColumn(80, { nullable: true })
  confirmedBy!: string | null;
}
