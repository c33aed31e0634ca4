import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import type { LocalDate } from '../../../../shared/local-date';
import { ProbeOutcome } from '../../../../shared/vocabulary/leads';
import { BaseEntity } from '../../../core/base-entity';
import { CodeColumn, DayColumn, IntColumn, RefColumn, TextColumn } from '../../../core/columns';
import { GraphQLLocalDate } from '../../../core/scalars';
import { User } from '../../identity';

@ObjectType({ description: 'One check of a customer before chasing (查重), kept for the manager (LEAD-2).' })
@Entity('lead_probe')
@Index('idx_lead_probe_rep', ['repId', 'probedOn'])
@Index('idx_lead_probe_name_key', ['nameKey'])
export class LeadProbe extends BaseEntity {
  @Field(() => ID)
  @RefColumn(() => User, 'fk_lead_probe_rep')
  repId!: string;

  @Field(() => GraphQLLocalDate)
  @DayColumn()
  probedOn!: LocalDate;

  @Field(() => String)
  @TextColumn(200)
  name!: string;

  @TextColumn(200)
  nameKey!: string;

  @Field(() => ProbeOutcome)
  @CodeColumn()
  outcome!: ProbeOutcome;

  @Field(() => Int, { description: 'How many customers or leads it met.' })
  @IntColumn()
  hits!: number;
}
