import { Entity } from 'typeorm';
import { BaseEntity } from '../../../core/base-entity';
import { IntColumn, Unique } from '../../../core/columns';

/** A row to write first: acts that could meet at one customer pass its bucket one after the other (LEAD-3). */
@Entity('match_guard')
@Unique('uq_match_guard_bucket', ['bucket'])
export class MatchGuard extends BaseEntity {
  @IntColumn()
  bucket!: number;

  @IntColumn()
  passes!: number;
}
