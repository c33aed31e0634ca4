import { Field, ID, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import { ChallengeReason, ChallengeState } from '../../../../shared/vocabulary/territories';
import { BaseEntity } from '../../../core/base-entity';
import { CodeColumn, InstantColumn, RefColumn, TextColumn, Unique } from '../../../core/columns';
import { GraphQLInstant } from '../../../core/scalars';
import { Account } from '../../accounts';
import { User } from '../../identity';
import { AssignmentRun } from './assignment-run.entity';

@ObjectType({
  description: "A rep's objection to one move of a run that waits for its day (分配异议, TER-6).",
})
@Entity('assignment_challenge')
@Unique('uq_assignment_challenge_open', ['openKey'])
@Index('idx_assignment_challenge_run', ['runId', 'state'])
@Index('idx_assignment_challenge_rep', ['repId'])
@Index('idx_assignment_challenge_account', ['accountId'])
export class AssignmentChallenge extends BaseEntity {
  @Field(() => ID)
  @RefColumn(() => AssignmentRun, 'fk_assignment_challenge_run')
  runId!: string;

  @Field(() => ID)
  @RefColumn(() => Account, 'fk_assignment_challenge_account')
  accountId!: string;

  @Field(() => ID)
  @RefColumn(() => User, 'fk_assignment_challenge_rep')
  repId!: string;

  @Field(() => ChallengeReason)
  @CodeColumn()
  code!: ChallengeReason;

  @Field(() => String, { nullable: true, description: 'In words; needed with OTHER.' })
  @TextColumn(300, { nullable: true })
  note!: string | null;

  @Field(() => ChallengeState)
  @CodeColumn()
  state!: ChallengeState;

  @Field(() => ID, { nullable: true })
  @RefColumn(() => User, 'fk_assignment_challenge_decided_by', { nullable: true })
  decidedById!: string | null;

  @Field(() => GraphQLInstant, { nullable: true })
  @InstantColumn({ nullable: true })
  decidedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'What the director answered.' })
  @TextColumn(300, { nullable: true })
  answer!: string | null;

  /** Run and account while it is open, null after: one open challenge per account and run. */
  @TextColumn(80, { nullable: true })
  openKey!: string | null;
}
