import { Entity, Index } from 'typeorm';
import type { LocalDate } from '../../../../shared/local-date';
import { BaseEntity } from '../../../core/base-entity';
import { DayColumn, RefColumn, Unique } from '../../../core/columns';
import { User } from '../../identity';
import { Lead } from './lead.entity';

/** That a rep had the contact of a pool lead shown on a day: once a day it counts (LEAD-9). */
@Entity('pool_opening')
@Unique('uq_pool_opening', ['repId', 'openedOn', 'leadId'])
@Index('idx_pool_opening_lead', ['leadId'])
export class PoolOpening extends BaseEntity {
  @RefColumn(() => User, 'fk_pool_opening_rep')
  repId!: string;

  @RefColumn(() => Lead, 'fk_pool_opening_lead')
  leadId!: string;

  @DayColumn()
  openedOn!: LocalDate;
}
