import { Entity } from 'typeorm';
import { BaseEntity } from '../../../core/base-entity';
import { IdColumn, IntColumn, TextColumn, Unique } from '../../../core/columns';

/** A year whose holidays the company entered and confirmed, for want of a notice in the product. */
@Entity('calendar_year')
@Unique('uq_calendar_year_year', ['year'])
export class CalendarYear extends BaseEntity {
  @IntColumn()
  year!: number;

  /** The notice it follows. */
  @TextColumn(200)
  source!: string;

  @IdColumn()
  confirmedById!: string;
}
