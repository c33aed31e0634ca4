import { Entity } from 'typeorm';
import { BaseEntity } from '../../../core/base-entity';
import { RefColumn, TextColumn, Unique } from '../../../core/columns';
import { User } from '../../identity';

/** The secret link of a person's visit calendar: only the token's digest is kept. */
@Entity('calendar_link')
@Unique('uq_calendar_link_user', ['userId'])
@Unique('uq_calendar_link_token', ['tokenHash'])
export class CalendarLink extends BaseEntity {
  @RefColumn(() => User, 'fk_calendar_link_user')
  userId!: string;

  /** Null once the link is revoked. */
  @TextColumn(64, { nullable: true })
  tokenHash!: string | null;
}
