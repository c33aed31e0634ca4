import { Entity } from 'typeorm';
import { BaseEntity } from '../../../core/base-entity';
import { RefColumn, Unique } from '../../../core/columns';
import { User } from '../../identity';
import { PlannedVisit } from './planned-visit.entity';

/** Who goes along besides the rep and the colleague of a joint visit (VIS-8). */
@Entity('visit_companion')
@Unique('uq_visit_companion', ['visitId', 'userId'])
export class VisitCompanion extends BaseEntity {
  @RefColumn(() => PlannedVisit, 'fk_visit_companion_visit')
  visitId!: string;

  @RefColumn(() => User, 'fk_visit_companion_user')
  userId!: string;
}
