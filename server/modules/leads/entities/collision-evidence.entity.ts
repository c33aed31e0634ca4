import { Entity, Index } from 'typeorm';
import type { LocalDate } from '../../../../shared/local-date';
import type { EvidenceKind } from '../../../../shared/vocabulary/leads';
import { BaseEntity } from '../../../core/base-entity';
import { CodeColumn, DayColumn, IdColumn, RefColumn, TextColumn } from '../../../core/columns';
import { User } from '../../identity';
import { CollisionCase } from './collision-case.entity';

/** What a side adds to a case by hand: a statement, or the customer's written wish (COLL-3, COLL-4). */
@Entity('collision_evidence')
@Index('idx_collision_evidence_case', ['caseId'])
export class CollisionEvidence extends BaseEntity {
  @RefColumn(() => CollisionCase, 'fk_collision_evidence_case')
  caseId!: string;

  /** The side that it speaks for. */
  @RefColumn(() => User, 'fk_collision_evidence_rep')
  repId!: string;

  @CodeColumn()
  kind!: Extract<EvidenceKind, 'CUSTOMER_WISH' | 'NOTE'>;

  /** The day it is about; recorded later, it says how much later. */
  @DayColumn()
  happenedOn!: LocalDate;

  @TextColumn(1000)
  detail!: string;

  @IdColumn()
  addedById!: string;
}
