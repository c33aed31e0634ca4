import { Entity } from 'typeorm';
import type { LocalDate } from '../../../../shared/local-date';
import { BaseEntity } from '../../../core/base-entity';
import { DayColumn, RefColumn, TextColumn, Unique } from '../../../core/columns';
import { User } from '../../identity';

/** Where a person gets mail, and up to which day they got their digest. */
@Entity('notice_setting')
@Unique('uq_notice_setting_user', ['userId'])
export class NoticeSetting extends BaseEntity {
  @RefColumn(() => User, 'fk_notice_setting_user')
  userId!: string;

  @TextColumn(254, { nullable: true })
  mail!: string | null;

  @DayColumn({ nullable: true })
  digestOn!: LocalDate | null;
}
