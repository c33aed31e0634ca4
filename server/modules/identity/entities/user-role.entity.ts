import { Entity } from 'typeorm';
import type { Role } from '../../../../shared/vocabulary/identity';
import { BaseEntity } from '../../../core/base-entity';
import { CodeColumn, RefColumn, Unique } from '../../../core/columns';
import { User } from './user.entity';

/** One role of one person; a person may hold several (ORG-2). */
@Entity('user_role')
@Unique('uq_user_role', ['userId', 'role'])
export class UserRole extends BaseEntity {
  @RefColumn(() => User, 'fk_user_role_user')
  userId!: string;

  @CodeColumn()
  role!: Role;
}
