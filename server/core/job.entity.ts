import { Entity } from 'typeorm';
import type { LocalDate } from '../../shared/local-date';
import { BaseEntity } from './base-entity';
import { CodeColumn, DayColumn, InstantColumn, JsonColumn, Unique } from './columns';

/** A job's run for one day. The unique key is the lease: whoever inserts the row runs, everybody else stands back. */
@Entity('job_run')
@Unique('uq_job_run_day', ['name', 'day'])
export class JobRun extends BaseEntity {
  @CodeColumn()
  name!: string;

  @DayColumn()
  day!: LocalDate;

  @InstantColumn({ nullable: true })
  finishedAt!: Date | null;

  @JsonColumn({ nullable: true })
  result!: Record<string, unknown> | null;
}
