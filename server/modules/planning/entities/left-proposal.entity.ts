import { Entity } from 'typeorm';
import type { LocalDate } from '../../../../shared/local-date';
import { BaseEntity } from '../../../core/base-entity';
import { DayColumn, RefColumn, TextColumn, Unique } from '../../../core/columns';
import { User } from '../../identity';

/** A proposal that the rep left for a week: it is not made again for that week (VIS-0). */
@Entity('left_proposal')
@Unique('uq_left_proposal', ['repId', 'weekStart', 'subjectKey'])
export class LeftProposal extends BaseEntity {
  @RefColumn(() => User, 'fk_left_proposal_rep')
  repId!: string;

  @DayColumn()
  weekStart!: LocalDate;

  @TextColumn(60)
  subjectKey!: string;
}
