import { Field, ID, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import type { LocalDate } from '../../../../shared/local-date';
import { IntentLevel } from '../../../../shared/vocabulary/leads';
import { BaseEntity } from '../../../core/base-entity';
import { CodeColumn, DayColumn, IdColumn, RefColumn, TextColumn } from '../../../core/columns';
import { GraphQLLocalDate } from '../../../core/scalars';
import { User } from '../../identity';
import { Lead } from './lead.entity';

@ObjectType({
  description: 'A change of intent level, on a day on which the customer was spoken to (INT-4).',
})
@Entity('lead_level_change')
@Index('idx_lead_level_change_lead', ['leadId', 'changedOn'])
@Index('idx_lead_level_change_rep', ['repId', 'changedOn'])
export class LeadLevelChange extends BaseEntity {
  @Field(() => ID)
  @RefColumn(() => Lead, 'fk_lead_level_change_lead')
  leadId!: string;

  @Field(() => ID)
  @RefColumn(() => User, 'fk_lead_level_change_rep')
  repId!: string;

  @Field(() => IntentLevel)
  @CodeColumn()
  fromLevel!: IntentLevel;

  @Field(() => IntentLevel)
  @CodeColumn()
  toLevel!: IntentLevel;

  @Field(() => GraphQLLocalDate)
  @DayColumn()
  changedOn!: LocalDate;

  @Field(() => ID, { description: 'The contact that showed it.' })
  @IdColumn()
  followUpId!: string;

  @Field(() => String, { nullable: true })
  @TextColumn(300, { nullable: true })
  reason!: string | null;
}
