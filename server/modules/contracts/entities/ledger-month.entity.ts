import { Entity } from 'typeorm';
import type { LocalDate, Month } from '../../../../shared/local-date';
import { BaseEntity } from '../../../core/base-entity';
import { DayColumn, MonthColumn, Unique } from '../../../core/columns';

/** A month of the contract ledger that both sides agreed on: nothing is dated into it or before it any more (CON-7). */
@Entity('ledger_month')
@Unique('uq_ledger_month', ['month'])
export class LedgerMonth extends BaseEntity {
  @MonthColumn()
  month!: Month;

  @DayColumn()
  closedOn!: LocalDate;
}
