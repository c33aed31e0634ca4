import { Entity } from 'typeorm';
import type { NoticeArea, NoticeMode } from '../../../../shared/vocabulary/notifications';
import { BaseEntity } from '../../../core/base-entity';
import { CodeColumn, RefColumn, Unique } from '../../../core/columns';
import { User } from '../../identity';

/** How a person wants to hear of an area; without a row by digest, where a mail address is known (AUD-3). */
@Entity('notice_choice')
@Unique('uq_notice_choice', ['userId', 'area'])
export class NoticeChoice extends BaseEntity {
  @RefColumn(() => User, 'fk_notice_choice_user')
  userId!: string;

  @CodeColumn()
  area!: NoticeArea;

  @CodeColumn()
  mode!: NoticeMode;
}
