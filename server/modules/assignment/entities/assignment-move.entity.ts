import { Field, ID, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import { DecidedBy, OwnershipCause } from '../../../../shared/vocabulary/territories';
import { BaseEntity } from '../../../core/base-entity';
import { CodeColumn, IdColumn, IntColumn, RefColumn, Unique } from '../../../core/columns';
import { User } from '../../identity';
import { Account } from '../../accounts';
import { AssignmentRun } from './assignment-run.entity';

@ObjectType({ description: 'One account that a run moved, from whom to whom and why (TER-3).' })
@Entity('assignment_move')
@Unique('uq_assignment_move_account', ['runId', 'accountId'])
@Index('idx_assignment_move_account', ['accountId'])
@Index('idx_assignment_move_from', ['fromOwnerId'])
@Index('idx_assignment_move_to', ['toOwnerId'])
export class AssignmentMove extends BaseEntity {
  @Field(() => ID)
  @RefColumn(() => AssignmentRun, 'fk_assignment_move_run')
  runId!: string;

  @Field(() => ID)
  @RefColumn(() => Account, 'fk_assignment_move_account')
  accountId!: string;

  @Field(() => ID, { nullable: true })
  @RefColumn(() => User, 'fk_assignment_move_from', { nullable: true })
  fromOwnerId!: string | null;

  @Field(() => ID, { nullable: true })
  @RefColumn(() => User, 'fk_assignment_move_to', { nullable: true })
  toOwnerId!: string | null;

  @Field(() => ID, { nullable: true })
  @IdColumn({ nullable: true })
  fromTerritoryId!: string | null;

  @Field(() => ID, { nullable: true })
  @IdColumn({ nullable: true })
  toTerritoryId!: string | null;

  @Field(() => OwnershipCause)
  @CodeColumn()
  cause!: OwnershipCause;

  @Field(() => ID, { nullable: true, description: 'The rule, pin, case or lead that caused it.' })
  @IdColumn({ nullable: true })
  causeRef!: string | null;

  @Field(() => DecidedBy, { nullable: true })
  @CodeColumn({ nullable: true })
  decidedBy!: DecidedBy | null;

  /** The row of the ownership history that it opened: while that one stands, nobody else changed the owner since. */
  @IdColumn()
  ownershipId!: string;

  /** The row of the history that it ended; null for an account that had none. */
  @IdColumn({ nullable: true })
  formerOwnershipId!: string | null;

  /** The version of the account that the run was planned on. */
  @IntColumn()
  accountVersion!: number;
}
