import { Entity, Index } from 'typeorm';
import { BaseEntity } from '../../../core/base-entity';
import { InstantColumn, RefColumn, TextColumn, Unique } from '../../../core/columns';
import { User } from './user.entity';

/** A signed-in browser. Only the SHA-256 of the cookie's token is kept: the table cannot be used to sign in. */
@Entity('user_session')
@Unique('uq_user_session_token', ['tokenHash'])
@Index('idx_user_session_user', ['userId'])
export class Session extends BaseEntity {
  @TextColumn(64)
  tokenHash!: string;

  @RefColumn(() => User, 'fk_user_session_user')
  userId!: string;

  @InstantColumn()
  expiresAt!: Date;
}
