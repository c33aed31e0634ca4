import { Entity } from 'typeorm';
import type { LocalDate } from '../../../../shared/local-date';
import type { CalendarDayKind } from '../../../../shared/vocabulary/calendar';
import { BaseEntity } from '../../../core/base-entity';
import { CodeColumn, DayColumn, TextColumn, Unique } from '../../../core/columns';

/** What the company says of one day, above the published notice. */
@Entity('calendar_day')
@Unique('uq_calendar_day_day', ['day'])
export class CalendarDay extends BaseEntity {
  @DayColumn()
  day!: LocalDate;

  @CodeColumn()
  kind!: CalendarDayKind;

  @TextColumn(60)
  name!: string;
}
