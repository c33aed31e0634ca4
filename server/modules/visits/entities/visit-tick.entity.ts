import { Entity } from 'typeorm';
import { BaseEntity } from '../../../core/base-entity';
import { CodeColumn, FlagColumn, InstantColumn, RefColumn, Unique } from '../../../core/columns';
import { User } from '../../identity';
import { PlannedVisit } from './planned-visit.entity';

/** A step of a visit's checklist that somebody ticked, or took the tick from (VIS-7). */
@Entity('visit_tick')
@Unique('uq_visit_tick', ['visitId', 'stepKey'])
export class VisitTick extends BaseEntity {
  @RefColumn(() => PlannedVisit, 'fk_visit_tick_visit')
  visitId!: string;

  @CodeColumn()
  stepKey!: string;

  @FlagColumn()
  done!: boolean;

  @RefColumn(() => User, 'fk_visit_tick_user')
  userId!: string;

  @InstantColumn()
  tickedAt!: Date;
}
