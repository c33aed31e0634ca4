import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import type { LocalDate } from '../../../../shared/local-date';
import { IntentClass } from '../../../../shared/vocabulary/intents';
import { IntentLevel } from '../../../../shared/vocabulary/leads';
import { BaseEntity } from '../../../core/base-entity';
import {
  CodeColumn,
  DayColumn,
  IntColumn,
  JsonColumn,
  RefColumn,
  TextColumn,
  Unique,
} from '../../../core/columns';
import { GraphQLLocalDate } from '../../../core/scalars';
import { User } from '../../identity';
import { Lead } from '../../leads';
import type { Ratings } from '../rules/score-intent';

@ObjectType({
  description: 'A score card of a lead (意向评分), with its class; all of them are kept (INT-2).',
})
@Entity('intent_score')
@Unique('uq_intent_score_current', ['leadId', 'currentKey'])
@Index('idx_intent_score_lead', ['leadId', 'scoredOn'])
@Index('idx_intent_score_rep', ['repId', 'scoredOn'])
export class IntentScore extends BaseEntity {
  @Field(() => ID)
  @RefColumn(() => Lead, 'fk_intent_score_lead')
  leadId!: string;

  @Field(() => ID)
  @RefColumn(() => User, 'fk_intent_score_rep')
  repId!: string;

  @Field(() => GraphQLLocalDate)
  @DayColumn()
  scoredOn!: LocalDate;

  /** Shown by the resolver as a list. */
  @JsonColumn()
  ratings!: Ratings;

  @Field(() => Int, { description: '0 … 100.' })
  @IntColumn()
  score!: number;

  @Field(() => IntentClass)
  @CodeColumn()
  intentClass!: IntentClass;

  @Field(() => IntentLevel, { description: 'Level of the lead at that time.' })
  @CodeColumn()
  level!: IntentLevel;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Day the customer is expected to buy.' })
  @DayColumn({ nullable: true })
  expectedBuyOn!: LocalDate | null;

  @Field(() => IntentLevel, { nullable: true, description: 'Level that this day speaks for (INT-1).' })
  @CodeColumn({ nullable: true })
  suggestedLevel!: IntentLevel | null;

  @Field(() => String, { nullable: true })
  @TextColumn(300, { nullable: true })
  note!: string | null;

  /** 1 for the latest of a lead, null for the earlier ones. */
  @IntColumn({ nullable: true })
  currentKey!: number | null;
}
