import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import type { LocalDate, Month } from '../../../../shared/local-date';
import {
  NoPhoneReason,
  ReceptionChannel,
  ReceptionKind,
  ReceptionOutcome,
  Sex,
} from '../../../../shared/vocabulary/intents';
import { IntentLevel } from '../../../../shared/vocabulary/leads';
import { BaseEntity } from '../../../core/base-entity';
import {
  CodeColumn,
  DayColumn,
  InstantColumn,
  IntColumn,
  MonthColumn,
  RefColumn,
  TextColumn,
} from '../../../core/columns';
import { GraphQLInstant, GraphQLLocalDate } from '../../../core/scalars';
import { User } from '../../identity';
import { Lead } from '../../leads';

@ObjectType({ description: 'A line of the reception register (来店/来电登记表, INT-6).' })
@Entity('reception')
@Index('idx_reception_rep', ['repId', 'receivedOn'])
@Index('idx_reception_day', ['receivedOn'])
@Index('idx_reception_lead', ['leadId'])
export class Reception extends BaseEntity {
  @Field(() => ID)
  @RefColumn(() => User, 'fk_reception_rep')
  repId!: string;

  @Field(() => ReceptionKind)
  @CodeColumn()
  kind!: ReceptionKind;

  @Field(() => String)
  @TextColumn(80)
  visitorName!: string;

  @Field(() => Sex, { nullable: true })
  @CodeColumn({ nullable: true })
  sex!: Sex | null;

  /** Shown by the resolver to those who may (ARC-3). */
  @TextColumn(40, { nullable: true })
  phone!: string | null;

  @Field(() => NoPhoneReason, { nullable: true, description: 'Why there is no phone.' })
  @CodeColumn({ nullable: true })
  noPhoneReason!: NoPhoneReason | null;

  @Field(() => String, {
    nullable: true,
    description: 'The firm, or the person where it is a private customer.',
  })
  @TextColumn(200, { nullable: true })
  customerName!: string | null;

  @Field(() => String)
  @TextColumn(60)
  productLine!: string;

  @Field(() => IntentLevel, { description: 'First impression.' })
  @CodeColumn()
  level!: IntentLevel;

  @Field(() => GraphQLLocalDate)
  @DayColumn()
  receivedOn!: LocalDate;

  @Field(() => GraphQLInstant)
  @InstantColumn()
  arrivedAt!: Date;

  @Field(() => GraphQLInstant, { nullable: true })
  @InstantColumn({ nullable: true })
  leftAt!: Date | null;

  /** Of arrival, in the business zone: counted by the reports. */
  @Field(() => Int, { description: 'Hour of arrival, 0 … 23.' })
  @IntColumn()
  hour!: number;

  @IntColumn()
  weekday!: number;

  @MonthColumn()
  month!: Month;

  @Field(() => String, { description: 'Course of the talk.' })
  @TextColumn(1000)
  talk!: string;

  @Field(() => ReceptionChannel)
  @CodeColumn()
  channel!: ReceptionChannel;

  @Field(() => ReceptionOutcome)
  @CodeColumn()
  outcome!: ReceptionOutcome;

  @Field(() => String, {
    nullable: true,
    description: 'Code of the refusal that held the registration back.',
  })
  @TextColumn(60, { nullable: true })
  refusal!: string | null;

  @Field(() => String, { nullable: true, description: 'What was agreed.' })
  @TextColumn(300, { nullable: true })
  result!: string | null;

  @Field(() => ID, { nullable: true })
  @RefColumn(() => Lead, 'fk_reception_lead', { nullable: true })
  leadId!: string | null;
}
