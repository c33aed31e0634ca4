import { Entity } from 'typeorm';
import { BaseEntity } from '../../../core/base-entity';
import { InstantColumn, IntColumn, TextColumn, Unique } from '../../../core/columns';

/** Failed sign-ins per account and per address; kept in the database so that every server process counts alike. */
@Entity('login_throttle')
@Unique('uq_login_throttle_subject', ['subject'])
export class LoginThrottle extends BaseEntity {
  @TextColumn(150)
  subject!: string;

  @IntColumn()
  failures!: number;

  @InstantColumn()
  blockedUntil!: Date;
}
