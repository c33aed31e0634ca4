import { Entity } from 'typeorm';
import type { LocalDate } from '../../../../shared/local-date';
import { BaseEntity } from '../../../core/base-entity';
import { DayColumn, RefColumn, Unique } from '../../../core/columns';
import { Contract } from '../../contracts';

/** That people were warned of a limitation's end, each end once. */
@Entity('limitation_warning')
@Unique('uq_limitation_warning', ['contractId', 'endsOn'])
export class LimitationWarning extends BaseEntity {
  @RefColumn(() => Contract, 'fk_limitation_warning_contract')
  contractId!: string;

  @DayColumn()
  endsOn!: LocalDate;

  @DayColumn()
  toldOn!: LocalDate;
}
