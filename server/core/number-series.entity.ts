import { Entity } from 'typeorm';
import { BaseEntity } from './base-entity';
import { IntColumn, TextColumn, Unique } from './columns';

/** The last number given out in a series ("contract-2026"). Taken in the act's transaction, so a series has no gaps. */
@Entity('number_series')
@Unique('uq_number_series_name', ['name'])
export class NumberSeries extends BaseEntity {
  @TextColumn(60)
  name!: string;

  @IntColumn()
  last!: number;
}
