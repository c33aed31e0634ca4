import { Entity } from 'typeorm';
import type { ChecklistPhase } from '../../../../shared/vocabulary/visits';
import { BaseEntity } from '../../../core/base-entity';
import { CodeColumn, IntColumn, RefColumn, TextColumn, Unique } from '../../../core/columns';
import { ChecklistVersion } from './checklist-version.entity';

/** One step of a published checklist, in both languages. Its key stays from version to version, and ticks name it. */
@Entity('checklist_step')
@Unique('uq_checklist_step', ['versionId', 'stepKey'])
export class ChecklistStep extends BaseEntity {
  @RefColumn(() => ChecklistVersion, 'fk_checklist_step_version')
  versionId!: string;

  @CodeColumn()
  stepKey!: string;

  @CodeColumn()
  phase!: ChecklistPhase;

  @IntColumn()
  position!: number;

  @TextColumn(200)
  textZh!: string;

  @TextColumn(200)
  textEn!: string;
}
