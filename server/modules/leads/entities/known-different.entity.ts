import { Entity } from 'typeorm';
import { BaseEntity } from '../../../core/base-entity';
import { IdColumn, TextColumn, Unique } from '../../../core/columns';

/** Two customers that a ruling found to be different: never raised against each other again (ARC-2). */
@Entity('known_different')
@Unique('uq_known_different_pair', ['pairKey'])
export class KnownDifferent extends BaseEntity {
  /** Digest of both names and sites, the lesser first. */
  @TextColumn(64)
  pairKey!: string;

  @IdColumn({ nullable: true })
  caseId!: string | null;
}
