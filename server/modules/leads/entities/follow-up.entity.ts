import { Field, ID, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import type { LocalDate } from '../../../../shared/local-date';
import { FollowUpChannel, IntentLevel } from '../../../../shared/vocabulary/leads';
import { BaseEntity } from '../../../core/base-entity';
import {
  CodeColumn,
  DayColumn,
  FlagColumn,
  IdColumn,
  RefColumn,
  TextColumn,
  Unique,
} from '../../../core/columns';
import { GraphQLLocalDate } from '../../../core/scalars';
import { User } from '../../identity';
import { Lead } from './lead.entity';

@ObjectType({
  description:
    'One contact with the customer of a lead (跟进): when, how, what was said, what is next (INT-3).',
})
@Entity('follow_up')
@Unique('uq_follow_up_visit', ['leadId', 'visitId'])
@Index('idx_follow_up_lead', ['leadId', 'contactedOn'])
@Index('idx_follow_up_rep', ['repId', 'contactedOn'])
export class FollowUp extends BaseEntity {
  @Field(() => ID)
  @RefColumn(() => Lead, 'fk_follow_up_lead')
  leadId!: string;

  @Field(() => ID)
  @RefColumn(() => User, 'fk_follow_up_rep')
  repId!: string;

  @Field(() => FollowUpChannel)
  @CodeColumn()
  channel!: FollowUpChannel;

  @Field(() => GraphQLLocalDate)
  @DayColumn()
  contactedOn!: LocalDate;

  @Field(() => GraphQLLocalDate, {
    description: 'Day it was entered: later entries are taken and marked (COLL-3).',
  })
  @DayColumn()
  recordedOn!: LocalDate;

  @Field(() => Boolean, { description: 'The contact was reached.' })
  @FlagColumn()
  reached!: boolean;

  @Field(() => String)
  @TextColumn(1000)
  note!: string;

  @Field(() => String, { nullable: true })
  @TextColumn(300, { nullable: true })
  nextStep!: string | null;

  @Field(() => GraphQLLocalDate, { nullable: true })
  @DayColumn({ nullable: true })
  nextStepOn!: LocalDate | null;

  @Field(() => Boolean, { description: 'Effective (有效跟进): renews the clock (LEAD-6).' })
  @FlagColumn()
  effective!: boolean;

  @Field(() => IntentLevel, { description: 'Level of the lead at that time.' })
  @CodeColumn()
  level!: IntentLevel;

  @Field(() => ID, { nullable: true, description: 'The visit it reports.' })
  @IdColumn({ nullable: true })
  visitId!: string | null;
}
